import { placeOf } from './diagnostics';
import { reportMissing, type Draft } from './draft';
import type { Role } from './fact-set';
import { BUILT_IN_TYPES, entriesOf } from './parse-types';
import { shown, type Plain } from './plain';
import { readFields } from './read-fields';
import { RoleInput } from './schema';

const ROLE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/**
 * Reads the roles of a relation, without wordings and wrong answers. Undefined, and notes in the
 * report, when one of them cannot be relied on: a relation with a role less would be another one.
 */
export function parseRoles(
	draft: Draft,
	relation: string,
	input: Plain
): ReadonlyMap<string, Role> | undefined {
	const roles = new Map<string, Role>();
	const entries = entriesOf(draft.report, placeOf(relation, 'roles'), input);
	for (const [name, raw] of entries) {
		const role = parseRole(draft, placeOf(relation, 'roles', name), name, raw);
		if (role) roles.set(name, role);
	}
	if (entries.length === 0 && input !== undefined) {
		draft.report.error(
			placeOf(relation, 'roles'),
			'The relation has no roles, so nothing can be asked of it.',
			'Add at least one, for example "roles": { "who": { "type": "Person" } }.'
		);
	}
	return roles.size > 0 && roles.size === entries.length ? roles : undefined;
}

function parseRole(draft: Draft, place: string, name: string, raw: Plain): Role | undefined {
	if (!ROLE_NAME.test(name)) {
		draft.report.error(
			place,
			`${shown(name)} cannot be the name of a role, as slots could not name it.`,
			'A role’s name begins with a letter of a to z and goes on with such letters, digits, - or _.'
		);
		return undefined;
	}
	const fields = readFields(draft.report, place, raw, RoleInput.entries, ['wrong']);
	if (!fields || fields.bad.has('type') || fields.bad.has('list')) return undefined;
	const { type, list, acts, unit } = fields.good;
	const written = type === undefined ? [] : typeof type === 'string' ? [type] : type;
	const types = written.filter((one) => isType(draft, placeOf(place, 'type'), one));
	if (types.length === 0 && written.length > 0) return undefined;
	return {
		name,
		types,
		list: list ?? false,
		acts: acts ?? false,
		...(unit !== undefined && { unit }),
		wrong: [],
		never: [],
		ask: [],
		askAll: []
	};
}

function isType(draft: Draft, place: string, name: string): boolean {
	if (draft.types.has(name) || (BUILT_IN_TYPES as readonly string[]).includes(name)) return true;
	reportMissing(draft, place, 'types', name);
	return false;
}
