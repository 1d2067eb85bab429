import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardIdOf, type CardId, type Rating, type StudyDay } from '../cards/card';
import { foldReviews } from '../cards/card-state';
import { DEFAULT_PARAMETERS, fsrs } from '../cards/memory';
import type { ItemId } from '../items/item';
import type { Entry, EntryId, LogEvent, QuizId } from './entry';
import { compareEntries, foldCards, reviewsOf, setAsideOf, settingsOf, standing } from './fold';

const model = fsrs();
const DAY = 86_400_000;
const date = cardIdOf('talks', 'F04', 'date');
const place = cardIdOf('talks', 'F04', 'place');

/** An entry made on device `a` unless its id says otherwise, at the start of a day. */
function entry(id: string, day: number, event: LogEvent, at = day * DAY): Entry {
	return { ...event, id: id as EntryId, at, zone: 'UTC', day: day as StudyDay };
}
function review(id: string, day: number, rating: Rating, card = date, at?: number): Entry {
	return entry(id, day, { type: 'review', card, rating, ms: 5_000 }, at);
}
function undo(id: string, day: number, of: string): Entry {
	return entry(id, day, { type: 'undo', entry: of as EntryId });
}
function suspend(id: string, day: number, on: boolean, card: CardId = date): Entry {
	return entry(id, day, { type: 'suspend', card, on });
}
const idsOf = (entries: readonly Entry[]) => standing(entries).map(({ id }) => id);

describe('An entry', () => {
	test('that was undone does not stand', () => {
		expect(idsOf([review('a.1', 1, 3), undo('a.2', 1, 'a.1')])).toEqual(['a.2']);
	});

	test('stands again when the undo is undone, and not when that is', () => {
		const redone = [review('a.1', 1, 3), undo('a.2', 2, 'a.1'), undo('a.3', 3, 'a.2')];
		expect(idsOf(redone)).toEqual(['a.1', 'a.3']);
		expect(idsOf([...redone, undo('a.4', 4, 'a.3')])).toEqual(['a.2', 'a.4']);
	});

	test('undone on two devices, and redone on one, stays undone', () => {
		const twice = [review('a.1', 1, 3), undo('a.2', 2, 'a.1'), undo('b.1', 2, 'a.1')];
		expect(idsOf([...twice, undo('a.3', 3, 'a.2')])).toEqual(['b.1', 'a.3']);
	});

	test('is undone even by a device whose clock is behind', () => {
		expect(idsOf([review('a.1', 5, 3), undo('b.1', 1, 'a.1')])).toEqual(['b.1']);
	});

	test('stands when all that would take it back falls, however long that takes to tell', () => {
		const log = [
			review('a.1', 1, 3),
			undo('a.2', 2, 'a.1'),
			undo('a.3', 3, 'a.2'), // falls by the two below, of which only the second stands
			undo('a.4', 4, 'a.3'),
			undo('a.5', 4, 'a.3'),
			undo('a.6', 5, 'a.4'),
			undo('a.7', 6, 'a.5'), // falls by the last
			undo('a.8', 7, 'a.7')
		];
		expect(idsOf(log)).toEqual(['a.2', 'a.5', 'a.6', 'a.8']);
	});

	test('is counted once, however often it is given', () => {
		expect(idsOf([review('a.1', 1, 3), review('a.1', 1, 3)])).toEqual(['a.1']);
	});
});

test('Undos that take each other back, or themselves, or nothing, harm nothing', () => {
	const circle = [undo('a.2', 2, 'a.3'), undo('a.3', 3, 'a.2'), undo('a.4', 4, 'a.4')];
	expect(idsOf([review('a.1', 1, 3), ...circle, undo('a.5', 5, 'z.9')])).toEqual(['a.1', 'a.5']);
	expect(idsOf([review('a.1', 1, 3), ...circle, undo('a.5', 5, 'a.2')])).toEqual([
		'a.1',
		'a.3',
		'a.5'
	]);
});

test('Undone and redone thirty thousand times, the log still folds', () => {
	const chain = Array.from({ length: 30_000 }, (_, i) => undo(`a.${i + 2}`, 2, `a.${i + 1}`));
	expect(reviewsOf([review('a.1', 1, 3), ...chain])).toHaveLength(1);
});

test('A list that is in order and without undos is given back as it is', () => {
	const log = [review('a.1', 1, 3), review('a.2', 1, 3)];
	expect(standing(log)).toBe(log);
});

