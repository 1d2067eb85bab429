import { parseDate } from './calendar';
import { checkCitations } from './check-citations';
import { placeOf } from './diagnostics';
import { declareId, reportMissing, type Draft } from './draft';
import { listed } from './expectation';
import type { Fact, FactId, Relation, Said, Value } from './fact-set';
import { reportNoRole } from './parse-relations';
import { listOf, nameOf } from './parse-sources';
import { entriesOf } from './parse-types';
import { parseEntityRef, parseValue } from './parse-value';
import { shown, type Plain } from './plain';
import { readFields } from './read-fields';
import { FactInput, SaidInput } from './schema';
import { parseWording, rolesIn } from './wording';

/** Reads the facts into the draft; facts about facts are checked later, when all are known. */
export function parseFacts(draft: Draft, input: Plain): void {
	const facts = listOf(draft, 'facts', input);
	const seen = new Set<Plain>();
	// Facts may name facts that come later, so all ids are declared before the first is read.
	for (const [at, raw] of facts.entries()) {
		const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
		if (typeof id !== 'string') seen.add(raw);
		else if (declareId(draft, placeOf('facts', nameOf(raw, at)), 'facts', id)) seen.add(raw);
	}
	for (const [at, raw] of facts.entries()) {
		if (!seen.has(raw)) continue;
		const fact = parseFact(draft, placeOf('facts', nameOf(raw, at)), raw);
		if (fact) draft.facts.set(fact.id, fact);
	}
}

/**
 * Every error of the fact goes to the report; the fact holds when none of them changes what it says.
 * A wrong status or speaker would, as a plan is not a deed; a wrong weight would not.
 */
function parseFact(draft: Draft, place: string, raw: Plain): Fact | undefined {
	const own = ['roles', 'said', 'cite'] as const;
	const fields = readFields(draft.report, place, raw, FactInput.entries, own);
	if (!fields) return undefined;
	const { id, rel, not, status, weight } = fields.good;
	const cite = checkCitations(draft, place, fields.raw['cite']);
	const said = parseSaid(draft, placeOf(place, 'said'), fields.raw['said']);
	const relation = rel === undefined ? undefined : draft.relations.get(rel);
	if (rel !== undefined && !relation) {
		reportMissing(draft, placeOf(place, 'rel'), 'relations', rel);
	}
	const roles = relation && parseFillers(draft, place, relation, fields.raw['roles']);
	const isSound = [...fields.bad].every((key) => key === 'weight');
	if (id === undefined || rel === undefined || !isSound) return undefined;
	if (!roles || said === 'bad' || cite.length === 0) return undefined;
	return {
		id: id as FactId,
		rel,
		roles,
		not: not ?? false,
		status: status ?? 'asserted',
		...(said && { said }),
		cite,
		weight: weight ?? 2
	};
}

function parseSaid(draft: Draft, place: string, raw: Plain): Said | 'bad' | undefined {
	if (raw === undefined) return undefined;
	const fields = readFields(draft.report, place, raw, SaidInput.entries);
	if (!fields) return 'bad';
	const { on } = fields.good;
	const entityAt = (key: 'by' | 'via') => {
		const ref = fields.good[key];
		return ref === undefined ? undefined : parseEntityRef(draft, placeOf(place, key), ref);
	};
	const by = entityAt('by');
	const via = entityAt('via');
	const isDate = on === undefined || parseDate(on) !== undefined;
	if (!isDate) {
		draft.report.error(
			placeOf(place, 'on'),
			`${shown(on)} is no date that Parley can read.`,
			'Write it as XXXX-10-07, 2021-10-07, 2021-10 or 2021.'
		);
	}
	const isSound = fields.bad.size === 0 && isDate;
	if (!by || !isSound || (fields.good.via !== undefined && !via)) return 'bad';
	return { by, ...(on !== undefined && { on }), ...(via && { via }) };
}

function parseFillers(
	draft: Draft,
	place: string,
	relation: Relation,
	input: Plain
): ReadonlyMap<string, Value> | undefined {
	const fillers = new Map<string, Value>();
	const entries = entriesOf(draft.report, placeOf(place, 'roles'), input);
	for (const [name, raw] of entries) {
		const at = placeOf(place, 'roles', name);
		const role = relation.roles.get(name);
		const value = role && parseValue(draft, at, role, raw);
		if (!role) reportNoRole(draft, at, relation.roles, name);
		if (value) fillers.set(name, value);
	}
	const written = new Set(entries.map(([name]) => name));
	const isWhole = input !== undefined && checkNoneMissing(draft, place, relation, written);
	return isWhole && fillers.size === entries.length ? fillers : undefined;
}

/** A role may be left out where some wording does without it, as long as the holder of a view is named. */
function checkNoneMissing(
	draft: Draft,
	place: string,
	relation: Relation,
	written: ReadonlySet<string>
): boolean {
	const lacks = neededBy(relation).map((needed) => needed.filter((role) => !written.has(role)));
	const fewest = lacks.reduce((a, b) => (b.length < a.length ? b : a), lacks[0] ?? []);
	if (fewest.length === 0) return true;
	draft.report.error(
		placeOf(place, 'roles'),
		`The fact leaves out ${listed(fewest)}, and no wording of “${relation.name}” does without.`,
		'Fill it; where the source leaves it open, write {"unknown": "not-specified"}.'
	);
	return false;
}

const needs = new WeakMap<Relation, readonly (readonly string[])[]>();

/** For each wording, the roles that it cannot do without. */
function neededBy(relation: Relation): readonly (readonly string[])[] {
	let needed = needs.get(relation);
	if (!needed) {
		needed = relation.say.map((wording) => {
			const parsed = parseWording(wording);
			const roles = parsed.ok ? rolesIn(parsed.value) : [];
			return [
				...new Set([...roles, ...(relation.opinion === undefined ? [] : [relation.opinion])])
			];
		});
		needs.set(relation, needed);
	}
	return needed;
}
