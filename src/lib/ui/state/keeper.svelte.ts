import type { Entry, LogEvent, Moment } from '../../core/log/entry';
import type { StorageProblem } from '../../storage/store';
import type { Device } from './device';

/** What was just written. */
export interface Kept {
	readonly entries: readonly Entry[];
	readonly moment: Moment;
}

/** Writes what a page has to say to the log, and knows how to try again what could not be kept. */
export class Keeper {
	readonly #device: Device;
	#again: (() => Promise<unknown>) | undefined;
	#turn: Promise<unknown> = Promise.resolve();

	saving = $state(false);
	problem = $state.raw<StorageProblem | undefined>();

	constructor(device: Device) {
		this.#device = device;
	}

	/**
	 * Does a step once those before it are done, so that none is decided by what another is about to
	 * change. A step must not wait for another.
	 */
	inTurn<T>(step: () => Promise<T>): Promise<T> {
		const turn = this.#turn.then(step);
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	/**
	 * Writes the events, all or none; nothing, with a problem to show, when that fails.
	 *
	 * @param again the whole step, to be done anew when the learner asks for it.
	 */
	async keep(
		events: readonly LogEvent[],
		again: () => Promise<unknown>
	): Promise<Kept | undefined> {
		this.saving = true;
		this.problem = undefined;
		const moment = this.#device.now();
		const store = await this.#device.store;
		const written = await store.append(events, moment).finally(() => (this.saving = false));
		if (written.ok) {
			this.#again = undefined;
			return { entries: written.value, moment };
		}
		this.fails(written.error, again);
		return undefined;
	}

	/** Shows a problem, and remembers what to do once it is mended. */
	fails(problem: StorageProblem, again: () => Promise<unknown>) {
		this.problem = problem;
		this.#again = again;
	}

	/** Tries again what failed last. */
	async retry() {
		const again = this.#again;
		this.#again = undefined;
		this.problem = undefined;
		await again?.();
	}
}
