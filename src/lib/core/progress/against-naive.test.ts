import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardIdOf, type Rating, type StudyDay } from '../cards/card';
import { evaluate } from '../cards/evaluate';
import { fsrs } from '../cards/memory';
import { replay } from '../cards/replay';
import { dateOfDay } from '../cards/study-settings';
import type { Entry, EntryId, LogEvent } from '../log/entry';
import { reviewTableOf } from '../log/review-table-of';
import { addedOf } from './added';
import { answerButtonsOf } from './answer-buttons';
import { calendarOf } from './calendar';
import { foresightOf } from './foresight';
import { dayFiguresOf } from './today';
import { hoursOf } from './hours';
import { toldBy, type Told } from './naive';
import { narrowTable } from './narrow-table';
import { reviewCountsOf } from './review-counts';
import { bucketsFor, firstDayOf, type Range } from './span';
import { trueRetentionOf } from './true-retention';
import { STEPS, TODAY } from './sample-log';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const DAYS = 500;

const CARDS = ['F1', 'F2', 'F3', 'F4'].flatMap((fact) => [
	cardIdOf('talks', fact, 'date'),
	cardIdOf('sea', fact, 'depth')
]);

const moment = fc.record({
	card: fc.constantFrom(...CARDS),
	what: fc.integer({ min: 0, max: 19 }),
	rating: fc.constantFrom<Rating>(1, 2, 3, 3, 3, 4),
	ms: fc.integer({ min: 500, max: 60_000 }),
	daysAgo: fc.integer({ min: 0, max: DAYS }),
	hour: fc.integer({ min: 0, max: 23 })
});

/** Logs of some months in UTC: reviews for the most part, some resets and undos among them. */
const anyLog: fc.Arbitrary<readonly Entry[]> = fc.array(moment, { maxLength: 120 }).map((moments) =>
	moments
		.map(({ card, what, rating, ms, daysAgo, hour }, at): Entry => {
			const day = (TODAY - daysAgo) as StudyDay;
			const undone = `a.${Math.max(0, at - 1)}` as EntryId;
			const event: LogEvent =
				what === 0
					? { type: 'reset', card }
					: what === 1
						? { type: 'undo', entry: undone }
						: { type: 'review', card, rating, ms };
			const id = `a.${at}` as EntryId;
			return { ...event, id, at: day * MS_PER_DAY + hour * MS_PER_HOUR, zone: 'UTC', day };
		})
		.sort((a, b) => a.at - b.at)
);

const RANGES: readonly Range[] = ['month', 'quarter', 'year', 'all'];

/** Counts in both ways, on random logs. */
function agree(compare: (fast: ReturnType<typeof fastOf>, told: readonly Told[]) => void): void {
	fc.assert(
		fc.property(anyLog, (log) => compare(fastOf(log), toldBy(log))),
		{ numRuns: 60 }
	);
}

function fastOf(log: readonly Entry[]) {
	const table = reviewTableOf(log);
	return { table, replayed: replay(table, STEPS) };
}

const mature = ({ memory }: Told) => memory !== undefined && memory.stability >= 21;
const young = ({ memory }: Told) => memory !== undefined && memory.stability < 21;
const fresh = ({ memory }: Told) => memory === undefined;
const recalled = ({ rating }: Told) => rating !== 1;
const spaced = ({ elapsed }: Told) => elapsed >= 1;
const sum = (list: readonly Told[]) => list.reduce((total, { ms }) => total + ms, 0);
const shareOf = (list: readonly Told[]) => ({
	hits: list.filter(recalled).length,
	of: list.length
});

/** Cards answered on a day; one that began anew in between is two. */
function begunTogether(then: readonly Told[]): number {
	const anew = then.filter(
		(each, at) => fresh(each) && then.slice(0, at).some(({ card }) => card === each.card)
	);
	return new Set(then.map(({ card }) => card)).size + anew.length;
}

/** A bucket's name, told from the date alone. */
function nameOf(day: number, unit: string): string {
	const date = dateOfDay(day as StudyDay);
	if (unit === 'day') return date;
	if (unit === 'month') return date.slice(0, 7);
	const weekday = new Date(date).getUTCDay();
	return dateOfDay((day - ((weekday + 6) % 7)) as StudyDay);
}

