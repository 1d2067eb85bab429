import type { NewCard, StudyDay } from '../../src/lib/core/cards/card';
import { cardIdOf } from '../../src/lib/core/cards/card';
import { isHoliday, type StudySettings } from '../../src/lib/core/cards/study-settings';
import { outlook } from '../../src/lib/core/cards/session/outlook';
import type { Mood } from '../../src/lib/core/cards/session/mood';
import { afterReview, currentCard, startStudy } from '../../src/lib/core/cards/session/session';
import { chance } from './chance';
import { Collection, usualSettings } from './collection';
import { Learner } from './learner';

/** What a day of studying came to. */
export interface DayReport {
	readonly day: StudyDay;
	readonly mood: Mood;
	readonly budgetMs: number;
	readonly plannedMs: number;
	readonly spentMs: number;
	readonly reviews: number;
	readonly begun: number;
	readonly lapses: number;
	/** Due cards left over in the evening. */
	readonly waiting: number;
	/** Days that the card which has waited longest is overdue, of those left over. */
	readonly longestWait: number;
	readonly known: number;
	readonly cards: number;
}

export interface Life {
	readonly days: number;
	/** Chance of skipping a day. */
	readonly skips: number;
	/** Days without a word said: a gap. */
	readonly gap?: readonly [from: number, to: number];
	readonly settings?: StudySettings;
	/** Facts, of two cards each. */
	readonly facts: number;
}

export const FIRST_DAY = 20_000 as StudyDay;

/** So many facts of two roles each, in the order of introduction. */
function newCards(facts: number): readonly NewCard[] {
	return ['a', 'b'].flatMap((role) =>
		Array.from({ length: facts }, (_, at) => ({ id: cardIdOf('s', `F${at}`, role), weight: 2 }))
	);
}

/** Months of one learner, day by day; days without studying have no report. */
export function live(seed: string, life: Life): readonly DayReport[] {
	const { days, skips, gap, settings = usualSettings, facts } = life;
	const learner = new Learner(seed);
	const collection = new Collection(learner, newCards(facts), settings);
	const reports: DayReport[] = [];
	for (let at = 0; at < days; at++) {
		const day = (FIRST_DAY + at) as StudyDay;
		const isAway = gap !== undefined && at >= gap[0] && at <= gap[1];
		if (isAway || isHoliday(day, settings.holidays) || chance(`${seed}/skip${at}`) < skips)
			continue;
		reports.push(studyDay(collection, learner, day));
	}
	return reports;
}

function studyDay(collection: Collection, learner: Learner, day: StudyDay): DayReport {
	let session = startStudy(collection.material(day));
	const plannedMs = outlook(session).minutes * 60_000;
	let [reviews, begun, lapses] = [0, 0, 0];
	for (let card = currentCard(session); card; card = currentCard(session)) {
		const { before, after, turnMs } = collection.ask(card.id, day);
		reviews += 1;
		if (!before) begun += 1;
		if (after.lapses > (before?.lapses ?? 0)) lapses += 1;
		session = afterReview(session, after, turnMs);
	}
	const left = collection.due(day);
	const all = [...collection.cards.values()];
	return {
		day,
		mood: session.mood,
		budgetMs: session.budgetMs,
		plannedMs,
		spentMs: session.spentMs,
		reviews,
		begun,
		lapses,
		waiting: outlook(session).waiting,
		longestWait: Math.max(0, ...left.map(({ dueDay }) => day - dueDay)),
		known: learner.knows(all, day),
		cards: all.length
	};
}
