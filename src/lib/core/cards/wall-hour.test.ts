import { describe, expect, test } from 'vitest';
import { wallHours } from './wall-hour';

/** The hour as the platform writes it, asked anew for each moment. */
function hoursAsWritten(timeZone: string): (at: number) => number {
	const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
	return (at) => Number(format.format(at));
}

const ZONES = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	'Asia/Kathmandu', // 45 minutes past the hour
	'Australia/Lord_Howe', // its clock moves by half an hour
	'Pacific/Chatham',
	'Africa/Casablanca',
	'America/St_Johns'
];

describe('The hour is that of the wall clock, over every change of it in a year,', () => {
	test.each(ZONES)('in %s', (zone) => {
		const hourOf = wallHours();
		const written = hoursAsWritten(zone);
		const from = Date.UTC(2026, 0, 1);
		for (let at = from; at < from + 366 * 86_400_000; at += 37 * 60_000) {
			if (hourOf(at, zone) !== written(at)) {
				expect({ at, hour: hourOf(at, zone) }).toEqual({ at, hour: written(at) });
			}
		}
	});
});

test('A clock set back shows the same hour twice, and one set forward skips one', () => {
	const hourOf = wallHours();
	const back = Date.UTC(2026, 9, 25, 0, 30); // in Berlin 02:30 in summer time
	expect([0, 1, 2].map((hours) => hourOf(back + hours * 3_600_000, 'Europe/Berlin'))).toEqual([
		2, 2, 3
	]);
	const forward = Date.UTC(2026, 2, 29, 0, 30); // in Berlin 01:30
	expect([0, 1].map((hours) => hourOf(forward + hours * 3_600_000, 'Europe/Berlin'))).toEqual([
		1, 3
	]);
});

test('A zone that this device does not know is read as UTC, and a moment before 1970 has an hour', () => {
	const hourOf = wallHours();
	expect(hourOf(Date.UTC(2026, 0, 1, 17, 59), 'Mars/Phobos')).toBe(17);
	expect(hourOf(-1, 'UTC')).toBe(23);
});
