import { compareEntries } from '../../core/log/compare-entries';
import type { Survey } from './fold';
import { keyOf, MARKS, type Mark } from './line';

/** What is to be done at a start, from how far each copy of the log reaches. */
export type Verdict =
	/** Nothing: both reach equally far. */
	| { readonly kind: 'same' }
	/** The journal lacks these few. */
	| { readonly kind: 'unkept'; readonly marks: readonly Mark[] }
	/** All of both must be read and compared. */
	| { readonly kind: 'compare' };

const COMPARE: Verdict = { kind: 'compare' };

/**
 * @param own the newest of the database.
 * @param survey of the journal; nothing where it cannot tell.
 * @param tail what localStorage has.
 */
export function verdictOf(
	own: readonly Mark[],
	survey: Survey | undefined,
	tail: readonly Mark[]
): Verdict {
	if (without(within(tail, own), own).length > 0 || survey?.damaged) return COMPARE;
	if (!survey) return own.length === 0 ? COMPARE : { kind: 'same' };
	const kept = survey.newest;
	if (without(within(kept, own), own).length > 0) return COMPARE;
	const unkept = without(own, kept);
	if (unkept.length === 0) return { kind: 'same' };
	// Both lists must reach back to a common past; before that, nothing is known.
	const isShort = kept.length < MARKS && own.length === MARKS;
	return isShort || unkept.length === own.length ? COMPARE : { kind: 'unkept', marks: unkept };
}

/** Those of the marks that the list would have if it knew them: it is cut off at its oldest. */
function within(marks: readonly Mark[], list: readonly Mark[]): readonly Mark[] {
	const oldest = list.length < MARKS ? undefined : list.at(-1);
	return oldest ? marks.filter((mark) => compareEntries(mark, oldest) >= 0) : marks;
}

function without(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
	const known = new Set(others.map(keyOf));
	return marks.filter((mark) => !known.has(keyOf(mark)));
}
