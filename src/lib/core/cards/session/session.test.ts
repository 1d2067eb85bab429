import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardState, Rating } from '../card';
import { outlook } from './outlook';
import {
	answer,
	cardOf,
	daysFromNow,
	idOf,
	manyCards,
	manyNew,
	materialOf,
	namesAsked,
	newOf,
	stable,
	TODAY
} from './sample-material';
import { currentCard, moreMinutes, startStudy, withoutCurrent } from './session';

const asked = (cards: readonly CardState[]) => namesAsked(startStudy(materialOf({ cards })));

describe('What is asked', () => {
	test('is what is due: the likeliest to be recalled first', () => {
		const cards = [cardOf('F1 a', stable(3)), cardOf('F2 a', stable(30)), cardOf('F3 a')];
		expect(asked(cards)).toEqual(['F2 a', 'F3 a', 'F1 a']);
	});

	test('is neither due tomorrow, nor suspended, nor buried until another day', () => {
		const cards = [
			cardOf('F1 a', { dueDay: daysFromNow(1) }),
			cardOf('F2 a', { suspended: true }),
			cardOf('F3 a', { buriedUntil: daysFromNow(1) }),
			cardOf('F4 a', { buriedUntil: TODAY }),
			cardOf('F5 a', { dueDay: daysFromNow(-30) })
		];
		expect(asked(cards)).toEqual(['F4 a', 'F5 a']);
	});

	test('is in the same order whatever order the cards come in', () => {
		const cards = [...manyCards(5), cardOf('F1 b', stable(9)), cardOf('F1 c', stable(9))];
		const expected = asked(cards);
		fc.assert(
			fc.property(fc.shuffledSubarray(cards, { minLength: cards.length }), (list) => {
				expect(asked(list)).toEqual(expected);
			}),
			{ numRuns: 30 }
		);
	});

	test('begins with the card named, and goes on as ever', () => {
		const cards = manyCards(3);
		const session = startStudy(materialOf({ cards }), { first: idOf('D2 a') });
		expect(namesAsked(session)).toEqual(['D2 a', 'D0 a', 'D1 a']);
	});

	test('counts the card named though the time is over, due or not', () => {
		const cards = [cardOf('F1 a', { dueDay: daysFromNow(9) }), cardOf('F2 a')];
		const session = startStudy(materialOf({ cards, spentMs: 600_000 }), { first: idOf('F1 a') });
		expect(outlook(session)).toMatchObject({ cards: 1, waiting: 1 });
		expect(outlook(answer(session))).toMatchObject({ cards: 0, waiting: 1 });
	});

	test('is nothing for a learner with nothing to learn', () => {
		expect(currentCard(startStudy(materialOf()))).toBeUndefined();
	});
});

describe('A missed card', () => {
	const onceMissed =
		(missed: string) =>
		(name: string, times: number): Rating =>
			name === missed && times === 1 ? 1 : 3;

	test('returns after eight others', () => {
		const order = namesAsked(startStudy(materialOf({ cards: manyCards(20) })), onceMissed('D0 a'));
		expect(order.indexOf('D0 a')).toBe(0);
		expect(order.lastIndexOf('D0 a')).toBe(9);
		expect(order).toHaveLength(21);
	});

	test('returns when the others are done, if there are fewer', () => {
		const order = namesAsked(startStudy(materialOf({ cards: manyCards(3) })), onceMissed('D0 a'));
		expect(order).toEqual(['D0 a', 'D1 a', 'D2 a', 'D0 a']);
	});

	test('returns until it is recalled once, and then no more', () => {
		const thrice = (_: string, times: number): Rating => (times < 4 ? 1 : 3);
		const order = namesAsked(startStudy(materialOf({ cards: [cardOf('F1 a')] })), thrice);
		expect(order).toEqual(Array(4).fill('F1 a'));
	});

	test('returns when the budget is spent, too', () => {
		const cards = [cardOf('F1 a', { lastRating: 1, lastDay: TODAY }), cardOf('F2 a')];
		const session = startStudy(materialOf({ cards, spentMs: 600_000 }));
		expect(namesAsked(session)).toEqual(['F1 a']);
	});

	test('has its time set aside: 13.5 of the last twenty seconds, too much for another card', () => {
		const cards = [cardOf('F1 a', { lastRating: 1, lastDay: TODAY }), cardOf('F2 a')];
		expect(namesAsked(startStudy(materialOf({ cards, spentMs: 580_000 })))).toEqual(['F1 a']);
		expect(namesAsked(startStudy(materialOf({ cards, spentMs: 560_000 })))).toHaveLength(2);
	});

	test('of yesterday is like any other', () => {
		const missed = cardOf('F1 a', { lastRating: 1, lastDay: daysFromNow(-1), ...stable(0.1) });
		expect(asked([missed, cardOf('F2 a')])).toEqual(['F2 a', 'F1 a']);
	});
});

