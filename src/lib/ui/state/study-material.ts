import type { CardId, StudyDay } from '../../core/cards/card';
import { loadOf, type Load } from '../../core/cards/planning/load';
import { learnerOf, type StudyMaterial } from '../../core/cards/session/material';
import { modelOf } from '../../core/cards/memory-setting';
import { studySettingsOf } from '../../core/cards/study-settings';
import { usualMsOf } from '../../core/cards/usual-ms';
import type { Entry } from '../../core/log/entry';
import { reviewsOf } from '../../core/log/fold';
import { ok, type Result } from '../../core/result';
import type { StorageProblem, Store } from '../../storage/store';
import type { Deck } from './deck';

/** Entries of the log that tell of today and of the learner's pace. */
const RECENT_ENTRIES = 500;

/** What today's studying is planned from. */
export interface Material extends StudyMaterial {
	/** How long this learner's answers usually take, in milliseconds. */
	readonly usualMs: number;
	/** Minutes of cards that each of the coming days has so far. */
	readonly load: Load;
}

/** All that planning today's studying takes, as the log has it now. */
export async function readMaterial(
	store: Store,
	deck: Deck,
	today: StudyDay
): Promise<Result<Material, StorageProblem>> {
	const [cards, aside, settings, newest] = await Promise.all([
		store.cards(),
		store.setAside(),
		store.settings(),
		store.newest(RECENT_ENTRIES)
	]);
	if (!cards.ok) return cards;
	if (!aside.ok) return aside;
	if (!settings.ok) return settings;
	if (!newest.ok) return newest;

	const study = studySettingsOf(settings.value);
	const away = [...aside.value].filter(
		([, { suspended, buriedUntil = today }]) => suspended || buriedUntil > today
	);
	const known = new Set<CardId>([...cards.value.map(({ id }) => id), ...away.map(([id]) => id)]);
	const fresh = await deck.freshBeside(known);
	const all = [...cards.value, ...fresh].map(({ id }) => id);
	const recent = studyReviewsIn(newest.value);
	const learner = learnerOf(recent, cards.value, today);
	return ok({
		...learner,
		usualMs: usualMsOf(recent),
		load: loadOf(cards.value, learner.pace.knownMs),
		cards: cards.value,
		fresh,
		today,
		settings: study,
		groupsOf: await deck.groupingOf(all),
		model: modelOf(study)
	});
}

/** The reviews of study sessions: a quiz has its own time, and its own pace. */
function studyReviewsIn(newest: readonly Entry[]) {
	return reviewsOf(newest.filter(({ type }) => type === 'review' || type === 'undo'));
}
