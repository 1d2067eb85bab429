import { describe, expect, test } from 'vitest';
import { cardIdOf, type CardId, type Rating, type StudyDay } from '../cards/card';
import type { ItemId } from '../items/item';
import type { Entry, EntryId, LogEvent, QuizId } from './entry';
import { reviewTableOf } from './review-table-of';

const date = cardIdOf('talks', 'F04', 'date');
const place = cardIdOf('talks', 'F04', 'place');
const NOON = Date.UTC(2026, 0, 15, 12);
const DAY = 20_468 as StudyDay;

let count = 0;
function entry(event: LogEvent, minutes: number, zone = 'UTC'): Entry {
	const id = `a.${++count}` as EntryId;
	return { ...event, id, at: NOON + minutes * 60_000, zone, day: DAY };
}
const review = (card: CardId, rating: Rating, ms = 5_000): LogEvent => ({
	...{ type: 'review', card, rating, ms }
});

describe('A review table', () => {
	test('has a row for each review, oldest first, with the hour on the wall where it was given', () => {
		const table = reviewTableOf([
			entry(review(place, 1), 90, 'Asia/Kathmandu'),
			entry(review(date, 3), 0, 'America/New_York'),
			entry(review(date, 4), 60, 'Pacific/Auckland')
		]);
		expect(table.length).toBe(3);
		expect([...table.rating]).toEqual([3, 4, 1]);
		expect(Array.from(table.history, (at) => table.histories[at])).toEqual([date, date, place]);
		// Noon in New York's winter is 07:00, 13:00 in Auckland's summer 02:00, 13:30 in Nepal 19:15.
		expect([...table.hour]).toEqual([7, 2, 19]);
		expect([...table.day]).toEqual([DAY, DAY, DAY]);
	});

	test('shares the time of a quiz answer among the cards that it tests', () => {
		const attempt: LogEvent = {
			type: 'attempt',
			...{ quiz: 'q' as QuizId, item: 'i' as ItemId, response: 'r', score: 1, ms: 9_001 },
			ratings: [
				{ card: date, rating: 3 },
				{ card: place, rating: 1 }
			]
		};
		const table = reviewTableOf([entry(attempt, 0)]);
		expect([...table.ms]).toEqual([4_501, 4_501]);
		expect([...table.rating]).toEqual([3, 1]);
	});

	test('begins a new history where a card was begun anew', () => {
		const table = reviewTableOf([
			entry(review(date, 3), 0),
			entry({ type: 'reset', card: date }, 1),
			entry(review(date, 3), 2)
		]);
		expect(table.histories).toEqual([date, date]);
		expect([...table.history]).toEqual([0, 1]);
	});

	test('leaves out what was undone, a reset too, and all that is no review', () => {
		const first = entry(review(date, 1), 0);
		const reset = entry({ type: 'reset', card: date }, 1);
		const table = reviewTableOf([
			first,
			reset,
			entry({ type: 'undo', entry: reset.id }, 2),
			entry({ type: 'undo', entry: first.id }, 3),
			entry({ type: 'suspend', card: date, on: true }, 4),
			entry(review(date, 3), 5),
			entry(review(date, 3), 6)
		]);
		expect(table.histories).toEqual([date]);
		expect([...table.rating]).toEqual([3, 3]);
	});

	test('tells apart no times above 65,535 milliseconds', () => {
		expect([...reviewTableOf([entry(review(date, 3, 90_000), 0)]).ms]).toEqual([65_535]);
	});

	test('of nothing is empty', () => {
		expect(reviewTableOf([])).toMatchObject({ length: 0, histories: [] });
	});
});
