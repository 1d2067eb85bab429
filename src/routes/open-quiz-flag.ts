const KEY = 'parley-open-quiz';

/**
 * Leaves a hint that this device has begun a quiz, so that the first question of the prerendered page
 * is not shown to somebody who is further on. Only a hint: the log is the truth.
 */
export function markQuizBegun(): void {
	document.documentElement.dataset.quiz = 'open';
	try {
		localStorage.setItem(KEY, '1');
	} catch {
		// Blocked site data: the hint is lost, and nothing else.
	}
}

/** Takes the hint back: nothing has been begun here, or all was erased. */
export function clearQuizBegun(): void {
	delete document.documentElement.dataset.quiz;
	try {
		localStorage.removeItem(KEY);
	} catch {
		// As above.
	}
}