describe('Cards that could give each other away', () => {
	const confusable = (id: string) =>
		/F[12]#/.test(id) ? [id.replace(/#.*/, ''), 'talks/pair'] : [id.replace(/#.*/, '')];
	const pair = (stability: number, other = stability) =>
		materialOf({
			cards: [
				cardOf('F1 a', stable(stability)),
				cardOf('F2 a', stable(other)),
				cardOf('F3 a', stable(25)),
				cardOf('F4 a', stable(28))
			],
			groupsOf: confusable
		});

	test('are a day apart when they are of one fact', () => {
		const cards = [cardOf('F1 a', stable(20)), cardOf('F1 b'), cardOf('F2 a', stable(15))];
		const session = startStudy(materialOf({ cards }));
		expect(namesAsked(session)).toHaveLength(2);
		const tomorrow = cards.map((card) => ({ ...card, lastDay: daysFromNow(-1) }));
		const left = startStudy(materialOf({ cards: tomorrow.slice(1) }));
		expect(namesAsked(left)).toContain('F1 b');
	});

	test('are a day apart however well both are known', () => {
		expect(asked([cardOf('F1 a', stable(90)), cardOf('F1 b', stable(60))])).toEqual(['F1 a']);
	});

	test('wait for those that were answered today, in a quiz or before a reload', () => {
		const answered = cardOf('F1 a', { lastDay: TODAY, dueDay: daysFromNow(9) });
		expect(asked([answered, cardOf('F1 b')])).toEqual([]);
	});

	test('do not keep the very card away that was set to today after its review', () => {
		expect(asked([cardOf('F1 a', { lastDay: TODAY })])).toEqual(['F1 a']);
	});

	test('do not count as waiting: the budget has a place for them', () => {
		const cards = [cardOf('F1 a'), cardOf('F1 b')];
		expect(outlook(startStudy(materialOf({ cards })))).toMatchObject({ cards: 1, waiting: 0 });
	});

	test('are a day apart when their facts are confusable and one is young', () => {
		expect(namesAsked(startStudy(pair(20, 30)))).toHaveLength(3);
	});

	test('stand next to each other on purpose once both are known', () => {
		const order = namesAsked(startStudy(pair(22, 40)));
		expect(order).toEqual(['F2 a', 'F1 a', 'F4 a', 'F3 a']);
	});

	test('wait after all when the first of a known pair is missed', () => {
		const session = startStudy(pair(22, 40));
		expect(currentCard(session)?.id).toBe(idOf('F2 a'));
		expect(namesAsked(answer(session, 1))).toEqual(['F4 a', 'F3 a', 'F2 a']);
	});

	test('never follow each other where they are asked by name, if any order can part them', () => {
		const cards = ['F1 a', 'F1 b', 'F2 a', 'F2 b'].map((name) => cardOf(name));
		const only = new Set(cards.map(({ id }) => id));
		const order = namesAsked(startStudy(materialOf({ cards }), { only }));
		expect(order).toEqual(['F1 a', 'F2 a', 'F1 b', 'F2 b']);
	});

	test('are not begun on one day', () => {
		const fresh = [newOf('F1 a'), newOf('F1 b'), newOf('F2 a')];
		expect(namesAsked(startStudy(materialOf({ fresh })))).toEqual(['F1 a', 'F2 a']);
	});
});

describe('New cards', () => {
	test('are mixed in evenly, in their order', () => {
		const session = startStudy(materialOf({ cards: manyCards(20), fresh: manyNew(5) }));
		const order = namesAsked(session);
		const places = order.flatMap((name, at) => (name.startsWith('N') ? [at] : []));
		expect(order.filter((name) => name.startsWith('N'))).toEqual([
			'N0 a',
			'N1 a',
			'N2 a',
			'N3 a',
			'N4 a'
		]);
		const gaps = places.map((place, at) => place - (places[at - 1] ?? -1));
		expect(Math.max(...gaps, order.length - (places.at(-1) ?? 0))).toBeLessThanOrEqual(9);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2);
	});

	test('are as many as time is left for: half a minute each', () => {
		// 20 s, and half of them missed: 10 s and a sixth of 20 s more. 600 s / 26.8 s = 22.4.
		const fresh = manyNew(100);
		expect(outlook(startStudy(materialOf({ fresh }))).cards).toBe(22);
		const half = startStudy(materialOf({ fresh, spentMs: 300_000 }));
		expect(outlook(half).cards).toBe(11);
	});

	test('do not come while due cards have to wait', () => {
		const session = startStudy(materialOf({ cards: manyCards(200), fresh: manyNew(9) }));
		expect(outlook(session).waiting).toBeGreaterThan(100);
		expect(namesAsked(session).filter((name) => name.startsWith('N'))).toEqual([]);
	});

	test('do not come in the place of a due card that takes a second longer', () => {
		// Hardly remembered, it is expected to take 27.8 s; a new card takes 26.8 s.
		const hard = cardOf('F1 a', stable(0.001));
		const session = startStudy(materialOf({ cards: [hard], fresh: manyNew(9), spentMs: 572_600 }));
		expect(outlook(session)).toEqual({ minutes: 0, cards: 0, waiting: 1 });
	});

	test('do not come when all cards at their intervals take the minutes already', () => {
		// 120 cards back every two days, 12 s each with misses, are 12 minutes a day; none is due today.
		const back = { lastDay: daysFromNow(-1), dueDay: daysFromNow(1) };
		const young = (count: number) =>
			materialOf({ cards: manyCards(count, back), fresh: manyNew(9) });
		expect(namesAsked(startStudy(young(120)))).toEqual([]);
		expect(namesAsked(startStudy(young(40)))).toHaveLength(9);
	});
});