describe('On random logs the columns agree with objects counted one by one:', () => {
	test('the replay foretells what the model does', () => {
		agree(({ replayed }, told) => {
			expect(replayed.predicted.length).toBe(told.length);
			told.forEach(({ predicted, elapsed, memory }, row) => {
				expect(replayed.predicted[row]).toBe(predicted ?? NaN);
				expect(replayed.elapsedDays[row]).toBe(elapsed);
				expect(replayed.stabilityBefore[row]).toBe(Math.fround(memory?.stability ?? 0));
			});
		});
	});

	test('one day', () => {
		agree(({ table, replayed }, told) => {
			const day = told.at(-1)?.day ?? TODAY;
			const then = told.filter((each) => each.day === day);
			expect(dayFiguresOf(table, replayed, day as StudyDay)).toEqual({
				answers: then.length,
				cards: begunTogether(then),
				ms: sum(then),
				fresh: then.filter(fresh).length,
				recalled: shareOf(then),
				mature: shareOf(then.filter((each) => mature(each) && spaced(each)))
			});
		});
	});

	test('answers, time and cards added by day, week and month', () => {
		agree(({ table, replayed }, told) => {
			for (const range of RANGES) {
				const buckets = bucketsFor(range, TODAY, firstDayOf(table));
				const counts = reviewCountsOf(table, replayed, buckets);
				const added = addedOf(table, replayed, buckets);
				buckets.starts.forEach((start, place) => {
					const name = nameOf(start, buckets.unit);
					const here = told.filter(({ day }) => nameOf(day, buckets.unit) === name);
					expect(counts.fresh[place]).toBe(here.filter(fresh).length);
					expect(counts.young[place]).toBe(here.filter(young).length);
					expect(counts.mature[place]).toBe(here.filter(mature).length);
					expect(counts.ms[place]).toBe(sum(here));
					expect(added.counts[place]).toBe(here.filter(({ firstEver }) => firstEver).length);
				});
				const before = told.filter(({ day, firstEver }) => firstEver && day < buckets.from);
				expect(added.before).toBe(before.length);
			}
		});
	});

	test('the calendar, the hours and the buttons', () => {
		agree(({ table, replayed }, told) => {
			const span = bucketsFor('year', TODAY);
			const within = told.filter(({ day }) => day >= span.from && day <= span.to);
			const calendar = calendarOf(table, span);
			for (let day = span.from; day <= span.to; day++) {
				const then = within.filter((each) => each.day === day);
				expect(calendar.answers[day - span.from]).toBe(then.length);
				expect(calendar.ms[day - span.from]).toBe(sum(then));
			}
			hoursOf(table, replayed, span).forEach((figures, hour) => {
				const then = within.filter((each) => each.hour === hour);
				expect(figures).toEqual({
					answers: then.length,
					recalled: shareOf(then.filter(spaced))
				});
			});
			const buttons = (list: readonly Told[]) =>
				[1, 2, 3, 4].map((rating) => list.filter((each) => each.rating === rating).length);
			expect(answerButtonsOf(table, replayed, span)).toEqual({
				fresh: buttons(within.filter(fresh)),
				young: buttons(within.filter(young)),
				mature: buttons(within.filter(mature))
			});
		});
	});

	test('true retention', () => {
		const since = { today: 0, yesterday: 1, week: 6, month: 29, year: 364, all: 1e9 };
		agree(({ table, replayed }, told) => {
			for (const { period, ...shares } of trueRetentionOf(table, replayed, TODAY)) {
				const back = (day: number) => TODAY - day;
				const then = told.filter(({ day }) =>
					period === 'yesterday' ? back(day) === 1 : back(day) <= since[period]
				);
				expect(shares).toEqual({
					young: shareOf(then.filter((each) => spaced(each) && young(each))),
					mature: shareOf(then.filter((each) => spaced(each) && mature(each)))
				});
			}
		});
	});

	test('calibration, against the evaluation that goes through histories', () => {
		agree(({ table, replayed }, told) => {
			const everything = { from: (TODAY - 1000) as StudyDay, to: TODAY };
			const { bins, count, logLoss, rmseBins, auc } = foresightOf(table, replayed, everything);
			const foretold = told.filter(({ predicted }) => predicted !== undefined);
			expect(count).toBe(foretold.length);
			const inBin = (bin: number) =>
				foretold.filter(({ predicted = 0 }) => Math.min(19, Math.floor(predicted * 20)) === bin);
			const expected = Array.from({ length: 20 }, (_, bin) => inBin(bin)).filter(
				(bin) => bin.length > 0
			);
			expect(bins.map((bin) => bin.count)).toEqual(expected.map((bin) => bin.length));
			bins.forEach((bin, at) => {
				const { hits, of } = shareOf(expected[at] ?? []);
				expect(bin.actual).toBeCloseTo(hits / of, 12);
				const mean =
					(expected[at] ?? []).reduce((all, { predicted = 0 }) => all + predicted, 0) / of;
				expect(bin.predicted).toBeCloseTo(mean, 9);
			});
			const evaluation = evaluate(historiesIn(told), fsrs());
			expectNear(logLoss, evaluation.logLoss, 9);
			expectNear(rmseBins, evaluation.rmseBins, 9);
			expectNear(auc, evaluation.auc, 3);
		});

		function expectNear(figure: number | undefined, other: number | undefined, digits: number) {
			if (figure === undefined || other === undefined) expect(figure).toBe(other);
			else expect(figure).toBeCloseTo(other, digits);
		}
	});
});

/** Each history's reviews; a card's next one begins where its memory is gone. */
function historiesIn(told: readonly Told[]) {
	const open = new Map<string, { rating: Told['rating']; elapsedDays: number }[]>();
	const histories: { rating: Told['rating']; elapsedDays: number }[][] = [];
	for (const { card, rating, elapsed, memory } of told) {
		const history = memory === undefined ? undefined : open.get(card);
		if (history) history.push({ rating, elapsedDays: elapsed });
		else {
			const begun = [{ rating, elapsedDays: elapsed }];
			histories.push(begun);
			open.set(card, begun);
		}
	}
	return histories;
}

test('A table of one set’s cards is that of a log with no others', () => {
	fc.assert(
		fc.property(anyLog, (log) => {
			const isTalks = (card: string) => card.startsWith('talks/');
			const alone = log.filter((entry) => !('card' in entry) || isTalks(entry.card));
			const { length, ...columns } = narrowTable(reviewTableOf(log), isTalks);
			const expected = reviewTableOf(alone);
			expect(length).toBe(expected.length);
			const named = (table: { history: Uint32Array; histories: readonly string[] }) =>
				Array.from(table.history, (history) => table.histories[history]);
			expect(named(columns)).toEqual(named(expected));
			for (const column of ['at', 'day', 'hour', 'rating', 'ms'] as const) {
				expect(columns[column]).toEqual(expected[column]);
			}
		}),
		{ numRuns: 60 }
	);
});
