import type { StudyDay } from '../../core/cards/card';
import { readinessOf, type Readiness } from '../../core/cards/exam/readiness';
import type { Mood } from '../../core/cards/session/mood';
import { outlook } from '../../core/cards/session/outlook';
import { startStudy } from '../../core/cards/session/session';
import { ok, type Result } from '../../core/result';
import type { StorageProblem, Store } from '../../storage/store';
import { moodText, nextExam } from '../text/study-text';
import type { Deck } from './deck';
import { readMaterial, type Material } from './study-material';

const MS_PER_MINUTE = 60_000;

/** What today brings, before any of it is begun or when some of it is done. */
export interface TodayPlan {
	readonly mood: Mood;
	/** What sort of day it is, in one sentence. */
	readonly note: string | undefined;
	/** Cards still planned. */
	readonly cards: number;
	/** Minutes still planned, and those that today’s studying has taken so far. */
	readonly minutes: number;
	readonly spentMinutes: number;
	/** The next exam, and how it would go as things stand. */
	readonly exam: { readonly day: StudyDay; readonly readiness: Readiness } | undefined;
	/** The next study day with a card. */
	readonly nextDay: StudyDay | undefined;
}

export async function planToday(
	store: Store,
	deck: Deck,
	today: StudyDay
): Promise<Result<TodayPlan, StorageProblem>> {
	const material = await readMaterial(store, deck, today);
	if (!material.ok) return material;
	const { cards, fresh, settings, model, spentMs } = material.value;
	const session = startStudy(material.value);
	const left = session.current ? outlook(session) : { cards: 0, minutes: 0 };
	const exam = nextExam(settings, today);
	return ok({
		mood: session.mood,
		note: moodText(session.mood, settings, today),
		cards: left.cards,
		minutes: left.minutes,
		spentMinutes: spentMs / MS_PER_MINUTE,
		exam: exam && { day: exam.day, readiness: readinessOf(cards, fresh, exam, model) },
		nextDay: nextDayOf(material.value)
	});
}

function nextDayOf({ cards, fresh, today }: Material): StudyDay | undefined {
	const tomorrow = (today + 1) as StudyDay;
	let next: StudyDay | undefined = fresh.length > 0 ? tomorrow : undefined;
	for (const { suspended, dueDay, buriedUntil = dueDay } of cards) {
		const day = Math.max(dueDay, buriedUntil, tomorrow) as StudyDay;
		if (!suspended && (next === undefined || day < next)) next = day;
	}
	return next;
}
