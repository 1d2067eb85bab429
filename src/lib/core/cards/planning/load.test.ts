import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngFrom } from '../../rng';
import { cardIdOf, type CardState, type StudyDay } from '../card';
import { fsrs } from '../memory';
import { isHoliday, weekdayOf, type StudySettings } from '../study-settings';
import { fuzzWindow } from './fuzz';
import { loadOf, pickDays } from './load';

type Calendar = Pick<StudySettings, 'easyDays' | 'holidays' | 'minutes'>;

const PLAIN: Calendar = { easyDays: new Set(), holidays: [], minutes: 10 };
const WEEKEND: Calendar = { ...PLAIN, easyDays: new Set([0, 6]) };
const NOTHING: ReadonlyMap<StudyDay, number> = new Map();
const day = (days: number) => (20_000 + days) as StudyDay;
const today = day(0);

function card(days: number, more: Partial<CardState> = {}): CardState {
	return {
		id: cardIdOf('talks', 'F04', 'date'),
		memory: { stability: 5, difficulty: 5 },
		reviews: 1,
		lapses: 0,
		lastAt: 0,
		lastDay: today,
		lastRating: 3,
		dueDay: day(days),
		suspended: false,
		...more
	};
}

describe('The load', () => {
	test('is a usual answer for each card, on the day it can be asked', () => {
		const cards = [card(3), card(3), card(9), card(3, { buriedUntil: day(9) })];
		expect(loadOf(cards, 30_000)).toEqual(
			new Map([
				[day(3), 1],
				[day(9), 1]
			])
		);
	});

	test('has nothing of suspended cards, and a burial that ends sooner changes nothing', () => {
		const cards = [card(3, { suspended: true }), card(5, { buriedUntil: day(2) })];
		expect(loadOf(cards, 60_000)).toEqual(new Map([[day(5), 1]]));
	});
});

describe('A card comes back on', () => {
	test('the day with the least minutes of those that its interval allows', () => {
		// Seven days may become five to nine.
		const busy = new Map([5, 6, 7, 9].map((days) => [day(days), 8]));
		expect(pickDays(7, today, busy, PLAIN, 'seed')).toBe(8);
		expect(pickDays(7, today, new Map([...busy, [day(8), 9]]), PLAIN, 'seed')).not.toBe(8);
	});

	test('the only day there is, however full', () => {
		expect(pickDays(2.3, today, new Map([[day(2), 500]]), PLAIN, 'seed')).toBe(2);
	});

	test('no sooner than it had waited, where the interval allows it', () => {
		const full = new Map([[day(9), 8]]);
		expect(pickDays(7, today, full, PLAIN, 'seed', 9)).toBe(9);
	});

	test('the same day whenever the same is asked', () => {
		const picks = [1, 2, 3].map(() => pickDays(40, today, NOTHING, PLAIN, 'card/3'));
		expect(new Set(picks).size).toBe(1);
	});

	test('another day for another seed, where days are alike', () => {
		const picks = Array.from({ length: 100 }, (_, n) => pickDays(7, today, NOTHING, PLAIN, `${n}`));
		expect(new Set(picks)).toEqual(new Set([5, 6, 7, 8, 9]));
	});

	test('a day of its window, whatever the calendar', () => {
		const calendars = fc.record({
			minutes: fc.integer({ min: 1, max: 600 }),
			easyDays: fc.uniqueArray(fc.nat(6)).map((days) => new Set(days)),
			holidays: fc.array(
				fc.tuple(fc.nat(60), fc.nat(60)).map(([from, length]) => {
					return { from: day(from), to: day(from + length) };
				}),
				{ maxLength: 3 }
			)
		});
		const loads = fc.array(
			fc.tuple(fc.nat(100).map(day), fc.double({ min: 0, max: 60, noNaN: true }))
		);
		const interval = fc.double({ min: 0.01, max: 100, noNaN: true });
		fc.assert(
			fc.property(interval, loads, calendars, (days, load, calendar) => {
				const picked = pickDays(days, today, new Map(load), calendar, 'seed');
				const { least, most } = fuzzWindow(days);
				expect(picked).toBeGreaterThanOrEqual(least);
				expect(picked).toBeLessThanOrEqual(most);
				const open = Array.from({ length: most - least + 1 }, (_, at) => day(least + at)).filter(
					(each) => !isHoliday(each, calendar.holidays)
				);
				if (open.length > 0) expect(open).toContain(day(picked));
			})
		);
	});
});

