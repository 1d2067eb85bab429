import type { FactId } from '../../facts/fact-set';

/** How a question goes beyond the words of one fact. */
export type Way =
	'days' | 'years' | 'weekday' | 'count' | 'first' | 'last' | 'after' | 'before' | 'that' | 'open';

/** What the token of such a question names: `date+days~F05.date`. */
export interface TokenParts {
	/** Role of the anchoring fact. */
	readonly role: string;
	readonly way: Way;
	/** The other fact and its role, where the question needs one. */
	readonly partner?: FactAndRole;
}

export interface FactAndRole {
	readonly fact: FactId;
	readonly role: string;
}

const FORM =
	/^([A-Za-z0-9_-]+)\+(days|years|weekday|count|first|last|after|before|that|open)(?:~([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+))?$/;

export function tokenOf({ role, way, partner }: TokenParts): string {
	return `${role}+${way}${partner ? `~${refOfPlace(partner)}` : ''}`;
}

/** The parts of a token, or nothing when it is one of another sort. */
export function partsOfToken(token: string): TokenParts | undefined {
	const [, role, way, ref] = FORM.exec(token) ?? [];
	if (role === undefined || way === undefined) return undefined;
	const partner = ref === undefined ? undefined : placeOfRef(ref);
	return { role, way: way as Way, ...(partner && { partner }) };
}

/** `F05.date` */
export function refOfPlace({ fact, role }: FactAndRole): string {
	return `${fact}.${role}`;
}

/** The fact and the role that such a text names. */
export function placeOfRef(ref: string): FactAndRole | undefined {
	const [, fact, role] = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/.exec(ref) ?? [];
	return fact !== undefined && role !== undefined ? { fact: fact as FactId, role } : undefined;
}
