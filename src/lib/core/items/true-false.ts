import type { Fact } from '../facts/fact-set';
import type { FactIndex } from '../facts/fact-index';
import { askedByToken, askedOf, valuesOfRefs, type Asked } from './asked';
import { trueFalseJudge } from './choice-judges';
import { citationsOf } from './cite';
import { distractorsFor, neighboursFor, truthWith, type Distractor } from './distractors';
import type { ItemId, TrueFalseItem } from './item';
import type { Kind } from './kind';
import { flawIf, lintStem } from './lint';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from './propositions';
import { refOf } from './value-ref';
import { elsewhereIn, revealedByWhy, whyWrong } from './why';
import { capital } from './wording/phrase';
import { sentenceOf, standingPhrase } from './wording/sentence';
import { rolesPrinted } from './wording/template';

/** False statements written for one asked filler. */
const MOST_FALSE = 2;
const OPTIONS = ['True', 'False'] as const;

export const trueFalse: Kind<TrueFalseItem> = {
	...trueFalseJudge,

	write(index, fact, id) {
		const asked = id ? askedById(index, fact, id) : both(index, fact);
		return asked
			.map(([what, wrong]) => (wrong ? falseItem(index, what, wrong) : trueItem(index, what)))
			.filter((item) => item !== undefined && lint(item).length === 0) as TrueFalseItem[];
	},

	lint
};

type Statement = [Asked, Distractor | undefined];

/**
 * The true statement once, and false ones where they blame nobody. A fact that has no false one has
 * no true one either: that a thing is stated at all must not tell that it is so.
 */
function both(index: FactIndex, fact: Fact): readonly Statement[] {
	const asked = askedOf(index, fact).filter(isPrinted);
	const [first] = asked;
	const wrong = asked.flatMap((what) =>
		[...distractorsFor(index, what), ...neighboursFor(index, what)]
			.filter((option) => isFairlyFalse(index, what, option))
			.slice(0, MOST_FALSE)
			.map((option): Statement => [what, option])
	);
	return first && wrong.length > 0 ? [[first, undefined], ...wrong] : [];
}

function askedById(index: FactIndex, fact: Fact, id: ItemId): readonly Statement[] {
	const parts = partsOfItemId(id);
	const asked = parts && askedByToken(index, fact, parts.role);
	if (!asked || parts.others.length > 1) return [];
	if (parts.others.length === 0) return [[asked, undefined]];
	const [value] = valuesOfRefs(parts.others, asked) ?? [];
	const option = value && { value, ref: refOf(value), likeness: 0 };
	return option && isFairlyFalse(index, asked, option) ? [[asked, option]] : [];
}

function isPrinted({ relation, role }: Asked): boolean {
	return relation.say.some((template) => rolesPrinted(template).includes(role.name));
}

/**
 * Whether the statement with this filler is false, and blames nobody: where somebody acts, only a
 * date, a number or a length of time is changed, or a filler of the same role in another fact is
 * taken; a view is never pinned on another, and nobody outside the set is made to do a thing.
 */
function isFairlyFalse(index: FactIndex, asked: Asked, { value, ref }: Distractor): boolean {
	const { fact, relation, role } = asked;
	if (relation.opinion !== undefined || ['characterised', 'denied'].includes(fact.status)) {
		return false;
	}
	const isScale = value.kind !== 'entity' && value.kind !== 'text';
	const acts = [...relation.roles.values()].some((each) => each.acts);
	const familiar = index
		.fillersOf(fact.rel, role.name)
		.some((filler) => filler.value.kind === value.kind && refOf(filler.value) === ref);
	if (acts && !isScale && !familiar) return false;
	// A date without a year says nothing of other years, whatever year the author vouches for.
	return truthWith(withoutYear(index), asked, value) === 'false';
}

const yearless = new WeakMap<FactIndex, FactIndex>();

/** The same facts for somebody who does not know their year. */
function withoutYear(index: FactIndex): FactIndex {
	const { year, ...set } = index.set;
	if (year === undefined) return index;
	const known = yearless.get(index) ?? { ...index, set };
	yearless.set(index, known);
	return known;
}

function trueItem(index: FactIndex, asked: Asked): TrueFalseItem | undefined {
	const stem = statement(index, asked);
	return stem === undefined
		? undefined
		: {
				...common(index, asked, stem, []),
				key: 'True',
				explanations: {
					key: citedWords(index, asked.fact),
					options: { False: 'The statement is true.' }
				}
			};
}

function falseItem(index: FactIndex, asked: Asked, wrong: Distractor): TrueFalseItem | undefined {
	const instead = wrongFiller(asked, wrong);
	const stem = statement(index, asked, instead);
	const truth = statement(index, asked);
	const name = standingPhrase(index, wrong.value)?.text;
	if (!stem || !truth || !name || stem === truth) return undefined;
	const item = common(index, asked, stem, [wrong.ref]);
	// Where a thing was put in another's place, what the source says of that thing refutes it.
	const told = wrong.value.kind === 'entity' ? elsewhereIn(index, asked, wrong.value) : undefined;
	const evidence = told ? [told] : [];
	const against = evidence
		.map((fact) => sentenceOf(index, fact))
		.filter((text) => text !== undefined);
	return {
		...item,
		reveals: [...item.reveals, ...revealedByWhy(index, asked, [wrong])],
		key: 'False',
		cite: citationsOf(index, [...evidence, asked.fact]),
		explanations: {
			key: [...against, truth].join(' '),
			options: { True: whyWrong(index, asked, wrong) }
		}
	};
}

/** The wrong filler in its place; in a list it takes the place of the member asked. */
function wrongFiller({ fact, role, value }: Asked, wrong: Distractor) {
	const own = fact.roles.get(role.name);
	const filler =
		own?.kind === 'list'
			? { ...own, values: own.values.map((member) => (member === value ? wrong.value : member)) }
			: wrong.value;
	return new Map([[role.name, filler]]);
}

function statement(index: FactIndex, { fact, role, token }: Asked, instead = new Map()) {
	return sentenceOf(index, fact, {
		instead,
		seed: token,
		fit: (template) => rolesPrinted(template).includes(role.name)
	});
}

function common(index: FactIndex, asked: Asked, stem: string, others: readonly string[]) {
	const { fact, role, token } = asked;
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'true-false', others }),
		kind: 'true-false' as const,
		stem,
		options: OPTIONS,
		tests: [propositionOf(fact, role.name)],
		reveals: propositionsOf(fact, role.name),
		cite: citationsOf(index, [fact])
	};
}

function citedWords(index: FactIndex, fact: Fact): string {
	const [cited] = citationsOf(index, [fact]);
	return cited ? `${capital(cited.source)} says “${cited.quote}”.` : 'The source says so.';
}

function lint({ stem }: TrueFalseItem) {
	return [
		...lintStem(stem),
		...flawIf(stem.endsWith('?'), 'unclear stem', 'a statement is no question')
	];
}
