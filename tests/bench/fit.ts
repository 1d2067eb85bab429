import { readFileSync } from 'node:fs';
import { adoptFit } from '../../src/lib/core/cards/fit/adopt-fit';
import { fitParameters, logLossOf } from '../../src/lib/core/cards/fit/fit-parameters';
import { trainingLogFrom } from '../../src/lib/core/cards/fit/training-log';
import { periodsOf24Hours, type LoggedReview } from '../../src/lib/core/cards/history';
import { DEFAULT_PARAMETERS } from '../../src/lib/core/cards/memory';
import { parseReviewLog } from '../../src/lib/exchange/review-log-csv';

/** What fitting one log took, in milliseconds, and what came of it: mean log losses. */
export interface Measured {
	readonly reviews: number;
	readonly cards: number;
	readonly spaced: number;
	/** One fit to the whole log, as `fitParameters` makes it. */
	readonly fitMs: number;
	/** The same in the processor's time, which other work on the machine does not lengthen. */
	readonly fitCpuMs: number;
	/** The trial on the last fifth and, when it is adopted, the fit to the whole. */
	readonly adoptMs: number;
	readonly adoptCpuMs: number;
	readonly before: number;
	readonly after: number;
	readonly adopted: boolean;
	readonly heldOutBefore?: number | undefined;
	readonly heldOutAfter?: number | undefined;
}

/** A log with days of 24 hours, and the same with its cards so many times over. */
export function measureFits(path: string, copies: readonly number[]): readonly Measured[] {
	const log = parseReviewLog(readFileSync(path, 'utf8'));
	if (!log.ok) throw new Error(log.error);
	return copies.map((count) => measure(repeated(log.value, count)));
}

function repeated(reviews: readonly LoggedReview[], count: number): readonly LoggedReview[] {
	return Array.from({ length: count }, (_, copy) =>
		reviews.map((review) => ({ ...review, card: `${review.card}/${copy}` }))
	).flat();
}

function measure(reviews: readonly LoggedReview[]): Measured {
	const log = trainingLogFrom(reviews, periodsOf24Hours);
	const [{ parameters }, fitMs, fitCpuMs] = timed(() => fitParameters(log));
	const [found, adoptMs, adoptCpuMs] = timed(() => adoptFit(log, DEFAULT_PARAMETERS));
	return {
		reviews: reviews.length,
		cards: log.starts.length - 1,
		spaced: log.spaced,
		fitMs,
		fitCpuMs,
		adoptMs,
		adoptCpuMs,
		before: logLossOf(log, DEFAULT_PARAMETERS),
		after: logLossOf(log, parameters),
		adopted: found.adopt,
		heldOutBefore: found.before,
		heldOutAfter: found.after
	};
}

function timed<T>(work: () => T): readonly [result: T, ms: number, cpuMs: number] {
	const [start, used] = [performance.now(), process.cpuUsage()];
	const result = work();
	const { user, system } = process.cpuUsage(used);
	return [result, performance.now() - start, (user + system) / 1000];
}
