import type { StudyDay } from '../../core/cards/card';
import type { Moment } from '../../core/log/entry';
import { refuse } from '../../core/result';
import { openStore } from '../../storage/idb-store';
import type { StorageProblem, Store } from '../../storage/store';
import type { Device } from './device';

const MS_PER_DAY = 86_400_000;
/** Study day 20000 begins here; the zone of these tests is UTC, with the rollover at midnight. */
const START = 20_000 * MS_PER_DAY + 9 * 3_600_000;

/** A device for tests: a real database of its own, a clock moved by hand, a disk that can be full. */
export class SampleDevice implements Device {
	readonly store: Promise<Store>;
	at = START;
	/** While set, nothing can be written. */
	trouble: StorageProblem | undefined;

	constructor(name: string = crypto.randomUUID()) {
		this.store = this.#open(name);
	}

	now(): Moment {
		return { at: this.at, zone: 'UTC', day: Math.floor(this.at / MS_PER_DAY) as StudyDay };
	}

	/** Moves the clock. */
	wait({ ms = 0, days = 0 }: { readonly ms?: number; readonly days?: number }) {
		this.at += ms + days * MS_PER_DAY;
	}

	async #open(name: string): Promise<Store> {
		const opened = await openStore({ name });
		if (!opened.ok) throw new Error(`no storage: ${opened.error.kind}`);
		const store = opened.value;
		return {
			...store,
			append: (events, moment) =>
				this.trouble ? Promise.resolve(refuse(this.trouble)) : store.append(events, moment)
		};
	}
}
