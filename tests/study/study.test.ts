import { describe, expect, test } from 'vitest';
import type { StudyDay } from '../../src/lib/core/cards/card';
import { studySettingsOf } from '../../src/lib/core/cards/study-settings';
import { workOff, type Backlog } from './backlog';
import { FIRST_DAY, live, type DayReport } from './months';
import { sumOf } from './summary';

/** A learner who skips a day in ten, for ten weeks. */
const TEN_WEEKS = { days: 70, skips: 0.1, facts: 600 };
const offBudget = ({ spentMs, budgetMs }: DayReport) => spentMs / budgetMs - 1;

describe('Over ten weeks', () => {
	const lives = ['a', 'b', 'c'].map((seed) => live(`weeks ${seed}`, TEN_WEEKS));

	test('nineteen days in twenty keep the minutes within a tenth', () => {
		for (const days of lives) {
			const kept = days.filter((day) => Math.abs(offBudget(day)) <= 0.1).length;
			expect(kept / days.length).toBeGreaterThanOrEqual(0.95);
		}
	});

	test('no day takes a third more', () => {
		expect(Math.max(...lives.flat().map(offBudget))).toBeLessThan(1 / 3);
	});

	test('a day takes what it promised in the morning, within a tenth', () => {
		const all = lives.flat();
		const kept = all.filter(({ spentMs, plannedMs }) => Math.abs(spentMs / plannedMs - 1) <= 0.1);
		expect(kept.length / all.length).toBeGreaterThanOrEqual(0.9);
	});

	test('new cards come ever more slowly, as there is ever more to keep up', () => {
		for (const days of lives) {
			const [first, last] = [days.slice(0, 14), days.slice(-14)];
			const begunIn = (part: readonly DayReport[]) => sumOf(part.map(({ begun }) => begun));
			expect(begunIn(last)).toBeLessThan(begunIn(first));
			expect(begunIn(last)).toBeGreaterThan(14);
		}
	});

	test('cards do not pile up: few are left over on any evening', () => {
		for (const days of lives) {
			expect(Math.max(...days.map(({ waiting }) => waiting))).toBeLessThan(60);
		}
	});
});

describe('After time away', () => {
	test('a gap of two weeks is met with half the minutes and nothing new, and made up for', () => {
		const days = live('gap', { ...TEN_WEEKS, gap: [40, 53] });
		const back = days.findIndex(({ day }) => day > FIRST_DAY + 53);
		const [first, ...then] = days.slice(back);
		expect(first).toMatchObject({ mood: 'welcome-back', begun: 0, budgetMs: 300_000 });
		expect(first?.spentMs).toBeLessThan(360_000);
		expect(first?.waiting).toBeGreaterThan(60);
		expect(then.slice(0, 12).some(({ waiting }) => waiting === 0)).toBe(true);
		expect(then.some(({ begun }) => begun > 0)).toBe(true);
	});

	test('a planned holiday of a week is no gap', () => {
		const [from, to] = [FIRST_DAY + 40, FIRST_DAY + 46] as [StudyDay, StudyDay];
		const settings = { ...studySettingsOf(new Map()), holidays: [{ from, to }] };
		const days = live('holiday', { ...TEN_WEEKS, skips: 0, settings });
		expect(days.filter(({ day }) => day >= from && day <= to)).toEqual([]);
		const back = days.find(({ day }) => day > to);
		expect(back).toMatchObject({ mood: 'usual', budgetMs: 600_000 });
	});
});

describe('A backlog of 1,400 cards at fifteen minutes a day', () => {
	const backlog: Backlog = { overdue: 1_400, minutes: 15, most: 90 };

	test.each([
		['b3', 'due date'],
		['b15', 'due date'],
		['b15', 'hardest first']
	] as const)('is cleared with fewer reviews and lapses (%s) than by %s', (seed, order) => {
		const session = workOff(seed, 'session', backlog);
		const other = workOff(seed, order, backlog);
		for (const until of ['almost', 'wholly'] as const) {
			const [ours, theirs] = [session[until], other[until]];
			expect(ours?.reviews).toBeLessThan(theirs?.reviews ?? 0);
			expect(ours?.lapses).toBeLessThan(theirs?.lapses ?? 0);
		}
	});
});

test('Where the minutes never suffice, none waits much longer than it takes to ask all once', () => {
	const tooMuch: Backlog = { overdue: 500, minutes: 3, most: 150 };
	const { almost, longestWait, cards, reviewsADay } = workOff('b1', 'session', tooMuch);
	expect(almost).toBeUndefined();
	expect(longestWait).toBeLessThan((1.5 * cards) / reviewsADay);
	expect(workOff('b1', 'hardest first', tooMuch).longestWait).toBeGreaterThan(120);
});
