import { expect, test } from 'vitest';
import type { Item, ItemId, OrderingItem, Proposition, SingleChoiceItem } from '../items/item';
import type { QuizId } from '../log/entry';
import {
	attemptOf,
	currentItem,
	isFinished,
	resumeSession,
	startedEvent,
	startSession,
	summaryOf,
	withAttempt
} from './session';

const base = {
	reveals: [],
	cite: [],
	explanations: { key: 'Because.', options: {} },
	demand: 'stated',
	band: 'easier'
} as const;
const bread: SingleChoiceItem = {
	...base,
	id: 'F01/who/single-choice/@cook' as ItemId,
	kind: 'single-choice',
	stem: 'Who bakes bread?',
	options: ['The baker', 'The cook'],
	key: 'The baker',
	ordered: false,
	tests: ['F01.who' as Proposition]
};
const day: OrderingItem = {
	...base,
	id: 'F02/date/ordering/F03.date' as ItemId,
	kind: 'ordering',
	stem: 'Put these in order.',
	options: ['Evening', 'Midday', 'Morning', 'Night'],
	key: ['Morning', 'Midday', 'Evening', 'Night'],
	tests: ['F02.date', 'F03.date', 'F04.date', 'F05.date'] as Proposition[]
};
const quiz = startSession('q1' as QuizId, 'fair', 'seed', [bread, day]);
const USUAL = 8000;

test('questions are asked in order until all are answered', () => {
	expect(currentItem(quiz)).toBe(bread);
	const one = withAttempt(quiz, attemptOf(quiz, bread, 'The baker', 5000, USUAL));
	expect(currentItem(one)).toBe(day);
	const two = withAttempt(one, attemptOf(quiz, day, day.key, 5000, USUAL));
	expect(isFinished(two)).toBe(true);
	expect(summaryOf(two)).toEqual({ right: 2, of: 2, again: [] });
	expect(currentItem(quiz)).toBe(bread); // the first session is as it was
});

test('a right answer rates its card Good, a slow one Hard, a wrong one Again', () => {
	const rating = (response: string, ms: number) =>
		attemptOf(quiz, bread, response, ms, USUAL).ratings;
	expect(rating('The baker', 5000)).toEqual([{ card: 'fair/F01#who', rating: 3 }]);
	expect(rating('The baker', 60000)).toEqual([{ card: 'fair/F01#who', rating: 2 }]);
	expect(rating('The cook', 5000)).toEqual([{ card: 'fair/F01#who', rating: 1 }]);
});

test('a timeline rates each thing by whether it stands in its place', () => {
	const attempt = attemptOf(quiz, day, ['Morning', 'Evening', 'Midday', 'Night'], 9000, USUAL);
	expect(attempt.score).toBeCloseTo(2 / 3, 10); // five of six pairs: (5 − 1) / 6
	expect(attempt.ratings.map(({ rating }) => rating)).toEqual([3, 1, 1, 3]);
});

test('the log gives the session back, and leaves out what the set no longer supports', () => {
	const attempt = attemptOf(quiz, bread, 'The cook', 5000, USUAL);
	const items = new Map<ItemId, Item>([
		[bread.id, bread],
		[day.id, day]
	]);
	const resumed = resumeSession(startedEvent(quiz), [attempt], (id) => items.get(id));
	expect(resumed).toEqual(withAttempt(quiz, attempt));
	expect(summaryOf(resumed).again).toEqual([{ item: bread, response: 'The cook' }]);
	items.delete(bread.id);
	const poorer = resumeSession(startedEvent(quiz), [attempt], (id) => items.get(id));
	expect(poorer.items).toEqual([day]);
	expect(poorer.attempts).toEqual([]);
});
