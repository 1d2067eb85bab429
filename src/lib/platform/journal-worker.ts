import workerUrl from '../storage/journal/journal-worker?worker&url';
import { trustedScriptUrl } from './trusted-types';

/** Starts the worker that keeps the journal's files. */
export function startJournalWorker(): Worker {
	return new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
}
