import * as v from 'valibot';
import type { Report } from './diagnostics';
import { placeOf } from './diagnostics';
import { choicesOf, foundWords, listed, wordsFor } from './expectation';
import { nearestName } from './nearest';
import { describe, isPlainObject, type Plain, type PlainObject } from './plain';

type Entries = Record<string, v.GenericSchema>;

/** An object of the file, read field by field. */
export interface Fields<E extends Entries> {
	/** The fields that hold; a bad or absent one is missing here. */
	readonly good: { readonly [K in keyof E]?: v.InferOutput<E[K]> };
	/** Fields that were written but are wrong, and required ones that are missing. */
	readonly bad: ReadonlySet<keyof E>;
	/** The object as written, for fields that the caller reads itself. */
	readonly raw: PlainObject;
}

/**
 * Reads an object by the entries of a schema, one by one, so that one bad field costs no other. What
 * is wrong goes to the report; a key that the schema does not know is a warning.
 *
 * @param own fields that the caller reads itself: only that a required one is there is checked.
 * @returns undefined when the input is no object.
 */
export function readFields<E extends Entries>(
	report: Report,
	place: string,
	input: Plain,
	entries: E,
	own: readonly (keyof E & string)[] = []
): Fields<E> | undefined {
	if (!isPlainObject(input)) {
		report.error(
			place,
			`This should be an object in { }, but it is ${describe(input)}.`,
			`Write it as { … } with the keys ${listed(Object.keys(entries))}.`
		);
		return undefined;
	}
	warnOfUnknownKeys(report, place, input, Object.keys(entries));
	const good: Record<string, unknown> = {};
	const bad = new Set<keyof E>();
	for (const [key, schema] of Object.entries(entries)) {
		const value = input[key];
		if (value === undefined) {
			if (schema.type === 'optional') continue;
			bad.add(key);
			report.error(
				place,
				`“${key}” is missing.`,
				`Add "${key}": it should be ${wordsFor(schema)}.`
			);
		} else if (!own.includes(key)) {
			const result = v.safeParse(schema, value, { abortEarly: true });
			if (result.success) good[key] = result.output;
			else {
				bad.add(key);
				reportIssue(report, placeOf(place, key), schema, value, result.issues[0]);
			}
		}
	}
	return { good, bad, raw: input };
}

function warnOfUnknownKeys(
	report: Report,
	place: string,
	input: PlainObject,
	known: readonly string[]
): void {
	for (const key of Object.keys(input)) {
		if (known.includes(key)) continue;
		const near = report.suggest(() => nearestName(key, known));
		report.warn(
			placeOf(place, key),
			`“${key}” is not a key that Parley knows here, so it is passed over.`,
			near ? `Did you mean “${near}”?` : `Known keys are ${listed(known, 16)}.`
		);
	}
}

function reportIssue(
	report: Report,
	place: string,
	schema: v.GenericSchema,
	value: Plain,
	issue: v.BaseIssue<unknown>
): void {
	const member = memberAt(value, schema, issue);
	if (issue.kind === 'validation') {
		const where = member === undefined ? '' : `Member ${member + 1}: `;
		report.error(
			place,
			sentence(where + issue.message),
			`Now it is ${describe(value)}; change it.`
		);
		return;
	}
	const choices = choicesOf(schema);
	const near =
		typeof value === 'string' ? report.suggest(() => nearestName(value, choices)) : undefined;
	report.error(
		place,
		`This should be ${wordsFor(schema)}, but ${foundWords(value, member)}.`,
		near ? `Did you mean “${near}”?` : `Change it to ${wordsFor(schema)}.`
	);
}

/** Which member of a list is at fault; valibot does not say for a list inside “one or more”. */
function memberAt(
	value: Plain,
	schema: v.GenericSchema,
	issue: v.BaseIssue<unknown>
): number | undefined {
	if (!Array.isArray(value)) return undefined;
	const key = issue.path?.[0]?.key;
	// Of a member too many or too few, the list's length says more than the member does.
	if (typeof key === 'number') return issue.expected === 'never' ? undefined : key;
	if (schema.type === 'optional' || schema.type === 'union') {
		const at = value.findIndex((member) => typeof member !== 'string' || member.trim() === '');
		return at === -1 ? undefined : at;
	}
	return undefined;
}

function sentence(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
