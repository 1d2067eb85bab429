import type { NewCard } from '../card';
import { Taken } from './apartness';
import { likeliestFirst } from './due';
import { expectedMs, isNew, returningMs, steadyMsOfNew, type Candidate } from './costs';
import type { StudyDayUnderWay } from './study-session';

/** What today's remaining time is for. */
export interface Plan {
	/** Due cards in the order to ask them. */
	readonly due: readonly Candidate[];
	/** New cards in the order to ask them. */
	readonly fresh: readonly NewCard[];
	/** Time that all of it and the cards missed today are expected to take, in milliseconds. */
	readonly ms: number;
	/** How many cards the time has no place for; those that wait for a sibling are not counted. */
	readonly waiting: number;
}

/**
 * The plan for the rest of the day. First the time that missed cards need until they are recalled;
 * then due cards as long as the next one still fits, its misses included; then, if all of them fit, new
 * cards.
 *
 * New cards are paced by time: as many as the rest of today's budget has room for, and no more than
 * keep the steady load, what all cards take a day at the intervals they have now, within the learner's
 * minutes. So a backlog is worked off before anything is added to it, and the more there is to keep up,
 * the fewer new cards come, without a number of them ever being set.
 */
export function planOf(session: StudyDayUnderWay): Plan {
	const { material, again, answered, gone, keepsApart } = session;
	const { pace, groupsOf } = material;
	const taken = new Taken(groupsOf, answered);
	const againMs = again.length * returningMs(pace);
	let leftMs = session.budgetMs - session.spentMs - againMs;
	let ms = againMs;

	const fits = (candidate: Candidate): boolean => {
		const cost = expectedMs(candidate, pace);
		if (leftMs < cost) return false;
		if (keepsApart) taken.add(candidate.card);
		leftMs -= cost;
		ms += cost;
		return true;
	};

	const placed: Candidate[] = [];
	let isFull = false;
	let waiting = session.due.length - session.goneDue;
	for (const candidate of session.due) {
		if (gone.has(candidate.card.id)) continue;
		const isBarred = keepsApart && taken.bars(candidate.card);
		isFull = !isBarred && !fits(candidate);
		if (isFull) break;
		waiting -= 1;
		if (!isBarred) placed.push(candidate);
	}

	const fresh = placed.map(({ card }) => card).filter(isNew);
	const most = isFull ? 0 : newCardsInPace(session);
	for (const card of session.fresh) {
		if (fresh.length >= most) break;
		if (gone.has(card.id) || (keepsApart && taken.bars(card))) continue;
		if (!fits({ card, recall: 0 })) break;
		fresh.push(card);
	}
	const due = placed.filter(({ card }) => !isNew(card));
	return { due: likeliestFirst(due), fresh, ms, waiting };
}

function newCardsInPace({ mood, material, steadyMs }: StudyDayUnderWay): number {
	switch (mood) {
		case 'extra':
			return Infinity;
		case 'usual': {
			const usualMs = material.settings.minutes * 60_000;
			return Math.floor((usualMs - steadyMs) / steadyMsOfNew(material.model, material.pace));
		}
		case 'welcome-back':
		case 'holiday':
		case 'last-days':
			return 0;
	}
}
