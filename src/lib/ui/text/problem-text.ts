import type { Healed } from '../../storage/journal/settle';
import type { StorageProblem } from '../../storage/store';
import { unreachable } from '../../core/unreachable';

/** A trouble told in two sentences: what happened, and what can be done about it. */
export interface ProblemText {
	readonly what: string;
	readonly todo: string;
}

/** What to say when the device did not keep, or give back, what was asked of it. */
export function storageProblemText(problem: StorageProblem): ProblemText {
	switch (problem.kind) {
		case 'blocked':
			return {
				what: 'This browser gives Parley nowhere to keep your progress.',
				todo: 'You can go on, but what you answer is forgotten when this tab closes. To keep it, open Parley in a normal window, or allow site data for this page in the browser’s settings.'
			};
		case 'full':
			return {
				what: 'There is no room left on this device, so this was not saved. What was saved before is safe.',
				todo: 'Free some space, for example by deleting photos or downloads, then try again.'
			};
		case 'newer':
			return {
				what: 'A newer Parley has been used in this browser, and this older page cannot read what it wrote.',
				todo: 'Reload the page to get the newer Parley. Nothing is lost.'
			};
		case 'stuck':
			return {
				what: 'The browser does not answer when asked for your progress.',
				todo: 'Close other tabs with Parley, then try again. If that does not help, restart the browser.'
			};
		case 'lost':
			return {
				what: `The connection to your saved progress was lost (${problem.detail}).`,
				todo: 'Reload the page. What was saved before is safe.'
			};
		default:
			return unreachable(problem);
	}
}

/** What to say when the browser took the open database away. */
export function closedText(reason: 'updated' | 'cleared'): ProblemText {
	switch (reason) {
		case 'updated':
			return {
				what: 'Parley was updated in another tab.',
				todo: 'Reload this page to go on. Nothing is lost.'
			};
		case 'cleared':
			return {
				what: 'The browser has just cleared what Parley kept on this device.',
				todo: 'Reload the page, then restore your last backup on the Data page.'
			};
		default:
			return unreachable(reason);
	}
}

/** What to say of log entries that cannot be read. */
export function damagedText(entries: number): ProblemText {
	return {
		what:
			entries === 1
				? 'One entry of your log is damaged and was passed over.'
				: `${entries} entries of your log are damaged and were passed over.`,
		todo: 'All others are in use. Restoring a backup on the Data page may bring back what is missing.'
	};
}

/** What to say when the browser had lost some or all of the log, and it was brought back. */
export function healedText({ wiped, answers, missing }: Healed): ProblemText {
	const count = answers === 1 ? '1 answer' : `${answers} answers`;
	if (missing > 0) {
		return {
			what: `The browser lost its database. From the second copy ${count} came back; about ${missing} did not.`,
			todo: 'Restore your last backup on the Data page: it adds what is missing.'
		};
	}
	return {
		what: `The browser lost ${wiped ? '' : 'the end of '}its database; it was brought back from the second copy: ${count}.`,
		todo: 'You can go on. Save a backup on the Data page now and then.'
	};
}
