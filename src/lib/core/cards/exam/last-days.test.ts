import { describe, expect, test } from 'vitest';
import { cardIdOf, type CardState, type NewCard, type StudyDay } from '../card';
import { fsrs } from '../memory';
import type { Exam } from '../study-settings';
import { lastDaysOf } from './last-days';

const model = fsrs();
const TODAY = 20_000 as StudyDay;
const day = (days: number) => (TODAY + days) as StudyDay;
const exam = (days: number, format: Exam['format'] = 'typed'): Exam => ({
	...{ set: 'talks', day: day(days), format }
});
const fresh = (fact: string, set = 'talks'): NewCard => ({
	...{ id: cardIdOf(set, fact, 'date'), weight: 1 }
});

function card(fact: string, stability: number, more: Partial<CardState> = {}): CardState {
	return {
		id: cardIdOf('talks', fact, 'date'),
		memory: { stability, difficulty: 5 },
		...{ reviews: 3, lapses: 0, lastAt: 0, lastDay: day(-10), lastRating: 3 },
		...{ dueDay: TODAY, suspended: false },
		...more
	};
}

const passed = (cards: readonly CardState[], unseen: readonly NewCard[] = [], days = 2) =>
	lastDaysOf(cards, unseen, exam(days), TODAY, model).map((id) => id.split('#')[0]?.slice(6));

describe('Worth a pass in the last days', () => {
	test('are the cards that will else be lost, most of all those half lost already', () => {
		expect(passed([card('A', 60), card('B', 10), card('C', 1)])).toEqual(['C', 'B', 'A']);
	});

	test('is not a card that will be known anyhow', () => {
		expect(passed([card('A', 2_000)])).toEqual([]);
	});

	test('is not a card that was recalled today, with the exam tomorrow', () => {
		const known = card('A', 100, { lastDay: TODAY });
		expect(passed([known], [], 1)).toEqual([]);
	});

	test('is a card that was never asked', () => {
		expect(passed([card('A', 2_000)], [fresh('N')])).toEqual(['N']);
	});

	test('are only cards of the exam, and none that the learner has put aside', () => {
		const others = [
			card('A', 1, { id: cardIdOf('rivers', 'A', 'date') }),
			card('B', 1, { suspended: true }),
			card('C', 1, { buriedUntil: day(1) }),
			card('D', 1, { buriedUntil: TODAY })
		];
		expect(passed(others, [fresh('N', 'rivers')])).toEqual(['D']);
	});

	test('is nothing any more after the exam, but still in the morning of its day', () => {
		expect(passed([card('A', 5)], [], -1)).toEqual([]);
		expect(passed([card('A', 5)], [], 0)).toEqual(['A']);
	});
});

describe('The order', () => {
	test('puts what gains as much in less time first', () => {
		// A new card gains more than one at 80 %, but where new cards take very long, the other is first.
		const cards = [card('A', 3)];
		const order = (newMs: number) =>
			lastDaysOf(cards, [fresh('N')], exam(2), TODAY, model, {
				...{ knownMs: 5_000, againMs: 10_000, newMs }
			}).map((id) => id.includes('/N'));
		expect(order(10_000)).toEqual([true, false]);
		expect(order(300_000)).toEqual([false, true]);
	});

	test('of cards alike is that of their ids', () => {
		const cards = ['C', 'A', 'B'].map((fact) => card(fact, 5));
		expect(passed(cards)).toEqual(['A', 'B', 'C']);
		expect(passed(cards.toReversed())).toEqual(['A', 'B', 'C']);
	});
});

test('With options to choose from, a pass gains less, and cards nearly known are left out', () => {
	const gains = Array.from({ length: 400 }, (_, at) => card(`F${at}`, 10 + at));
	const typed = lastDaysOf(gains, [], exam(2), TODAY, model);
	const choice = lastDaysOf(gains, [], exam(2, 'choice'), TODAY, model);
	expect(choice.length).toBeLessThan(typed.length);
	expect(choice.length).toBeGreaterThan(0);
	expect(typed.slice(0, choice.length)).toEqual(choice);
});
