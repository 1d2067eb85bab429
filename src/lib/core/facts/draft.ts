import type { Report } from './diagnostics';
import type { Entity, EntityId, EntityType, Fact, FactId, Relation, Source } from './fact-set';
import { nearestName } from './nearest';
import { shown } from './plain';

/** A set while it is read: what holds so far, and what was declared at all, good or bad. */
export interface Draft {
	readonly report: Report;
	readonly sources: Source[];
	/** Text of each sentence by its id. */
	readonly sentences: Map<string, string>;
	readonly types: Map<string, EntityType>;
	readonly entities: Map<EntityId, Entity>;
	readonly relations: Map<string, Relation>;
	readonly facts: Map<FactId, Fact>;
	readonly declared: {
		readonly sentences: Set<string>;
		readonly types: Set<string>;
		readonly entities: Set<string>;
		readonly relations: Set<string>;
		readonly facts: Set<string>;
	};
}

export function createDraft(report: Report): Draft {
	return {
		report,
		sources: [],
		sentences: new Map(),
		types: new Map(),
		entities: new Map(),
		relations: new Map(),
		facts: new Map(),
		declared: {
			sentences: new Set(),
			types: new Set(),
			entities: new Set(),
			relations: new Set(),
			facts: new Set()
		}
	};
}

const NOUNS = {
	sentences: 'sentence',
	types: 'type',
	entities: 'entity',
	relations: 'relation',
	facts: 'fact'
} as const;

/**
 * Reports a name that leads nowhere: because the set has no such thing (with the nearest that it
 * has), or because that thing has an error of its own.
 */
export function reportMissing(
	draft: Draft,
	place: string,
	sort: keyof Draft['declared'],
	name: string,
	sigil = ''
): void {
	const noun = NOUNS[sort];
	const written = shown(sigil + name);
	if (draft.declared[sort].has(name)) {
		draft.report.error(
			place,
			`The ${noun} ${written} has an error of its own and was left out, so this part is too.`,
			`Mend that ${noun} first.`
		);
		return;
	}
	const near = draft.report.suggest(() => nearestName(name, draft.declared[sort]));
	draft.report.error(
		place,
		`The set has no ${noun} ${written}.`,
		near ? `Did you mean ${shown(sigil + near)}?` : `Add the ${noun}, or name one that exists.`
	);
}

/**
 * Notes an id as declared, and reports it when it was before: the first one counts.
 *
 * @returns whether it is new.
 */
export function declareId(
	draft: Draft,
	place: string,
	sort: keyof Draft['declared'],
	id: string
): boolean {
	const ids = draft.declared[sort];
	if (ids.has(id)) {
		draft.report.error(
			place,
			`There are two ${sort} with the id ${shown(id)}; only the first one counts.`,
			'Give one of them an id of its own.'
		);
		return false;
	}
	ids.add(id);
	return true;
}