describe('The budget', () => {
	test('is ten minutes, and ends within one card of them', () => {
		const session = startStudy(materialOf({ cards: manyCards(200) }));
		const seconds = namesAsked(session, undefined, 10).length * 10;
		expect(seconds).toBeGreaterThan(580);
		expect(seconds).toBeLessThanOrEqual(600);
	});

	test('is kept by learners who are slower or quicker than expected', () => {
		const start = startStudy(materialOf({ cards: manyCards(500) }));
		for (const seconds of [4, 25]) {
			const spent = namesAsked(start, undefined, seconds).length * seconds;
			expect(spent).toBeGreaterThan(570);
			expect(spent).toBeLessThanOrEqual(625);
		}
	});

	test('has room for the returns of what is missed', () => {
		let missed = 0;
		const third = (_: string, times: number): Rating => (times === 1 && missed++ % 3 === 0 ? 1 : 3);
		const spent = namesAsked(startStudy(materialOf({ cards: manyCards(200) })), third).length * 10;
		expect(spent).toBeGreaterThan(540);
		expect(spent).toBeLessThanOrEqual(660);
	});

	test('counts what was studied before a reload', () => {
		const session = startStudy(materialOf({ cards: manyCards(200), spentMs: 540_000 }));
		expect(outlook(session).minutes).toBeCloseTo(1, 0);
	});

	test('has places for those answered longest ago, whatever day they were due', () => {
		const waiting = manyCards(45, { lastDay: daysFromNow(-60), dueDay: daysFromNow(-1) });
		const late = cardOf('late a', { lastDay: daysFromNow(-40), dueDay: daysFromNow(-35) });
		const session = startStudy(materialOf({ cards: [late, ...waiting], settings: { minutes: 5 } }));
		expect(namesAsked(session)).not.toContain('late a');
	});

	test('has a place first for what was missed the other day and not recalled since', () => {
		const missed = cardOf('missed a', { lastRating: 1, lastDay: daysFromNow(-1) });
		const session = startStudy(materialOf({ cards: [...manyCards(90), missed] }));
		expect(namesAsked(session)).toContain('missed a');
	});

	test('can be prolonged, by new cards where nothing is due', () => {
		const done = startStudy(materialOf({ fresh: manyNew(100), spentMs: 600_000 }));
		expect(currentCard(done)).toBeUndefined();
		const more = moreMinutes(done, 5);
		expect(more.mood).toBe('extra');
		expect(outlook(more).cards).toBe(11);
	});
});

