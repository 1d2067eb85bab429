import type { Moment } from '../../core/log/entry';
import type { Store } from '../../storage/store';

/** What a page lends to its state: where things are kept, and what time it is there. */
export interface Device {
	readonly store: Promise<Store>;
	now(): Moment;
}