test('Entries written at one instant keep the order in which their device counted them', () => {
	const entries = [review('a.10', 1, 3), review('b.1', 1, 3), review('a.9', 1, 3)];
	expect(entries.toSorted(compareEntries).map(({ id }) => id)).toEqual(['a.9', 'a.10', 'b.1']);
});

test('An answer in a quiz is a review of every card that it rates', () => {
	const attempt: LogEvent = {
		type: 'attempt',
		quiz: 'q' as QuizId,
		item: 'F04/date' as ItemId,
		response: '20 October',
		score: 1,
		ms: 7_000,
		ratings: [
			{ card: date, rating: 3 },
			{ card: place, rating: 2 }
		]
	};
	const log = [entry('a.2', 3, attempt), review('a.1', 1, 4)];
	expect(reviewsOf(log)).toEqual([
		{ card: date, rating: 4, at: DAY, day: 1, ms: 5_000 },
		{ card: date, rating: 3, at: 3 * DAY, day: 3, ms: 7_000 },
		{ card: place, rating: 2, at: 3 * DAY, day: 3, ms: 7_000 }
	]);
	expect(reviewsOf(log, place).map(({ rating }) => rating)).toEqual([2]);
	expect([...foldCards(log, model).keys()].sort()).toEqual([date, place]);
});

test('A card is what its own standing reviews make of it', () => {
	const log = [
		review('a.1', 1, 3),
		review('a.2', 3, 1),
		undo('a.3', 3, 'a.2'),
		review('a.4', 3, 3),
		review('a.5', 4, 3, place)
	];
	const expected = foldReviews(reviewsOf([log[0], log[3]] as Entry[]), model);
	expect(foldCards(log, model).get(date)).toEqual(expected);
	expect(expected?.lapses).toBe(0);
});

describe('A suspended card', () => {
	test('is suspended until it is taken up again', () => {
		const log = [review('a.1', 1, 3), suspend('a.2', 2, true)];
		expect(foldCards(log, model).get(date)?.suspended).toBe(true);
		expect(foldCards([...log, suspend('a.3', 3, false)], model).get(date)?.suspended).toBe(false);
	});

	test('is not suspended when that was undone', () => {
		const log = [review('a.1', 1, 3), suspend('a.2', 2, true), undo('a.3', 2, 'a.2')];
		expect(foldCards(log, model).get(date)?.suspended).toBe(false);
	});

	test('stays suspended through later reviews, and through its first', () => {
		const log = [suspend('a.1', 1, true), review('a.2', 2, 3), review('a.3', 4, 3)];
		expect(foldCards(log, model).get(date)?.suspended).toBe(true);
	});

	test('that was never reviewed is no card yet', () => {
		expect(foldCards([suspend('a.1', 1, true)], model).size).toBe(0);
	});
});

test('A change is noted with its moment when it came after the last review', () => {
	const log = [review('a.1', 1, 3), suspend('a.2', 2, true)];
	expect(foldCards(log, model).get(date)?.changedAt).toBe(2 * DAY);
	const earlier = suspend('a.0', 0, false);
	expect(foldCards([...log, earlier], model).get(date)?.changedAt).toBe(2 * DAY);
	const reviewed = foldCards([...log, review('a.3', 3, 3)], model).get(date);
	expect(reviewed).not.toHaveProperty('changedAt');
});