describe('The mood of the day', () => {
	const cards = manyCards(200);
	const mood = (days: number, settings = {}) =>
		startStudy(materialOf({ cards, fresh: manyNew(9), lastStudied: daysFromNow(days), settings }));

	test('is a welcome after three missed days: half the minutes and nothing new', () => {
		expect(mood(-3).mood).toBe('usual');
		const back = mood(-4);
		expect(back.mood).toBe('welcome-back');
		expect(outlook(back).minutes).toBeGreaterThan(4.5);
		expect(outlook(back).minutes).toBeLessThanOrEqual(5);
		const few = materialOf({ fresh: manyNew(9), lastStudied: daysFromNow(-9) });
		expect(currentCard(startStudy(few))).toBeUndefined();
	});

	test('is usual on a first day, and after a planned holiday', () => {
		expect(startStudy(materialOf({ cards, lastStudied: undefined })).mood).toBe('usual');
		const holidays = [{ from: daysFromNow(-12), to: daysFromNow(-3) }];
		expect(mood(-13, { holidays }).mood).toBe('usual');
	});

	test('is a holiday: nothing planned, but minutes can be had', () => {
		const holiday = mood(-1, { holidays: [{ from: TODAY, to: daysFromNow(3) }] });
		expect(holiday.mood).toBe('holiday');
		expect(currentCard(holiday)).toBeUndefined();
		expect(outlook(holiday)).toEqual({ minutes: 0, cards: 0, waiting: 200 });
		expect(outlook(moreMinutes(holiday, 3)).minutes).toBeGreaterThan(2.5);
	});

	test('gives an easy weekday half the minutes', () => {
		// 2024-10-04, day 20,000, was a Friday.
		expect(outlook(mood(-1, { easyDays: new Set([5]) })).minutes).toBeLessThanOrEqual(5);
		expect(outlook(mood(-1, { easyDays: new Set([4]) })).minutes).toBeGreaterThan(9);
	});

	test('is that of the last days before an exam: what gains most, due or not, and siblings too', () => {
		const examIn = (days: number) => ({
			exams: [{ set: 'talks', day: daysFromNow(days), format: 'typed' as const }]
		});
		const later = { dueDay: daysFromNow(9) };
		const material = materialOf({
			cards: [cardOf('F1 a', later), cardOf('F1 b', later), cardOf('F2 a', stable(3_000))],
			fresh: [newOf('F3 a')],
			settings: examIn(2)
		});
		const session = startStudy(material);
		expect(session.mood).toBe('last-days');
		const order = namesAsked(session);
		expect([...order].sort()).toEqual(['F1 a', 'F1 b', 'F2 a', 'F3 a']);
		const early = materialOf({ ...material, settings: examIn(4) });
		expect(startStudy(early).mood).toBe('usual');
	});

	test('has each card once, though it is due and worth a pass', () => {
		const exams = [{ set: 'talks', day: daysFromNow(3), format: 'typed' as const }];
		const session = startStudy(materialOf({ cards: manyCards(3), settings: { exams } }));
		// Recalled at 90 %, each takes 10 s, and a tenth of 23.5 s for misses in place of a tenth of 10 s.
		expect(outlook(session).minutes).toBeCloseTo((3 * 12.35) / 60, 2);
		expect(namesAsked(session)).toHaveLength(3);
	});

	test('does not ask again before the exam what was answered today', () => {
		const exams = [{ set: 'talks', day: daysFromNow(3), format: 'typed' as const }];
		const answered = cardOf('F1 a', { ...stable(0.05), lastDay: TODAY, dueDay: daysFromNow(1) });
		const session = startStudy(
			materialOf({ cards: [answered, cardOf('F2 a')], settings: { exams } })
		);
		expect(namesAsked(session)).toEqual(['F2 a']);
	});

	test('is usual when the exam near by is of a set with nothing left to gain', () => {
		const exams = [{ set: 'rivers', day: daysFromNow(2), format: 'choice' as const }];
		expect(mood(-1, { exams }).mood).toBe('usual');
	});
});

describe('Steps of a session', () => {
	test('leave out a card that cannot be asked', () => {
		const session = withoutCurrent(startStudy(materialOf({ cards: manyCards(3) })));
		expect(namesAsked(session)).toEqual(['D1 a', 'D2 a']);
	});

	test('leave the session before them as it was', () => {
		const session = startStudy(materialOf({ cards: manyCards(3) }));
		const before = structuredClone(session.due);
		answer(session, 1);
		expect(session.due).toEqual(before);
		expect(currentCard(session)?.id).toBe(idOf('D0 a'));
	});

	test('are the same when the session is begun anew in between', () => {
		const ratings = fc.array(fc.constantFrom<Rating>(1, 1, 3), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(ratings, fc.integer({ min: 0, max: 60 }), (list, due) => {
				const material = materialOf({ cards: manyCards(due), fresh: manyNew(30) });
				let session = startStudy(material);
				for (const rating of list) session = answer(session, rating);
				const done = new Map(session.answered.map((card) => [card.id, card]));
				const anew = startStudy({
					...material,
					cards: [...material.cards.filter(({ id }) => !done.has(id)), ...done.values()],
					fresh: material.fresh.filter(({ id }) => !done.has(id)),
					spentMs: session.spentMs
				});
				expect(currentCard(anew)?.id).toBe(currentCard(session)?.id);
				expect(outlook(anew)).toEqual(outlook(session));
				expect(anew.steadyMs).toBeCloseTo(session.steadyMs, 3);
			}),
			{ numRuns: 100 }
		);
	});

	test('ask only the cards named, due or not, each until it is recalled, without a budget', () => {
		const cards = [...manyCards(80, { dueDay: daysFromNow(5) }), cardOf('F1 a')];
		const only = new Set([...manyCards(80).map(({ id }) => id), idOf('N0 a')]);
		const session = startStudy(materialOf({ cards, fresh: manyNew(3) }), { only });
		const order = namesAsked(session, (name, times) => (name === 'D3 a' && times < 3 ? 1 : 3));
		expect(order).toHaveLength(83);
		expect(order).not.toContain('F1 a');
		expect(order).toContain('N0 a');
	});
});
