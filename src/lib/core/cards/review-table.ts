import type { CardId } from './card';

/**
 * Reviews by columns, oldest first: what statistics and fitting walk through, a million rows at a
 * time. Row `i` of each column tells of one review.
 */
export interface ReviewTable {
	readonly length: number;
	/** The histories that rows belong to. A card that was reset begins a new one under the same id. */
	readonly histories: readonly CardId[];
	/** Place in `histories`. */
	readonly history: Uint32Array;
	/** Instant, in milliseconds. */
	readonly at: Float64Array;
	/** Study day. */
	readonly day: Int32Array;
	/** The hour of the learner's wall clock, 0 to 23. */
	readonly hour: Uint8Array;
	readonly rating: Uint8Array;
	/** How long the answer took, in milliseconds; at most 65,535 are told apart. */
	readonly ms: Uint16Array;
}