describe('A buried card', () => {
	const bury = (id: string, day: number, until: number, card: CardId = date) =>
		entry(id, day, { type: 'bury', card, until: until as StudyDay });

	test('is buried until the day said last, whatever its reviews', () => {
		const log = [review('a.1', 1, 3), bury('a.2', 2, 9), bury('a.3', 3, 5), review('a.4', 4, 3)];
		expect(foldCards(log, model).get(date)?.buriedUntil).toBe(5);
		const undone = [...log, undo('a.5', 4, 'a.3')];
		expect(foldCards(undone, model).get(date)?.buriedUntil).toBe(9);
		expect(foldCards([...undone, undo('a.6', 4, 'a.2')], model).get(date)).not.toHaveProperty(
			'buriedUntil'
		);
	});

	test('keeps the day on which it is due', () => {
		const log = [review('a.1', 1, 3)];
		const { dueDay } = foldCards(log, model).get(date) ?? {};
		expect(foldCards([...log, bury('a.2', 2, 99)], model).get(date)?.dueDay).toBe(dueDay);
	});

	test('may be one that was never asked, and stays buried through its first review', () => {
		const log = [bury('a.1', 1, 9), suspend('a.2', 2, true, place)];
		expect(foldCards(log, model).size).toBe(0);
		expect(setAsideOf(log)).toEqual(
			new Map([
				[date, { suspended: false, buriedUntil: 9 }],
				[place, { suspended: true }]
			])
		);
		expect(foldCards([...log, review('a.3', 3, 3)], model).get(date)?.buriedUntil).toBe(9);
	});

	test('is set aside no more once that is taken back, nor is one taken up again', () => {
		const log = [bury('a.1', 1, 9), suspend('a.2', 2, true, place), undo('a.3', 3, 'a.1')];
		expect(setAsideOf([...log, suspend('a.4', 4, false, place)])).toEqual(new Map());
	});
});

describe('A day that the learner set', () => {
	const setDue = (id: string, day: number, on: number) =>
		entry(id, day, { type: 'set-due', card: date, on: on as StudyDay });
	const dueDay = (...log: Entry[]) => foldCards(log, model).get(date)?.dueDay;

	test('holds until the next review, or until it is taken back', () => {
		const log = [review('a.1', 1, 3), setDue('a.2', 2, 50)];
		expect(dueDay(...log)).toBe(50);
		expect(dueDay(...log, undo('a.3', 2, 'a.2'))).toBe(3);
		const then = dueDay(...log, review('a.3', 3, 3));
		expect(then).toBe(dueDay(review('a.1', 1, 3), review('a.3', 3, 3)));
	});

	test('says nothing of a card that was never asked', () => {
		expect(dueDay(setDue('a.1', 1, 50), review('a.2', 1, 3, date, DAY + 1))).toBe(3);
	});

	test('leaves the memory as it is', () => {
		const log = [review('a.1', 1, 3)];
		const { memory } = foldCards(log, model).get(date) ?? {};
		expect(foldCards([...log, setDue('a.2', 2, 50)], model).get(date)?.memory).toEqual(memory);
	});
});

describe('A card that is begun anew', () => {
	const reset = (id: string, day: number) => entry(id, day, { type: 'reset', card: date });
	const log = [review('a.1', 1, 3), review('a.2', 3, 1), reset('a.3', 4)];

	test('is new, and its next review is its first', () => {
		expect(foldCards(log, model).has(date)).toBe(false);
		const again = foldCards([...log, review('a.4', 9, 3)], model).get(date);
		expect(again).toEqual(foldReviews(reviewsOf([review('a.4', 9, 3)]), model));
	});

	test('keeps the reviews before in its history', () => {
		expect(reviewsOf(log, date).map(({ rating }) => rating)).toEqual([3, 1]);
	});

	test('is what it was when that is taken back', () => {
		const before = foldCards(log.slice(0, 2), model);
		expect(foldCards([...log, undo('a.4', 5, 'a.3')], model)).toEqual(before);
	});

	test('stays suspended if it was', () => {
		const suspended = [suspend('a.0', 1, true), ...log, review('a.4', 9, 3)];
		expect(foldCards(suspended, model).get(date)?.suspended).toBe(true);
	});

	test('leaves other cards alone', () => {
		const other = review('a.9', 2, 3, place);
		expect(foldCards([...log, other], model)).toEqual(foldCards([other], model));
	});
});

describe('Parameters of the memory', () => {
	const fitted = DEFAULT_PARAMETERS.map((parameter) => parameter * 0.9);
	const setting = (id: string, day: number, value: string) =>
		entry(id, day, { type: 'setting', key: 'memory', value });
	const reviews = [review('a.1', 1, 3), review('a.2', 9, 1), review('a.3', 10, 3)];

	test('are those of everybody until the log says others, and then hold for all reviews', () => {
		expect(foldCards(reviews)).toEqual(foldCards(reviews, model));
		const log = [...reviews, setting('a.4', 20, fitted.join(' '))];
		expect(foldCards(log)).toEqual(foldCards(reviews, fsrs(fitted)));
		expect(foldCards([...log, undo('a.5', 21, 'a.4')])).toEqual(foldCards(reviews, model));
	});

	test('that cannot be read count as not set', () => {
		for (const value of ['', '1 2 3', fitted.join(','), `${fitted.join(' ')} 1`]) {
			expect(foldCards([...reviews, setting('a.4', 20, value)])).toEqual(foldCards(reviews, model));
		}
	});
});

