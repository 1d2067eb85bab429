import { checkWording } from './check-wording';
import { placeOf } from './diagnostics';
import { type Draft } from './draft';
import { listed } from './expectation';
import type { Relation, Role } from './fact-set';
import { nearestName } from './nearest';
import { parseRoles } from './parse-roles';
import { checkName, entriesOf } from './parse-types';
import { shown, type Plain } from './plain';
import { readFields } from './read-fields';
import { RelationInput } from './schema';

/** Reads the relations into the draft; their wrong answers come later, when the facts are known. */
export function parseRelations(draft: Draft, input: Plain): void {
	const entries = entriesOf(draft.report, 'relations', input);
	for (const [name] of entries) draft.declared.relations.add(name);
	for (const [name, raw] of entries) {
		const relation = parseRelation(draft, name, raw);
		if (relation) draft.relations.set(name, relation);
	}
}

function parseRelation(draft: Draft, name: string, raw: Plain): Relation | undefined {
	const { report } = draft;
	const place = placeOf('relations', name);
	if (!checkName(report, place, name)) return undefined;
	const fields = readFields(report, place, raw, RelationInput.entries, [
		'roles',
		'ask',
		'askAll',
		'never'
	]);
	if (!fields) return undefined;
	const bare = parseRoles(draft, place, fields.raw['roles']);
	const say = listOfTexts(fields.good.say);
	if (!bare || say.length === 0) return undefined;

	const goodSay = say.filter((wording, at) =>
		checkWording(report, placeOf(place, 'say', ...(say.length > 1 ? [at] : [])), wording, bare)
	);
	const asked = withQuestions(draft, place, bare, 'ask', fields.raw['ask']);
	const roles = withQuestions(draft, place, asked, 'askAll', fields.raw['askAll']);
	const rolesIn = (key: 'one' | 'complete') =>
		(fields.good[key] ?? []).filter((role) => checkRole(draft, placeOf(place, key), roles, role));
	const one = rolesIn('one');
	const complete = rolesIn('complete');
	const order = pair(draft, placeOf(place, 'order'), roles, fields.good.order);
	const symmetric = pair(draft, placeOf(place, 'symmetric'), roles, fields.good.symmetric);

	const { opinion } = fields.good;
	// Without its holder a view would be told as a fact, so a wrong holder costs the relation.
	if (fields.bad.has('opinion')) return undefined;
	if (opinion !== undefined && !checkRole(draft, placeOf(place, 'opinion'), roles, opinion)) {
		return undefined;
	}
	if (goodSay.length === 0) return undefined;
	return {
		name,
		roles,
		say: goodSay,
		one,
		complete,
		...(opinion !== undefined && { opinion }),
		...(order && { order }),
		...(symmetric && { symmetric })
	};
}

/** The roles with the wordings that ask for one filler of them, or for all. */
function withQuestions(
	draft: Draft,
	place: string,
	roles: ReadonlyMap<string, Role>,
	key: 'ask' | 'askAll',
	input: Plain
): ReadonlyMap<string, Role> {
	const asking = new Map(roles);
	for (const [name, raw] of entriesOf(draft.report, placeOf(place, key), input)) {
		const at = placeOf(place, key, name);
		const role = roles.get(name);
		if (!role) {
			reportNoRole(draft, at, roles, name);
			continue;
		}
		const wordings = readWordings(draft, at, raw).filter((wording) =>
			checkWording(draft.report, at, wording, roles, name)
		);
		asking.set(name, { ...role, [key]: wordings });
	}
	return asking;
}

function readWordings(draft: Draft, place: string, raw: Plain): readonly string[] {
	const texts = Array.isArray(raw) ? (raw as readonly Plain[]) : [raw];
	return texts.flatMap((text) => {
		if (typeof text === 'string' && text.trim() !== '') return [text.trim()];
		draft.report.error(
			place,
			'A wording should be a text in quotes.',
			'Write one text, or a list of texts in [ ].'
		);
		return [];
	});
}

function checkRole(
	draft: Draft,
	place: string,
	roles: ReadonlyMap<string, Role>,
	name: string
): boolean {
	if (roles.has(name)) return true;
	reportNoRole(draft, place, roles, name);
	return false;
}

function pair(
	draft: Draft,
	place: string,
	roles: ReadonlyMap<string, Role>,
	names: readonly [string, string] | undefined
): readonly [string, string] | undefined {
	if (!names) return undefined;
	const known = names.filter((name) => checkRole(draft, place, roles, name));
	if (known.length === 2 && names[0] === names[1]) {
		draft.report.error(
			place,
			`This names the role ${shown(names[0])} twice.`,
			'Name two different roles.'
		);
		return undefined;
	}
	return known.length === 2 ? names : undefined;
}

/** Reports a role that a relation lacks, with the nearest that it has. */
export function reportNoRole(
	draft: Draft,
	place: string,
	roles: ReadonlyMap<string, unknown>,
	name: string
): void {
	const near = draft.report.suggest(() => nearestName(name, roles.keys()));
	draft.report.error(
		place,
		`The relation has no role ${shown(name)}.`,
		near ? `Did you mean “${near}”?` : `Its roles are ${listed(roles.keys())}.`
	);
}

function listOfTexts(oneOrMore: string | readonly string[] | undefined): readonly string[] {
	if (oneOrMore === undefined) return [];
	return typeof oneOrMore === 'string' ? [oneOrMore] : oneOrMore;
}
