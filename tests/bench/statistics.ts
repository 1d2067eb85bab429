import type { CardId, CardState } from '../../src/lib/core/cards/card';
import { memorySteps } from '../../src/lib/core/cards/memory';
import { replaying } from '../../src/lib/core/cards/replay';
import type { ReviewTable } from '../../src/lib/core/cards/review-table';
import { countPanels } from '../../src/lib/core/progress/progress';
import { syntheticLog, TODAY, type Row } from './synthetic-log';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** What one run took, in milliseconds, after one run to warm up. */
export interface Measured {
	readonly reviews: number;
	readonly cards: number;
	readonly replayMs: number;
	/** All panels and the forecast of minutes. */
	readonly statisticsMs: number;
	/** The longest stretch without a rest, of both. */
	readonly longestSliceMs: number;
}

const steps = memorySteps();

export function measureStatistics(
	reviews: number,
	cards: number,
	runs: number
): readonly Measured[] {
	const { table, states } = generated(reviews, cards);
	const once = (): Measured => {
		const replayed = timed(replaying(table, steps));
		const pace = { knownMs: 7_000, newMs: 12_000, againMs: 14_000 };
		const material = { table, cards: states, today: TODAY, steps, range: 'all', pace } as const;
		const panels = timed(countPanels(material, replayed.value));
		return {
			...{ reviews: table.length, cards: states.length },
			...{ replayMs: replayed.ms, statisticsMs: panels.ms },
			longestSliceMs: Math.max(replayed.longest, panels.longest)
		};
	};
	once();
	return Array.from({ length: runs }, once);
}

/** Does the work without its rests, and takes the time of each stretch. */
function timed<T>(work: Generator<void, T>): { value: T; ms: number; longest: number } {
	let [ms, longest] = [0, 0];
	for (;;) {
		const from = performance.now();
		const { done, value } = work.next();
		const took = performance.now() - from;
		ms += took;
		longest = Math.max(longest, took);
		if (done) return { value, ms, longest };
	}
}

function generated(reviews: number, cards: number): { table: ReviewTable; states: CardState[] } {
	const { histories, rows, states } = syntheticLog(reviews, cards);
	// Copied as a database copies them: next to each other, and not among the rows they were made with.
	const copied = structuredClone({ histories: [...histories], states: [...states] });
	return { table: tableOf(rows, copied.histories), states: copied.states };
}

function tableOf(rows: readonly Row[], histories: readonly CardId[]): ReviewTable {
	return {
		length: rows.length,
		histories,
		history: Uint32Array.from(rows, ({ history }) => history),
		at: Float64Array.from(rows, ({ at }) => at),
		day: Int32Array.from(rows, ({ day }) => day),
		hour: Uint8Array.from(rows, ({ at }) => Math.floor((at % MS_PER_DAY) / MS_PER_HOUR)),
		rating: Uint8Array.from(rows, ({ rating }) => rating),
		ms: Uint16Array.from(rows, ({ ms }) => ms)
	};
}
