import type { CardId, Rating } from '../cards/card';
import type { ReviewTable } from '../cards/review-table';
import { wallHours } from '../cards/wall-hour';
import type { Entry } from './entry';
import { standing } from './standing';

const LONGEST_MS = 65_535;
/** Entries between two rests: a few milliseconds' work. */
const SLICE = 16_384;

/**
 * The reviews that still count, by columns: those of study sessions, and those that quiz answers make.
 * An answer that tests several cards makes a row for each, and its time is shared among them, so that
 * times can be added up.
 */
export function reviewTableOf(entries: readonly Entry[]): ReviewTable {
	const work = tabulating(entries);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** The same, and stops now and then so that a screen can do something else. */
export function* tabulating(entries: readonly Entry[]): Generator<void, ReviewTable> {
	const log = standing(entries);
	const rows = rowsFor(countReviews(log));
	const current = new Map<CardId, number>();
	const hourOf = wallHours();
	let length = 0;

	const add = (entry: Entry, card: CardId, rating: Rating, ms: number): void => {
		let history = current.get(card);
		if (history === undefined) {
			history = rows.histories.push(card) - 1;
			current.set(card, history);
		}
		rows.history[length] = history;
		rows.at[length] = entry.at;
		rows.day[length] = entry.day;
		rows.hour[length] = hourOf(entry.at, entry.zone);
		rows.rating[length] = rating;
		rows.ms[length] = Math.min(Math.round(ms), LONGEST_MS);
		length += 1;
	};

	for (const [place, entry] of log.entries()) {
		if (place % SLICE === 0) yield;
		if (entry.type === 'review') add(entry, entry.card, entry.rating, entry.ms);
		else if (entry.type === 'reset') current.delete(entry.card);
		else if (entry.type === 'attempt') {
			for (const { card, rating } of entry.ratings) {
				add(entry, card, rating, entry.ms / entry.ratings.length);
			}
		}
	}
	return { length, ...rows };
}

function countReviews(log: readonly Entry[]): number {
	let reviews = 0;
	for (const entry of log) {
		if (entry.type === 'review') reviews += 1;
		else if (entry.type === 'attempt') reviews += entry.ratings.length;
	}
	return reviews;
}

function rowsFor(reviews: number) {
	return {
		histories: [] as CardId[],
		history: new Uint32Array(reviews),
		at: new Float64Array(reviews),
		day: new Int32Array(reviews),
		hour: new Uint8Array(reviews),
		rating: new Uint8Array(reviews),
		ms: new Uint16Array(reviews)
	};
}
