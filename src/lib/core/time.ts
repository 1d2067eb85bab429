/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Where a moment comes from; only `routes` and `cli` make one from the machine's clock. */
export interface Clock {
	now(): Instant;
}
