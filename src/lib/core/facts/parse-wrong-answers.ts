import { placeOf } from './diagnostics';
import type { Draft } from './draft';
import type { Relation, Role, Value } from './fact-set';
import { reportNoRole } from './parse-relations';
import { listOf } from './parse-sources';
import { entriesOf } from './parse-types';
import { parseWrongValue } from './parse-value';
import { describe, isPlainObject, type Plain } from './plain';

/** Adds each role's extra wrong answers and those ruled out, once all facts are known. */
export function parseWrongAnswers(draft: Draft, input: Plain): void {
	for (const [name, relation] of draft.relations) {
		const raw = isPlainObject(input) ? input[name] : undefined;
		if (!isPlainObject(raw)) continue;
		draft.relations.set(name, withWrongAnswers(draft, relation, raw));
	}
}

function withWrongAnswers(
	draft: Draft,
	relation: Relation,
	raw: { readonly [key: string]: Plain }
): Relation {
	const place = placeOf('relations', relation.name);
	const roles = new Map(relation.roles);
	for (const [name, role] of relation.roles) {
		const rawRole = isPlainObject(raw['roles']) ? raw['roles'][name] : undefined;
		const wrong = isPlainObject(rawRole) ? rawRole['wrong'] : undefined;
		const at = placeOf(place, 'roles', name, 'wrong');
		if (wrong !== undefined)
			roles.set(name, { ...role, wrong: readValues(draft, at, role, wrong) });
	}
	for (const [name, values] of entriesOf(draft.report, placeOf(place, 'never'), raw['never'])) {
		const at = placeOf(place, 'never', name);
		const role = roles.get(name);
		if (role) roles.set(name, { ...role, never: readValues(draft, at, role, values) });
		else reportNoRole(draft, at, roles, name);
	}
	return { ...relation, roles };
}

function readValues(draft: Draft, place: string, role: Role, input: Plain): readonly Value[] {
	return listOf(draft, place, input).flatMap((raw, at): readonly Value[] => {
		const member = placeOf(place, at);
		if (typeof raw !== 'string' && typeof raw !== 'number') {
			draft.report.error(
				member,
				`This should be a text in quotes or a number, but it is ${describe(raw)}.`,
				'Write "@entity", a text or a number.'
			);
			return [];
		}
		const value = parseWrongValue(draft, member, role, raw);
		return value && isKept(draft, value) ? [value] : [];
	});
}

/** A fact that was left out can be no wrong answer either; its own note says why it is missing. */
function isKept(draft: Draft, value: Value): boolean {
	return value.kind !== 'fact' || draft.facts.has(value.id);
}
