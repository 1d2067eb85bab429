import { elapsedStudyDays } from '../study-day';
import type { StudyDay } from '../card';
import type { DayCount, LoggedReview } from '../history';
import type { ReviewTable } from '../review-table';

/**
 * Reviews by history, as the fit walks through them: the rows of one history follow each other,
 * oldest first. A review at least one day after the one before is spaced; only these are foretold.
 */
export interface TrainingLog {
	/** The first row of each history, and one past the last row of all. */
	readonly starts: Uint32Array;
	readonly rating: Uint8Array;
	/** Whole days since the row before; 0 on the same day and for a history's first row. */
	readonly elapsedDays: Uint32Array;
	/** A spaced review's place among all of them by time, from 0; -1 for any other row. */
	readonly place: Int32Array;
	/** How many rows are spaced. */
	readonly spaced: number;
}

/** What the fit reads of a review table. */
export type ReviewColumns = Pick<ReviewTable, 'length' | 'history' | 'day' | 'rating'> & {
	readonly histories: { readonly length: number };
};

/** The log of this learner, by study days. */
export function trainingLogOf({
	length,
	histories,
	history,
	day,
	rating
}: ReviewColumns): TrainingLog {
	return arranged(length, histories.length, history, rating, (from, to) =>
		elapsedStudyDays(day[from] as StudyDay, day[to] as StudyDay)
	);
}

/** A log from anywhere, with days counted as wanted. */
export function trainingLogFrom(
	reviews: readonly LoggedReview[],
	daysBetween: DayCount
): TrainingLog {
	const sorted = [...reviews].sort((a, b) => a.at - b.at);
	const cards = new Map<string, number>();
	const history = Uint32Array.from(sorted, ({ card }) => {
		const known = cards.get(card) ?? cards.size;
		cards.set(card, known);
		return known;
	});
	const rating = Uint8Array.from(sorted, (review) => review.rating);
	const atOf = (row: number) => sorted[row]?.at ?? 0;
	return arranged(sorted.length, cards.size, history, rating, (from, to) =>
		daysBetween(atOf(from), atOf(to))
	);
}

/** Rows in the order of time, put in the order of histories. */
function arranged(
	length: number,
	histories: number,
	history: Uint32Array,
	ratings: Uint8Array,
	daysBetween: (from: number, to: number) => number
): TrainingLog {
	const starts = new Uint32Array(histories + 1);
	for (let row = 0; row < length; row++) (starts[at(history, row) + 1] as number) += 1;
	for (let each = 0; each < histories; each++) (starts[each + 1] as number) += at(starts, each);

	const filled = starts.slice(0, histories);
	const last = new Int32Array(histories).fill(-1);
	const rating = new Uint8Array(length);
	const elapsedDays = new Uint32Array(length);
	const place = new Int32Array(length).fill(-1);
	let spaced = 0;
	for (let row = 0; row < length; row++) {
		const owner = at(history, row);
		const target = at(filled, owner);
		const before = at(last, owner);
		const days = before < 0 ? 0 : daysBetween(before, row);
		rating[target] = at(ratings, row);
		elapsedDays[target] = days;
		if (days > 0) place[target] = spaced++;
		filled[owner] = target + 1;
		last[owner] = row;
	}
	return { starts, rating, elapsedDays, place, spaced };
}

/** A number of a list that is long enough. */
function at(list: ArrayLike<number>, index: number): number {
	return list[index] ?? 0;
}
