import type { Rating } from '../core/cards/card';
import type { LoggedReview } from '../core/cards/history';
import { ok, refuse, type Result } from '../core/result';
import { csvRecords, type CsvRecord } from './csv';

/** The columns of a review log as py-fsrs writes it; the last may be missing. */
const CARD = 'card_id';
const RATING = 'review_rating';
const TIME = 'review_time';
const DURATION = 'review_duration';

const LONGEST_SHOWN = 40;

/**
 * Reads a review log: a table with the columns `card_id`, `review_rating` (1 Again, 2 Hard, 3 Good,
 * 4 Easy), `review_time` (ISO 8601 with its offset from UTC) and, if it likes, `review_duration`
 * (milliseconds), in any order and among others. Rows with rating 0 changed a card by hand and are
 * passed over. The refusal is a sentence that names the line.
 */
export function parseReviewLog(text: string): Result<readonly LoggedReview[], string> {
	const [header, ...rows] = csvRecords(text);
	if (!header) return refuse('The file is empty: a review log begins with a line of column names.');
	const names = header.fields.map((name) => name.trim().toLowerCase());
	const missing = [CARD, RATING, TIME].filter((name) => !names.includes(name));
	if (missing.length > 0) {
		return refuse(
			`Line ${header.line} has no column ${missing.map((name) => `“${name}”`).join(' and ')}: a ` +
				`review log needs ${CARD}, ${RATING} and ${TIME}, named in its first line.`
		);
	}

	const reviews: LoggedReview[] = [];
	for (const row of rows) {
		const review = reviewOf(row, names);
		if (!review.ok) return refuse(`Line ${row.line}: ${review.error}`);
		if (review.value) reviews.push(review.value);
	}
	return ok(reviews);
}

function reviewOf(
	{ fields }: CsvRecord,
	names: readonly string[]
): Result<LoggedReview | undefined, string> {
	if (fields.length !== names.length) {
		return refuse(`there are ${fields.length} fields where the first line names ${names.length}.`);
	}
	const field = (name: string) => fields[names.indexOf(name)]?.trim() ?? '';
	const [card, rating, time, ms] = [field(CARD), field(RATING), field(TIME), field(DURATION)];
	if (card === '') return refuse('the card has no id.');
	if (!/^[0-4]$/.test(rating)) return refuse(`the rating ${shown(rating)} is not 1, 2, 3 or 4.`);
	const at = instantOf(time);
	if (at === undefined) {
		return refuse(
			`the time ${shown(time)} is not of the form 2024-03-29T20:32:32+00:00, with an offset.`
		);
	}
	if (!/^\d*(\.\d+)?$/.test(ms)) {
		return refuse(`the duration ${shown(ms)} is not a number of milliseconds.`);
	}
	if (rating === '0') return ok(undefined);
	const review = { card, rating: Number(rating) as Rating, at };
	return ok(ms === '' ? review : { ...review, ms: Number(ms) });
}

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?(Z|[+-]\d\d:?\d\d)$/;

function instantOf(time: string): number | undefined {
	const [, date, clock, fraction = '0', offset = 'Z'] = ISO.exec(time) ?? [];
	if (date === undefined || clock === undefined) return undefined;
	const zone = offset === 'Z' ? offset : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
	const at = Date.parse(`${date}T${clock}.${fraction.padEnd(3, '0')}${zone}`);
	return Number.isNaN(at) ? undefined : at;
}

function shown(text: string): string {
	return `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;
}
