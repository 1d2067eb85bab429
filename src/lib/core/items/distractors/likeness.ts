import type { EntityId, Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import type { Asked } from '../questions/asked';
import { refOf } from '../value-ref';
import { phraseOf } from '../wording/phrase';
import { formLikeness, formOf } from './form';
import { isScale } from './scale';
import { fillersOnce, placedValues } from './value-index';

/** Facts that rest on one sentence and are looked at for what stands beside. */
const MOST_BESIDE = 40;

/**
 * How much the value has in common with the key, from 0 to 1, and so how plausible it is: the role it
 * fills elsewhere, the sentence it stands in, the form it has. It depends on the question and the
 * value alone, so that a question made again from its id has the same.
 */
export function likenessOf(index: FactIndex, asked: Asked): (value: Value) => number {
	const { fact, role, value: key } = asked;
	const fillers = fillersOnce(index, fact.rel, role.name);
	const authors = new Set(role.wrong.filter(isRef).map(refOf));
	if (isScale(key)) {
		return (value) => {
			const ref = refOf(value);
			if (fillers.has(value)) return 0.8;
			return authors.has(ref) || placedValues(index, ref).length > 0 ? 0.6 : 0.4;
		};
	}
	const beside = entitiesBeside(index, fact);
	const own = lookOf(index, key);
	return (value) => {
		const look = lookOf(index, value);
		const form = formLikeness(own.form, look.form, own.plural === look.plural);
		const ref = refOf(value);
		const shared =
			value.kind === 'entity'
				? 0.15 * Number(index.factsWith(value.id).length > 0) + 0.15 * Number(beside.has(value.id))
				: 0;
		const filled = fillers.has(value) ? 0.45 : authors.has(ref) ? 0.3 : 0;
		return filled + shared + 0.25 * form;
	};
}

function isRef(value: Value): boolean {
	return !['list', 'unknown', 'none'].includes(value.kind);
}

/** Entities of the facts that rest on the same sentences. */
function entitiesBeside(index: FactIndex, fact: Fact): ReadonlySet<EntityId> {
	const beside = fact.cite.flatMap(({ sentence }) =>
		index.factsCiting(sentence).slice(0, MOST_BESIDE)
	);
	const fillers = beside.flatMap(({ roles }) => [...roles.values()]).flatMap(membersOf);
	return new Set(fillers.flatMap((filler) => (filler.kind === 'entity' ? [filler.id] : [])));
}

function lookOf(index: FactIndex, value: Value) {
	const phrase = phraseOf(index, value, 'plain', () => undefined);
	const text = phrase?.text ?? '';
	// A text has no number of its own; what ends like a plural passes for one.
	const plural = value.kind === 'text' ? /[^s]s$/.test(text) : (phrase?.plural ?? false);
	return { form: formOf(text), plural };
}
