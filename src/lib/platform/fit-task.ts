import type { ReviewColumns } from '../core/cards/fit/training-log';

/** What the worker is asked to fit. */
export interface FitTask {
	readonly columns: ReviewColumns;
	/** The parameters in use. */
	readonly current: readonly number[];
}