describe('A holiday is', () => {
	test('left free, even for a full day beside it', () => {
		const holidays = [{ from: day(5), to: day(8) }];
		const full = new Map([[day(9), 100]]);
		expect(pickDays(7, today, full, { ...PLAIN, holidays }, 'seed')).toBe(9);
	});

	test('taken where it lasts longer than the card can wait', () => {
		const holidays = [{ from: day(1), to: day(30) }];
		const full = new Map([5, 6, 8, 9].map((days) => [day(days), 8]));
		expect(pickDays(7, today, full, { ...PLAIN, holidays }, 'seed')).toBe(7);
	});
});

test('The very first card does not come back on an easy weekday that it can avoid', () => {
	for (let start = 0; start < 7; start++) {
		for (let seed = 0; seed < 20; seed++) {
			const days = pickDays(7, day(start), NOTHING, WEEKEND, `${seed}`);
			expect([0, 6]).not.toContain(weekdayOf(day(start + days)));
		}
	}
});

/** Cards answered Good whenever they are due, or one in ten forgotten; what each day then had. */
function study(cards: number, calendar: Calendar, pick: typeof pickDays) {
	const model = fsrs();
	const rng = rngFrom('learner');
	const minutesEach = 0.15;
	const load = new Map<StudyDay, number>();
	const due = new Map<StudyDay, { stability: number; difficulty: number; last: StudyDay }[]>();
	const put = (on: StudyDay, each: { stability: number; difficulty: number; last: StudyDay }) => {
		const there = due.get(on);
		if (there) there.push(each);
		else due.set(on, [each]);
		load.set(on, (load.get(on) ?? 0) + minutesEach);
	};
	let given = 0;
	let wanted = 0;
	const counts: number[] = [];
	for (let passed = 0; passed < 250; passed++) {
		const now = day(passed);
		const known = due.get(now) ?? [];
		counts.push(known.length);
		const begun = (days: number) => Math.floor((Math.min(days, 100) * cards) / 100);
		const fresh = Array<undefined>(begun(passed + 1) - begun(passed)).fill(undefined);
		for (const [index, before] of [...known, ...fresh].entries()) {
			const waited = before ? now - before.last : 0;
			const missed = before !== undefined && rng.next() < 0.1;
			const memory = model.next(before, waited, missed ? 1 : 3);
			const after = missed ? model.next(memory, 0, 3) : memory;
			const interval = model.interval(after, 0.9);
			const days = pick(interval, now, load, calendar, `${now}/${index}`, missed ? 0 : waited);
			if (interval >= 2.5 && passed > 50) {
				given += days;
				wanted += interval;
			}
			put(day(passed + days), { ...after, last: now });
		}
	}
	const late = counts.map((count, index) => ({ count, weekday: weekdayOf(day(index)) })).slice(100);
	return { late, stretch: given / wanted };
}

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
/** How much a day differs from the mean of the fortnight around it, as a share of that. */
function unevenness(counts: readonly number[]): number {
	const squares = counts.slice(7, -7).map((count, index) => {
		const usual = mean(counts.slice(index, index + 15));
		return (count / usual - 1) ** 2;
	});
	return Math.sqrt(mean(squares));
}
const byChance: typeof pickDays = (interval, on, _load, calendar, seed, waited) =>
	pickDays(interval, on, NOTHING, calendar, seed, waited);

describe('Over months of study', () => {
	test.each([100, 10_000])('easy weekdays get less than half of others with %i cards', (cards) => {
		const { late } = study(cards, { ...WEEKEND, minutes: Math.max(10, cards / 500) }, pickDays);
		const countOf = (easy: boolean) =>
			mean(
				late.filter(({ weekday }) => [0, 6].includes(weekday) === easy).map(({ count }) => count)
			);
		expect(countOf(true)).toBeLessThan(0.5 * countOf(false));
		expect(countOf(true)).toBeGreaterThan(0);
	});

	test('days differ less than by chance', () => {
		const calendar = { ...PLAIN, minutes: 20 };
		const countsOf = (pick: typeof pickDays) =>
			study(10_000, calendar, pick).late.map(({ count }) => count);
		expect(unevenness(countsOf(pickDays))).toBeLessThan(0.75 * unevenness(countsOf(byChance)));
	});

	test.each([1_000, 10_000])('intervals keep their length with %i cards', (cards) => {
		const { stretch } = study(cards, { ...PLAIN, minutes: cards / 500 }, pickDays);
		expect(stretch).toBeGreaterThan(0.96);
		expect(stretch).toBeLessThan(1.04);
	});
});
