import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReviewLog } from './review-log-csv';

const HEADER = 'card_id,review_rating,review_time,review_duration';
const refusalOf = (text: string) => {
	const parsed = parseReviewLog(text);
	return parsed.ok ? undefined : parsed.error;
};

test('A log as py-fsrs writes it is read, each review with its moment and duration', () => {
	const text = `${HEADER}\n1711684180217,1,2024-03-29T20:32:32.250000+00:00,25060\n`;
	expect(parseReviewLog(text)).toEqual({
		ok: true,
		value: [
			{ card: '1711684180217', rating: 1, at: Date.UTC(2024, 2, 29, 20, 32, 32, 250), ms: 25_060 }
		]
	});
});

test('Columns may stand in any order, among others, and durations may be missing', () => {
	const text = 'Review_Time,deck,Card_ID,Review_Rating\r\n2024-03-29 20:32:32-0700,x,a,4\r\n';
	expect(parseReviewLog(text)).toEqual({
		ok: true,
		value: [{ card: 'a', rating: 4, at: Date.UTC(2024, 2, 30, 3, 32, 32) }]
	});
});

test('A row with rating 0, a change by hand, is passed over', () => {
	expect(parseReviewLog(`${HEADER}\na,0,2024-03-29T20:32:32Z,0`)).toEqual({ ok: true, value: [] });
});

describe('A bad line is named, and what is wrong with it:', () => {
	const good = 'a,3,2024-03-29T20:32:32Z,5';
	test.each([
		['an empty file', '', 'The file is empty'],
		['a missing column', 'card_id,review_rating\na,3', 'Line 1 has no column “review_time”'],
		['too few fields', `${HEADER}\n${good}\na,3`, 'Line 3: there are 2 fields'],
		['no card', `${HEADER}\n,3,2024-03-29T20:32:32Z,5`, 'Line 2: the card has no id.'],
		['a rating out of range', `${HEADER}\na,7,2024-03-29T20:32:32Z,5`, 'Line 2: the rating “7”'],
		[
			'a date that is none',
			`${HEADER}\na,3,2024-13-29T20:32:32Z,5`,
			'Line 2: the time “2024-13-29'
		],
		['a time without offset', `${HEADER}\na,3,2024-03-29T20:32:32,5`, 'with an offset'],
		['a negative duration', `${HEADER}\na,3,2024-03-29T20:32:32Z,-5`, 'Line 2: the duration “-5”'],
		['a very long text', `${HEADER}\na,${'9'.repeat(999)},b,5`, `“${'9'.repeat(40)}…”`]
	])('%s', (_, text, message) => {
		expect(refusalOf(text)).toContain(message);
	});
});

test('No text makes the reader throw', () => {
	const line = fc.string({
		unit: fc.constantFrom('1', 'a', ',', '"', '\n', 'T', ':', '-', 'Z', '.')
	});
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				line.map((rest) => `${HEADER}\n${rest}`)
			),
			(text) => {
				expect(typeof parseReviewLog(text).ok).toBe('boolean');
			}
		)
	);
});
