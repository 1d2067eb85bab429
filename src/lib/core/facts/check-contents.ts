import { datesDisjoint, parseDate } from './calendar';
import { placeOf } from './diagnostics';
import type { Draft } from './draft';
import type { Fact, Value } from './fact-set';
import { shown } from './plain';

/**
 * Warns of facts that say the same as another, and of facts that fill a role differently which takes
 * only one filler: they contradict each other, so that neither can be asked.
 */
export function checkContents(draft: Draft): void {
	const first = new Map<string, Fact>();
	for (const fact of draft.facts.values()) {
		const whole = keyOf(fact);
		const same = first.get(whole);
		if (same) {
			draft.report.warn(
				placeOf('facts', fact.id),
				`The fact says the same as “${same.id}”.`,
				'Remove one of them, and let the other cite both sentences.'
			);
			continue;
		}
		first.set(whole, fact);
		if (!fact.not) warnOfRivals(draft, fact, first);
	}
}

function warnOfRivals(draft: Draft, fact: Fact, first: Map<string, Fact>): void {
	for (const role of draft.relations.get(fact.rel)?.one ?? []) {
		const value = fact.roles.get(role);
		if (!value) continue;
		const others = `${keyOf(fact, role)} but ${role}`;
		const rival = first.get(others);
		const other = rival?.roles.get(role);
		if (!rival || !other) first.set(others, fact);
		else if (areRivals(value, other)) {
			draft.report.warn(
				placeOf('facts', fact.id, 'roles', role),
				`${shown(role)} takes exactly one filler, and “${rival.id}” has another with all else the same.`,
				'Mend one of them, say who says which (said, status), or leave the role out of "one".'
			);
		}
	}
}

/** Everything the fact says, or all but one role. */
function keyOf(fact: Fact, except?: string): string {
	const roles = [...fact.roles].filter(([role]) => role !== except).sort(byName);
	return JSON.stringify([fact.rel, fact.not, fact.status, fact.said?.by, roles]);
}

function byName([a]: readonly [string, Value], [b]: readonly [string, Value]): number {
	return a < b ? -1 : 1;
}

function areRivals(a: Value, b: Value): boolean {
	if (a.kind === 'entity' && b.kind === 'entity') return a.id !== b.id;
	if (a.kind === 'number' && b.kind === 'number') return a.value !== b.value;
	if (a.kind !== 'date' || b.kind !== 'date') return false;
	const [one, other] = [parseDate(a.edtf), parseDate(b.edtf)];
	return one && other ? datesDisjoint(one, other) : false;
}
