import { describe, expect, test } from 'vitest';
import type { StudyDay } from './card';
import { elapsedStudyDays, startOfStudyDay, studyDayOf, type StudyCalendar } from './study-day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2031, 0, 1);

/** Zones of every habit: both hemispheres, half hours, two hours, Ramadan, politics, and none. */
const ZONES: readonly (readonly [zone: string, fewest: number])[] = [
	['America/New_York', 22],
	['America/St_Johns', 22],
	['America/Santiago', 22],
	['America/Asuncion', 9],
	['America/Nuuk', 20],
	['America/Sao_Paulo', 0],
	['Europe/London', 22],
	['Europe/Berlin', 22],
	['Europe/Chisinau', 22],
	['Africa/Casablanca', 20],
	['Africa/Cairo', 14],
	['Asia/Beirut', 22],
	['Asia/Tehran', 5],
	['Asia/Kathmandu', 0],
	['Australia/Lord_Howe', 22],
	['Antarctica/Troll', 22],
	['Pacific/Auckland', 22],
	['Pacific/Apia', 2]
];

/** What the clock shows, by letters of a locale that writes dates as ISO does; to the second. */
function clockOf(zone: string): (at: number) => number {
	const format = new Intl.DateTimeFormat('sv-SE', {
		...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
		...{ hour: '2-digit', minute: '2-digit', second: '2-digit' }
	});
	return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
}

/** The moments at which the clock of a zone is moved, found by looking at it every day, then closer. */
function movesOf(zone: string, from = FROM, to = TO): number[] {
	const clock = clockOf(zone);
	const offset = (at: number) => clock(at) - at;
	const moves: number[] = [];
	for (let at = from; at < to; at += DAY) {
		let [before, after] = [at, at + DAY];
		if (offset(before) === offset(after)) continue;
		while (after - before > 1000) {
			const middle = before + Math.floor((after - before) / 2000) * 1000;
			if (offset(middle) === offset(before)) before = middle;
			else after = middle;
		}
		moves.push(after);
	}
	return moves;
}

/**
 * The study day by another way: the clock is read every quarter of an hour and a second before it, from
 * two days before, and the day counted up each time it shows the rollover hour of a later date.
 */
function countedDays(zone: string, rolloverHour: number, from: number, to: number) {
	const clock = clockOf(zone);
	const days: { readonly at: number; readonly day: number }[] = [];
	let day = -Infinity;
	for (let quarter = from - 2 * DAY; quarter <= to; quarter += 15 * MINUTE) {
		for (const at of [quarter - 1000, quarter]) {
			day = Math.max(day, Math.floor((clock(at) - rolloverHour * HOUR) / DAY));
			if (at >= from) days.push({ at, day });
		}
	}
	return days;
}

describe('At every move of the clock from 2020 to 2030, study days are counted as a watcher counts', () => {
	test.each(ZONES)('in %s', (zone, fewest) => {
		const moves = movesOf(zone);
		expect(moves.length).toBeGreaterThanOrEqual(fewest);
		if (fewest === 0) expect(moves).toEqual([]);
		moves.forEach((move, turn) => {
			// Rollovers at the hours that clocks are moved in, each of them at some of the moves.
			const rolloverHour = [4, 0, 1, 2, 3, 23][turn % 6] ?? 4;
			const calendar = { timeZone: zone, rolloverHour };
			for (const { at, day } of countedDays(
				zone,
				rolloverHour,
				move - 12 * HOUR,
				move + 30 * HOUR
			)) {
				if (studyDayOf(at, calendar) !== day) {
					expect(`${new Date(at).toISOString()} is ${studyDayOf(at, calendar)}`).toBe(String(day));
				}
			}
		});
	});
});

describe('Around every move of the clock, a review a day is a day apart', () => {
	test.each(ZONES)('in %s', (zone) => {
		const calendar = { timeZone: zone, rolloverHour: 4 };
		const clock = clockOf(zone);
		for (const move of movesOf(zone)) {
			// At six in the evening on the wall, the day before, on the day, and the day after.
			const noon = Math.floor(clock(move) / DAY) * DAY + 18 * HOUR;
			const days = [-1, 0, 1].map((days) => {
				const wall = noon + days * DAY;
				const guess = wall - (clock(wall) - wall);
				return studyDayOf(guess - (clock(guess) - wall), calendar);
			});
			const [before, on, after] = days as [StudyDay, StudyDay, StudyDay];
			expect(elapsedStudyDays(before, on), new Date(move).toISOString()).toBe(1);
			expect(elapsedStudyDays(on, after), new Date(move).toISOString()).toBe(1);
		}
	});
});

