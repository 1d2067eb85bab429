import type { EntityId, Fact, Relation, Source, Status, Value } from '../../facts/fact-set';
import { membersOf } from '../../facts/fact-index';
import type { Reader } from './reader';

/** Who vouches for a sentence, as it says at its beginning. */
export type Voucher =
	| { readonly kind: 'none' }
	/** “According to the report, …” */
	| { readonly kind: 'source'; readonly sources: readonly Source[] }
	/** “According to Zamir Kabulov, …” */
	| { readonly kind: 'speaker'; readonly by: EntityId };

export interface Vouched {
	readonly voucher: Voucher;
	/** The sentence without what names the voucher. */
	readonly rest: string;
}

/** The sentence as it stands, and with whoever it begins by naming taken off. */
export function vouchedIn(reader: Reader, sentence: string): readonly Vouched[] {
	const found: Vouched[] = [{ voucher: { kind: 'none' }, rest: sentence }];
	const opening = /^According to /.exec(sentence)?.[0];
	if (opening === undefined) return found;
	for (const { index } of sentence.matchAll(/, /g)) {
		const name = sentence.slice(opening.length, index);
		const rest = sentence.slice(index + 2);
		const sources = reader.sourcesCalled(name);
		if (sources.length > 0) found.push({ voucher: { kind: 'source', sources }, rest });
		for (const { value, plain } of reader.lexicon.namesOf(name)) {
			if (!plain || value.kind !== 'entity') continue;
			found.push({ voucher: { kind: 'speaker', by: value.id }, rest });
		}
	}
	return found;
}

/** Statuses that an author's wording carries by itself: “is to be held”, “promised to”, “it was left open”. */
const IN_THE_WORDING: readonly Status[] = ['asserted', 'planned', 'promised', 'unspecified'];
/** Statuses that hold of the source once it is named. */
const OF_THE_SOURCE: readonly Status[] = [
	...IN_THE_WORDING,
	'characterised',
	'reported',
	'opinion'
];

/**
 * Whether a claim so vouched for tells the fact as the fact wants to be told: of its speaker, or as what
 * the source characterises; an opinion by naming its holder.
 */
export function isVouchedFor(
	voucher: Voucher,
	fact: Fact,
	relation: Relation,
	roles: ReadonlyMap<string, Value>
): boolean {
	const { said, status } = fact;
	if (voucher.kind === 'speaker') {
		return said?.by === voucher.by && status !== 'denied' && status !== 'assumed';
	}
	const holder = relation.opinion === undefined ? undefined : roles.get(relation.opinion);
	if (status === 'opinion' && holder?.kind === 'entity') {
		return said === undefined || said.by === holder.id;
	}
	if (said) return false;
	if (voucher.kind === 'none') return IN_THE_WORDING.includes(status);
	return OF_THE_SOURCE.includes(status) && isIn(fact, voucher.sources);
}

/** Whether each clause inside a claim is told of its speaker: the claim names him, or says who vouches. */
export function innerIsVouchedFor(
	{ index }: Reader,
	{ roles, voucher }: { readonly roles: ReadonlyMap<string, Value>; readonly voucher: Voucher }
): boolean {
	const values = [...roles.values()].flatMap(membersOf);
	if (voucher.kind !== 'none') return true;
	return values.every((value) => {
		const inner = value.kind === 'fact' ? index.fact(value.id) : undefined;
		if (!inner) return true;
		if (!inner.said) return inner.status === 'opinion' || IN_THE_WORDING.includes(inner.status);
		return values.some((each) => each.kind === 'entity' && each.id === inner.said?.by);
	});
}

/** Whether the fact is from one of the sources. */
export function isIn(fact: Fact, sources: readonly Source[]): boolean {
	return fact.cite.some(({ sentence }) =>
		sources.some((source) => source.sentences.some(({ id }) => id === sentence))
	);
}
