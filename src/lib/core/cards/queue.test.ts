import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardIdOf, type CardState, type StudyDay } from './card';
import { fsrs } from './memory';
import { dueQueue } from './queue';

const model = fsrs();
const today = 1000 as StudyDay;

/** A card of a fact and role, `F04 date`, last recalled ten days ago and due today. */
function cardOf(name: string, changes: Partial<Record<keyof CardState, unknown>> = {}): CardState {
	const [fact = '', role = ''] = name.split(' ');
	return {
		id: cardIdOf('talks', fact, role),
		memory: { stability: 10, difficulty: 5 },
		reviews: 1,
		lapses: 0,
		lastAt: 1,
		lastDay: today - 10,
		lastRating: 3,
		dueDay: today,
		suspended: false,
		...changes
	} as CardState;
}
const stable = (stability: number) => ({ memory: { stability, difficulty: 5 } });
const missedToday = (lastAt: number) => ({ lastRating: 1, lastDay: today, lastAt });
const order = (...cards: CardState[]) =>
	dueQueue(cards, today, model).map(({ id }) => id.replace('talks/', '').replace('#', ' '));

test('The card likeliest to be recalled comes first', () => {
	const cards = [cardOf('F01 a', stable(3)), cardOf('F02 a', stable(30)), cardOf('F03 a')];
	expect(order(...cards)).toEqual(['F02 a', 'F03 a', 'F01 a']);
});

test('A card due tomorrow stays out, and so does a suspended one', () => {
	const cards = [
		cardOf('F01 a', { dueDay: today + 1 }),
		cardOf('F02 a', { suspended: true }),
		cardOf('F03 a', { dueDay: today - 30 })
	];
	expect(order(...cards)).toEqual(['F03 a']);
});

test('Cards missed today come after all others, the one missed longest ago first', () => {
	const cards = [
		cardOf('F01 a', missedToday(20)),
		cardOf('F02 a', missedToday(10)),
		cardOf('F03 a', stable(0.1))
	];
	expect(order(...cards)).toEqual(['F03 a', 'F02 a', 'F01 a']);
});

test('A card missed yesterday and not recalled since is one of the others', () => {
	const cards = [
		cardOf('F01 a', missedToday(20)),
		cardOf('F02 a', { lastRating: 1, lastDay: today - 1, dueDay: today - 1 }),
		cardOf('F03 a', stable(0.1))
	];
	expect(order(...cards)).toEqual(['F02 a', 'F03 a', 'F01 a']);
});

test('Cards of one fact do not follow each other when another can come between', () => {
	const cards = [
		cardOf('F01 a', stable(40)),
		cardOf('F01 b', stable(30)),
		cardOf('F02 a', stable(20))
	];
	expect(order(...cards)).toEqual(['F01 a', 'F02 a', 'F01 b']);
});

test('Nor do they where the missed cards begin', () => {
	const first = [cardOf('F02 a', stable(40)), cardOf('F01 a', stable(30))];
	expect(order(...first, cardOf('F01 b', missedToday(1)))).toEqual(['F01 a', 'F02 a', 'F01 b']);
	const missed = [cardOf('F01 b', missedToday(1)), cardOf('F03 a', missedToday(2))];
	expect(order(cardOf('F01 a'), ...missed)).toEqual(['F01 a', 'F03 a', 'F01 b']);
});

test('Facts put into one group are kept apart like one fact', () => {
	const cards = [cardOf('F01 a', stable(40)), cardOf('F02 a', stable(30)), cardOf('F03 a')];
	const groupOf = (id: string) => (id.includes('F03') ? 'other' : 'easily confused');
	const queue = dueQueue(cards, today, model, { groupOf });
	expect(queue.map(({ id }) => id)).toEqual(['talks/F01#a', 'talks/F03#a', 'talks/F02#a']);
});

test('Equal cards stand in the order of their ids, whatever order they come in', () => {
	const cards = ['F01 a', 'F02 a', 'F10 a', 'f01 a', 'F01 b'].map((name) => cardOf(name));
	const shuffled = fc.shuffledSubarray(cards, { minLength: cards.length });
	const expected = ['F01 a', 'F02 a', 'F01 b', 'F10 a', 'f01 a'];
	fc.assert(
		fc.property(shuffled, (list) => {
			expect(order(...list)).toEqual(expected);
		})
	);
});
