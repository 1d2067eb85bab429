import { cardIdOf, type Rating } from '../cards/card';
import { ratingOf } from '../cards/rating';
import type { Item, ItemId, Response } from '../items/item';
import { explain, marksOf } from '../items/judging/judge';
import { partsOfProposition } from '../items/propositions';
import type { Attempt, QuizId, QuizStarted } from '../log/entry';

/** A quiz under way: its questions, and what was answered so far, in order. */
export interface QuizSession {
	readonly quiz: QuizId;
	/** Id of the fact set. */
	readonly set: string;
	/** Gives the order of options. */
	readonly seed: string;
	readonly items: readonly Item[];
	readonly attempts: readonly Attempt[];
}

/** What came of a quiz. */
export interface QuizSummary {
	readonly right: number;
	readonly of: number;
	/** What to look at again, in the order asked. */
	readonly again: readonly { readonly item: Item; readonly response: Response }[];
}

export function startSession(
	quiz: QuizId,
	set: string,
	seed: string,
	items: readonly Item[]
): QuizSession {
	return { quiz, set, seed, items, attempts: [] };
}

/** The event that tells the log of the session. */
export function startedEvent({ quiz, set, seed, items }: QuizSession): QuizStarted {
	return { type: 'quiz-started', quiz, set, seed, items: items.map((item) => item.id) };
}

/**
 * The session as the log has left it. Questions that the set no longer supports are left out, with
 * their answers.
 */
export function resumeSession(
	started: QuizStarted,
	attempts: readonly Attempt[],
	itemOf: (id: ItemId) => Item | undefined
): QuizSession {
	const items = started.items.map(itemOf).filter((item) => item !== undefined);
	const known = new Map(attempts.map((attempt) => [attempt.item, attempt]));
	return {
		quiz: started.quiz,
		set: started.set,
		seed: started.seed,
		items,
		attempts: items.map(({ id }) => known.get(id)).filter((attempt) => attempt !== undefined)
	};
}

/** The question to answer next; nothing when all are answered. */
export function currentItem({ items, attempts }: QuizSession): Item | undefined {
	const answered = new Set(attempts.map((attempt) => attempt.item));
	return items.find((item) => !answered.has(item.id));
}

export function isFinished(session: QuizSession): boolean {
	return currentItem(session) === undefined;
}

/**
 * The answer to an item as the log keeps it: its score, and a rating of each card it tells of.
 *
 * @param ms how long the answer took.
 * @param usualMs how long this learner's answers usually take.
 */
export function attemptOf(
	{ quiz, set }: QuizSession,
	item: Item,
	response: Response,
	ms: number,
	usualMs: number
): Attempt {
	const { score } = explain(item, response);
	const marks = marksOf(item, response);
	const ratings = item.tests.flatMap((proposition, at) => {
		const { fact, role } = partsOfProposition(proposition);
		const mark = marks[at];
		if (mark === undefined) return [];
		const rating: Rating = ratingOf({ score: mark, ms, usualMs, hinted: false });
		return [{ card: cardIdOf(set, fact, role), rating }];
	});
	return { type: 'attempt', quiz, item: item.id, response, score, ms, ratings };
}

export function withAttempt(session: QuizSession, attempt: Attempt): QuizSession {
	return { ...session, attempts: [...session.attempts, attempt] };
}

export function summaryOf({ items, attempts }: QuizSession): QuizSummary {
	const byId = new Map(items.map((item) => [item.id, item]));
	const again = attempts.flatMap(({ item: id, response, score }) => {
		const item = byId.get(id);
		return item && score < 1 ? [{ item, response }] : [];
	});
	return { right: attempts.filter(({ score }) => score === 1).length, of: items.length, again };
}