test('A review is told with what was said of it, and with nothing else', () => {
	const given = { type: 'review', card: date, rating: 1, ms: 5, sure: true, days: 4 } as const;
	const said = entry('a.1', 1, { ...given, hinted: true, item: 'F04/date' as ItemId });
	expect(reviewsOf([said])).toEqual([
		{ card: date, rating: 1, at: DAY, day: 1, ms: 5, sure: true, days: 4 }
	]);
});

test('The setting made last counts, and undoing it brings back the one before', () => {
	const set = (id: string, day: number, value: number) =>
		entry(id, day, { type: 'setting', key: 'minutes', value });
	const log = [set('a.2', 2, 20), set('a.1', 1, 10)];
	expect(settingsOf(log)).toEqual(new Map([['minutes', 20]]));
	expect(settingsOf([...log, undo('a.3', 3, 'a.2')])).toEqual(new Map([['minutes', 10]]));
});

describe('Laws of the log:', () => {
	const PARAMETERS = [0.9, 1, 1.1].map((part) => DEFAULT_PARAMETERS.map((w) => w * part).join(' '));
	const KINDS = ['review', 'suspend', 'bury', 'set-due', 'reset', 'setting', 'memory', 'undo'];
	/** Logs of two devices: all that changes cards or settings, and undos of anything there may be. */
	const logs = fc
		.array(
			fc.record({
				device: fc.constantFrom('a', 'b'),
				at: fc.nat(40),
				what: fc.constantFrom('review', 'review', 'review', 'undo', ...KINDS),
				which: fc.nat(3)
			}),
			{ maxLength: 25 }
		)
		.map((seeds) =>
			seeds.map(({ device, at, what, which }, index): Entry => {
				const card = which % 2 === 0 ? date : place;
				const target = seeds[(index + 1 + which) % seeds.length];
				const targetIndex = (index + 1 + which) % seeds.length;
				const events: Record<string, LogEvent> = {
					review: {
						...{ type: 'review', card, rating: (which + 1) as Rating, ms: 1 },
						...(index % 3 === 0 ? { sure: true } : {}),
						...(index % 2 === 0 ? { days: index } : {})
					},
					bury: { type: 'bury', card, until: (at + which) as StudyDay },
					'set-due': { type: 'set-due', card, on: (at + which) as StudyDay },
					reset: { type: 'reset', card },
					memory: { type: 'setting', key: 'memory', value: PARAMETERS[which] ?? '' },
					suspend: { type: 'suspend', card, on: which > 1 },
					setting: { type: 'setting', key: 'k', value: which },
					undo: { type: 'undo', entry: `${target?.device}.${targetIndex}` as EntryId }
				};
				return entry(`${device}.${index}`, at, events[what] as LogEvent);
			})
		);
	const shuffled = logs.chain((log) =>
		fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
	);
	const all = (log: readonly Entry[]) => ({
		standing: standing(log),
		cards: foldCards(log),
		aside: setAsideOf(log),
		settings: settingsOf(log)
	});

	test('a shuffled log folds to the same', () => {
		fc.assert(
			fc.property(shuffled, ([log, otherwise]) => {
				expect(all(otherwise)).toEqual(all(log));
			})
		);
	});

	test('a union folds to the same whichever comes first, and twice as once', () => {
		fc.assert(
			fc.property(logs, fc.nat(25), fc.nat(25), (log, i, j) => {
				const one = log.slice(0, Math.max(i, j));
				const other = log.slice(Math.min(i, j));
				expect(all([...other, ...one])).toEqual(all([...one, ...other]));
				expect(all([...one, ...other, ...one])).toEqual(all(log));
			})
		);
	});

	test('undoing and redoing anything leaves all as it was', () => {
		fc.assert(
			fc.property(logs, fc.nat(25), (log, i) => {
				const target = log[i % Math.max(log.length, 1)];
				const redone = [undo('c.1', 50, target?.id ?? 'a.0'), undo('c.2', 51, 'c.1')];
				expect({ ...all([...log, ...redone]), standing: [] }).toEqual({
					...all(log),
					standing: []
				});
			})
		);
	});
});