describe('A trip over the date line', () => {
	const auckland: StudyCalendar = { timeZone: 'Pacific/Auckland', rolloverHour: 4 };
	const honolulu: StudyCalendar = { timeZone: 'Pacific/Honolulu', rolloverHour: 4 };
	const at = (time: string, calendar: StudyCalendar) => studyDayOf(Date.parse(time), calendar);

	test('eastwards lives a date twice: none elapsed, then as many as the new place counts', () => {
		// Leaves on the evening of Wednesday the 10th, lands on the morning of that same Wednesday.
		const before = at('2026-06-10T08:00Z', auckland);
		const landed = at('2026-06-10T17:00Z', honolulu);
		const nextDay = at('2026-06-11T17:00Z', honolulu);
		expect(landed).toBe(before);
		expect(elapsedStudyDays(before, landed)).toBe(0);
		expect(elapsedStudyDays(landed, nextDay)).toBe(1);
	});

	test('westwards skips a date: two days elapsed in nine hours, as both calendars say', () => {
		// Leaves on the evening of Wednesday the 10th, lands in the early hours of Friday the 12th.
		const before = at('2026-06-11T07:00Z', honolulu);
		const landed = at('2026-06-11T16:00Z', auckland);
		expect(new Date(before * DAY).toISOString().slice(0, 10)).toBe('2026-06-10');
		expect(new Date(landed * DAY).toISOString().slice(0, 10)).toBe('2026-06-12');
		expect(elapsedStudyDays(before, landed)).toBe(2);
	});

	test('there and back within a day has taken nothing away and added nothing', () => {
		const before = at('2026-06-10T00:00Z', auckland);
		const there = at('2026-06-10T12:00Z', honolulu);
		const back = at('2026-06-11T00:00Z', auckland);
		expect(elapsedStudyDays(before, there)).toBe(0);
		expect(elapsedStudyDays(before, back)).toBe(1);
	});
});

describe('When Samoa went over the date line, without a 30 December 2011,', () => {
	const calendar: StudyCalendar = { timeZone: 'Pacific/Apia', rolloverHour: 4 };
	const day = (date: string) => (Date.parse(date) / DAY) as StudyDay;

	test('its clock was moved once, at midnight', () => {
		const moves = movesOf('Pacific/Apia', Date.UTC(2011, 11, 1), Date.UTC(2012, 0, 15));
		expect(moves.map((at) => new Date(at).toISOString())).toEqual(['2011-12-30T10:00:00.000Z']);
	});

	test('the hours before four on the 31st count to the day that never was, and nothing else does', () => {
		const hours = new Map<number, number>();
		for (let at = Date.UTC(2011, 11, 29, 14); at < Date.UTC(2012, 0, 1, 14); at += HOUR) {
			const today = studyDayOf(at, calendar);
			hours.set(today, (hours.get(today) ?? 0) + 1);
		}
		const [thursday, ...later] = [29, 30, 31, 32].map((date) => day('2011-12-01') + date - 1);
		// From four on the 29th to midnight; from midnight on the 31st to four; then whole days.
		expect([...hours]).toEqual([thursday, ...later].map((each, at) => [each, [20, 4, 24, 24][at]]));
	});

	test('the day that never was begins as the clock jumps over it', () => {
		// The 29th went on until midnight only, four hours short of its end.
		const jump = Date.parse('2011-12-30T10:00Z');
		expect(startOfStudyDay(day('2011-12-30'), calendar)).toBe(jump);
		expect(studyDayOf(jump - 1, calendar)).toBe(day('2011-12-29'));
	});

	test('days never run backwards', () => {
		let last = -Infinity;
		for (let at = Date.UTC(2011, 11, 29); at < Date.UTC(2012, 0, 2); at += 15 * MINUTE) {
			const today = studyDayOf(at, calendar);
			expect(today).toBeGreaterThanOrEqual(last);
			last = today;
		}
	});
});
