import type { Device } from './device';

/**
 * Fits the memory to this learner once the page has nothing else to do, if enough has been learnt
 * since the last time. Safe to call at every start: nothing of it is loaded before that moment.
 */
export async function fitWhenDue(device: Device): Promise<void> {
	await untilIdle();
	const [{ FittingState }, { fitInWorker }] = await Promise.all([
		import('./fitting.svelte'),
		import('../../platform/fit-in-worker')
	]);
	await new FittingState({ device, fit: fitInWorker }).fitWhenDue();
}

/** Not every browser says when it is idle; two seconds after the start most are. */
function untilIdle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
		else setTimeout(resolve, 2000);
	});
}
