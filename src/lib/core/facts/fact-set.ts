import type { Brand } from '../brand';
import type { STATUSES } from './schema';

export type FactId = Brand<string, 'FactId'>;
export type EntityId = Brand<string, 'EntityId'>;

/** How far the source vouches for a fact; a plan is not a deed, a promise is not a plan. */
export type Status = (typeof STATUSES)[number];

/** What fills a role. */
export type Value =
	| { readonly kind: 'entity'; readonly id: EntityId }
	/** A fact about a fact. */
	| { readonly kind: 'fact'; readonly id: FactId }
	/** A date in EDTF: `1989`, `XXXX-10-20`, `XXXX-22` (summer), `1979~`. */
	| { readonly kind: 'date'; readonly edtf: string }
	/** A length of time in ISO 8601: `P10Y`. */
	| { readonly kind: 'duration'; readonly iso: string }
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'list'; readonly values: readonly Value[] }
	/** The source leaves it open; `why` is “not-specified” or the author's own word. */
	| { readonly kind: 'unknown'; readonly why: string }
	| { readonly kind: 'none' };

export interface Sentence {
	readonly id: string;
	readonly text: string;
}

export interface Source {
	readonly id: string;
	/** How questions name it: “the report”. */
	readonly call: string;
	readonly sentences: readonly Sentence[];
}

export interface EntityType {
	readonly name: string;
	/** The wider types, nearest first; not this one. */
	readonly is: readonly string[];
	readonly noun: string;
	readonly plural: string;
	readonly wh: 'who' | 'what' | 'which' | 'where' | 'when' | 'how many' | 'how long';
	readonly pool: readonly string[];
}

export interface Entity {
	readonly id: EntityId;
	readonly type: string;
	/** Without its article. */
	readonly name: string;
	/** Takes “the” in running text. */
	readonly the: boolean;
	/** Takes a plural verb. */
	readonly plural: boolean;
	readonly aka: readonly string[];
	/** Names accepted only in roles that act. */
	readonly metonyms: readonly string[];
	readonly adjective: readonly string[];
	/** Near names that a typed answer must not be taken for. */
	readonly confusable: readonly string[];
	readonly about?: string;
}

export interface Role {
	readonly name: string;
	/** Declared types, or Date, Duration, Number, Text, Claim; empty when anything may stand here. */
	readonly types: readonly string[];
	readonly list: boolean;
	readonly acts: boolean;
	readonly unit?: string;
	/** Extra wrong answers by the author. */
	readonly wrong: readonly Value[];
	/** Not to be offered as wrong answers. */
	readonly never: readonly Value[];
	/** Wordings that ask for this role; empty when none was written. */
	readonly ask: readonly string[];
	/** Wordings that ask for every filler at once, “Which countries are part of {group}?”. */
	readonly askAll: readonly string[];
}

export interface Relation {
	readonly name: string;
	readonly roles: ReadonlyMap<string, Role>;
	/** Wordings of the whole claim; at least one. */
	readonly say: readonly string[];
	readonly one: readonly string[];
	readonly complete: readonly string[];
	readonly opinion?: string;
	readonly order?: readonly [earlier: string, later: string];
	readonly symmetric?: readonly [string, string];
}

export interface Citation {
	readonly sentence: string;
	/** Exact words of that sentence. */
	readonly quote: string;
}

export interface Said {
	readonly by: EntityId;
	/** EDTF. */
	readonly on?: string;
	readonly via?: EntityId;
}

/** 3 core, 2 supporting, 1 minor. */
export type Weight = 1 | 2 | 3;

export interface Fact {
	readonly id: FactId;
	readonly rel: string;
	readonly roles: ReadonlyMap<string, Value>;
	/** The source says that this is not so. */
	readonly not: boolean;
	readonly status: Status;
	readonly said?: Said;
	readonly cite: readonly Citation[];
	readonly weight: Weight;
}

export interface FactSet {
	readonly id: string;
	readonly title: string;
	readonly lang: string;
	/** Only when the author vouches for it; never the answer to a question. */
	readonly year?: number;
	readonly about?: string;
	readonly licence?: string;
	readonly sources: readonly Source[];
	readonly types: ReadonlyMap<string, EntityType>;
	readonly entities: ReadonlyMap<EntityId, Entity>;
	readonly relations: ReadonlyMap<string, Relation>;
	readonly facts: readonly Fact[];
}

/** Something in a file that an author should mend. */
export interface Diagnostic {
	/** An `error` costs the part it is in; a `warning` costs nothing. */
	readonly severity: 'error' | 'warning';
	/** Where, as a person would say it: “facts › F04 › cite”. */
	readonly place: string;
	/** What is wrong, in one sentence. */
	readonly reason: string;
	/** How to mend it, in one sentence. */
	readonly mend: string;
}
