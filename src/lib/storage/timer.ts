/** The browser did not answer in the time it was given. */
export class Stalled extends Error {}

export interface Timer {
	/** Rejects with `Stalled` when the time is up; never, once stopped. */
	readonly late: Promise<never>;
	/** Begins again, with another limit. */
	restart(limitMs: number): void;
	stop(): void;
}

export function startTimer(limitMs: number): Timer {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let restart: Timer['restart'] = () => undefined;
	const late = new Promise<never>((_, reject) => {
		restart = (ms) => {
			clearTimeout(timer);
			timer = setTimeout(() => reject(new Stalled(`no answer for ${ms} ms`)), ms);
		};
	});
	late.catch(() => undefined); // nobody may be waiting any more
	restart(limitMs);
	return { late, restart, stop: () => clearTimeout(timer) };
}
