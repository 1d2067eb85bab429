import type { Diagnostic } from './fact-set';

/** Where parsers note what an author should mend. */
export interface Report {
	error(place: string, reason: string, mend: string): void;
	warn(place: string, reason: string, mend: string): void;
	/**
	 * Runs a search for something near to what was written, or answers undefined once a file has had
	 * so many that more would only make a long list slow.
	 */
	suggest<T>(search: () => T | undefined): T | undefined;
	/** All notes, errors and warnings in the order of the file's parts. */
	all(): readonly Diagnostic[];
}

const MOST_NOTES = 1000;
const MOST_SUGGESTIONS = 200;

export function createReport(): Report {
	const notes: Diagnostic[] = [];
	let left = MOST_SUGGESTIONS;
	let errorsUnsaid = 0;
	let warningsUnsaid = 0;
	const note = (severity: Diagnostic['severity'], place: string, reason: string, mend: string) => {
		if (notes.length < MOST_NOTES) notes.push({ severity, place, reason, mend });
		else if (severity === 'error') errorsUnsaid++;
		else warningsUnsaid++;
	};
	return {
		error: (place, reason, mend) => note('error', place, reason, mend),
		warn: (place, reason, mend) => note('warning', place, reason, mend),
		suggest: (search) => (left-- > 0 ? search() : undefined),
		all: () => {
			if (errorsUnsaid + warningsUnsaid === 0) return notes;
			return [...notes, unsaid(errorsUnsaid, warningsUnsaid)];
		}
	};
}

function unsaid(errors: number, warnings: number): Diagnostic {
	return {
		severity: errors > 0 ? 'error' : 'warning',
		place: 'the whole file',
		reason: `${errors} more errors and ${warnings} more warnings are not listed.`,
		mend: 'Mend those above first; one cause often has many effects.'
	};
}

/** A place as a person would say it: “facts › F04 › cite”. */
export function placeOf(...steps: readonly (string | number)[]): string {
	return steps.map((step) => (typeof step === 'number' ? `number ${step + 1}` : step)).join(' › ');
}
