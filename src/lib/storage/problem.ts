import type { StorageProblem } from './store';
import { Stalled } from './timer';

/** Signs of a dead connection, which a new one often cures; WebKit shows all of them. */
const LOST = [
	'AbortError',
	'InvalidStateError',
	'NotFoundError',
	'NotReadableError',
	'TimeoutError',
	'TransactionInactiveError',
	'UnknownError'
];

/**
 * What a failure of IndexedDB means, or nothing when the failure is none of the device's making: a
 * value that cannot be cloned is our own bug.
 */
export function problemOf(error: unknown): StorageProblem | undefined {
	if (error instanceof Stalled) return { kind: 'stuck' };
	if (!(error instanceof DOMException)) return undefined;
	// Chromium and Firefox report a full disk under other names too, and say so only in words.
	if (
		error.name === 'QuotaExceededError' ||
		/quota|full disk|disk (is )?full/i.test(error.message)
	) {
		return { kind: 'full' };
	}
	if (error.name === 'VersionError') return { kind: 'newer' };
	if (error.name === 'SecurityError' || error.name === 'NotAllowedError')
		return { kind: 'blocked' };
	if (LOST.includes(error.name)) return { kind: 'lost', detail: `${error.name}: ${error.message}` };
	return undefined;
}
