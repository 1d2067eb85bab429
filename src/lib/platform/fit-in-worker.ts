import type { Adoption } from '../core/cards/fit/adopt-fit';
import type { FitTask } from './fit-task';
import workerUrl from './fit-worker?worker&url';
import { trustedScriptUrl } from './trusted-types';

/**
 * Tries a fit in a worker of its own, which ends with it. Nothing comes back where the browser gives
 * no worker or ends it early: the parameters in use are good enough until another day.
 */
export async function fitInWorker(task: FitTask): Promise<Adoption | undefined> {
	try {
		const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
		return await answerOf(worker, task).finally(() => worker.terminate());
	} catch {
		return undefined;
	}
}

function answerOf(worker: Worker, { columns, current }: FitTask): Promise<Adoption> {
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Adoption>) => resolve(data);
		worker.onerror = reject;
		worker.onmessageerror = reject;
		const { length, history, day, rating } = columns;
		// Ids of cards stay here: the worker needs to know only how many there are.
		const histories = { length: columns.histories.length };
		worker.postMessage({ columns: { length, histories, history, day, rating }, current });
	});
}
