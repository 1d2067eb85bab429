import { placeOf, type Report } from './diagnostics';
import { reportMissing, type Draft } from './draft';
import type { EntityType } from './fact-set';
import { describe, isPlainObject, shown, type Plain } from './plain';
import { readFields } from './read-fields';
import { TypeInput } from './schema';

/** What a role may take besides entities of declared types. */
export const BUILT_IN_TYPES = ['Date', 'Duration', 'Number', 'Text', 'Claim'] as const;

interface Draftee {
	readonly type: Omit<EntityType, 'is'>;
	readonly declaredIs: readonly string[];
}

/** Reads the types into the draft, each with all its wider types. */
export function parseTypes(draft: Draft, input: Plain): void {
	const draftees = new Map<string, Draftee>();
	const entries = entriesOf(draft.report, 'types', input);
	for (const [name] of entries) draft.declared.types.add(name);
	for (const [name, raw] of entries) {
		const type = parseType(draft.report, name, raw);
		if (type) draftees.set(name, type);
	}
	const parents = new Map<string, string[]>();
	for (const [name, { declaredIs }] of draftees) {
		const known = declaredIs.filter((wider) => {
			if (!draftees.has(wider)) reportMissing(draft, placeOf('types', name, 'is'), 'types', wider);
			return draftees.has(wider);
		});
		parents.set(name, known);
	}
	cutCircles(draft.report, parents);
	for (const [name, { type }] of draftees) {
		draft.types.set(name, { ...type, is: widerTypes(name, parents) });
	}
}

function parseType(report: Report, name: string, raw: Plain): Draftee | undefined {
	const place = placeOf('types', name);
	if (!checkName(report, place, name)) return undefined;
	if ((BUILT_IN_TYPES as readonly string[]).includes(name)) {
		report.error(place, `“${name}” is a type that Parley has already.`, 'Choose another name.');
		return undefined;
	}
	const fields = readFields(report, place, raw, TypeInput.entries);
	if (!fields) return undefined;
	const { is, noun, plural, wh, pool } = fields.good;
	if (noun === undefined || plural === undefined) return undefined;
	return {
		type: { name, noun, plural, wh: wh ?? 'which', pool: pool ?? [] },
		declaredIs: is === undefined ? [] : typeof is === 'string' ? [is] : is
	};
}

/** Leaves out each link that would make a type wider than itself. */
function cutCircles(report: Report, parents: Map<string, string[]>): void {
	const state = new Map<string, 'open' | 'done'>();
	for (const root of parents.keys()) {
		if (state.has(root)) continue;
		state.set(root, 'open');
		const path = [{ name: root, next: 0 }];
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const wider = parents.get(top.name) ?? [];
			const parent = wider[top.next];
			if (parent === undefined) {
				state.set(top.name, 'done');
				path.pop();
			} else if (state.get(parent) === 'open') {
				report.error(
					placeOf('types', top.name, 'is'),
					`“${top.name}” is a kind of “${parent}”, which is in turn a kind of “${top.name}”.`,
					'A type cannot be wider than itself: remove one of these links.'
				);
				wider.splice(top.next, 1);
			} else {
				top.next++;
				if (!state.has(parent)) {
					state.set(parent, 'open');
					path.push({ name: parent, next: 0 });
				}
			}
		}
	}
}

/** All wider types, nearest first. */
function widerTypes(name: string, parents: ReadonlyMap<string, readonly string[]>): string[] {
	const found = new Set(parents.get(name));
	for (const wider of found) for (const next of parents.get(wider) ?? []) found.add(next);
	return [...found];
}

const NAME = /^\p{L}[\p{L}\p{N}_-]{0,63}$/u;

/** Whether a type or relation can be called this; reports it when not. */
export function checkName(report: Report, place: string, name: string): boolean {
	if (NAME.test(name)) return true;
	report.error(
		place,
		`${shown(name)} cannot be a name.`,
		'A name begins with a letter and has up to 64 letters, digits, - or _, without spaces.'
	);
	return false;
}

/** The entries of an object with free keys; none, and a note, when it is no object. */
export function entriesOf(report: Report, place: string, input: Plain): readonly [string, Plain][] {
	if (isPlainObject(input)) return Object.entries(input);
	if (input !== undefined) {
		report.error(
			place,
			`This should be an object in { }, but it is ${describe(input)}.`,
			'Write it as { "name": … }.'
		);
	}
	return [];
}
