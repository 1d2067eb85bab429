import { placeOf } from './diagnostics';
import type { Draft } from './draft';
import type { Fact, FactId } from './fact-set';

/**
 * Leaves out facts about facts that are missing, that go in a circle, or that are about a fact which is
 * itself about a fact: two levels are all that can be worded.
 */
export function checkClaims(draft: Draft): void {
	const depths = new Map<FactId, number>();
	for (const fact of draft.facts.values()) depthOf(draft, fact, depths);
	const bad = new Set<FactId>();
	for (const fact of draft.facts.values()) {
		const depth = depths.get(fact.id) ?? 1;
		const place = placeOf('facts', fact.id);
		if (depth === Infinity) {
			bad.add(fact.id);
			draft.report.error(
				place,
				'What the fact is about leads round in a circle of facts about each other.',
				'Break the circle: one of them must stand on entities alone.'
			);
		} else if (depth > 2) {
			bad.add(fact.id);
			draft.report.error(
				place,
				'The fact is about a fact that is itself about a fact, which is one level too deep.',
				'Let it be about the innermost fact, or fill the role with a text.'
			);
		}
	}
	for (const id of bad) draft.facts.delete(id);
	dropDependants(draft);
}

/** Leaves out facts about facts that were left out, and those about them, until none is left. */
function dropDependants(draft: Draft): void {
	const dependants = new Map<FactId, FactId[]>();
	for (const fact of draft.facts.values()) {
		for (const about of factsIn(fact)) {
			const list = dependants.get(about);
			if (list) list.push(fact.id);
			else dependants.set(about, [fact.id]);
		}
	}
	const lost = [...dependants.keys()].filter((id) => !draft.facts.has(id));
	for (const id of lost) {
		for (const dependant of dependants.get(id) ?? []) {
			if (!draft.facts.delete(dependant)) continue;
			lost.push(dependant);
			draft.report.error(
				placeOf('facts', dependant),
				`The fact “#${id}” has an error of its own and was left out, so this fact is too.`,
				'Mend that fact first.'
			);
		}
	}
}

/** 1 for a fact on entities alone, one more for each level above; Infinity in a circle. */
function depthOf(draft: Draft, fact: Fact, depths: Map<FactId, number>): void {
	const path: { fact: Fact; about: readonly FactId[]; next: number }[] = [];
	const open = (entered: Fact) => {
		depths.set(entered.id, NaN);
		path.push({ fact: entered, about: factsIn(entered), next: 0 });
	};
	if (!depths.has(fact.id)) open(fact);
	for (let top = path.at(-1); top; top = path.at(-1)) {
		const about = top.about[top.next];
		if (about === undefined) {
			const below = top.about.map((id) => depths.get(id) ?? 0);
			depths.set(top.fact.id, below.some(Number.isNaN) ? Infinity : 1 + Math.max(0, ...below));
			path.pop();
			continue;
		}
		top.next++;
		const next = draft.facts.get(about);
		if (next && !depths.has(about)) open(next);
	}
}

function factsIn(fact: Fact): readonly FactId[] {
	return [...fact.roles.values()]
		.flatMap((value) => (value.kind === 'list' ? value.values : [value]))
		.flatMap((value) => (value.kind === 'fact' ? [value.id] : []));
}
