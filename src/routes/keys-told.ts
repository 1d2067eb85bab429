const KEY = 'parley-keys-told';

/** Whether this device's learner has been told of the keys and gestures. */
export function keysAreTold(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return true; // blocked site data: better never than every time
	}
}

export function noteKeysTold(): void {
	try {
		localStorage.setItem(KEY, '1');
	} catch {
		// As above.
	}
}
