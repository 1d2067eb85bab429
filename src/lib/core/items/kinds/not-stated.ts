import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import { truthWith } from '../distractors/distractors';
import type { ItemId, NotStatedItem } from '../item';
import { notStatedJudge } from '../judging/choice-judges';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from '../propositions';
import { askedByToken, askedOf, type Asked } from '../questions/asked';
import { refOf, valueOfRef } from '../value-ref';
import { capital } from '../wording/phrase';
import { sentenceOf, sourceCall } from '../wording/sentence';
import { openStatementOf, openStatements, unknownOf } from './unsettled';
import {
	citedWords,
	falseFillers,
	isFairlyFalse,
	isPrinted,
	refutationOf,
	statementText,
	type Statement
} from './statement';

const OPTIONS = ['True', 'False', 'Not stated'] as const;
/** Facts among which each answer is asked equally often. */
const BLOCK = 16;

/**
 * Of each block of facts, as many are false and as many not stated as there are of the rarer, and no
 * fewer true, so that no answer can be guessed from how often it is right. The id of a true
 * statement ends in nothing, that of another one in the filler it has instead.
 */
export const notStated: Kind<NotStatedItem> = {
	...notStatedJudge,

	write: (index, fact, id) =>
		id ? itemById(index, fact, id) : (balanced(index, fact).get(fact) ?? []),

	lint
};

const blocks = new WeakMap<FactIndex, Map<number, ReadonlyMap<Fact, readonly NotStatedItem[]>>>();
const places = new WeakMap<FactIndex, ReadonlyMap<Fact, number>>();

/** The items of the facts around the one given, in equal numbers of each answer. */
function balanced(index: FactIndex, fact: Fact): ReadonlyMap<Fact, readonly NotStatedItem[]> {
	const place = places.get(index) ?? new Map(index.set.facts.map((each, at) => [each, at]));
	places.set(index, place);
	const block = Math.floor((place.get(fact) ?? 0) / BLOCK);
	const ofSet = blocks.get(index) ?? new Map<number, ReadonlyMap<Fact, readonly NotStatedItem[]>>();
	blocks.set(index, ofSet);
	const items = ofSet.get(block) ?? writeBlock(index, block);
	ofSet.set(block, items);
	return items;
}

function writeBlock(index: FactIndex, block: number): ReadonlyMap<Fact, readonly NotStatedItem[]> {
	const facts = index.set.facts.slice(block * BLOCK, (block + 1) * BLOCK);
	const told = facts.filter((fact) => isTold(index, fact));
	const core = told.filter(({ weight }) => weight === 3);
	const plain = facts.filter((fact) => !told.includes(fact));
	const [open, wrong] = evenly(
		itemsOf(index, facts, openOf, `${block}/open`),
		itemsOf(index, plain, falseOf, `${block}/false`)
	);
	// A view or a word for a thing can be asked in few other ways, so each that matters is.
	const views = [...itemsOf(index, core, trueOf, `${block}/views`)];
	const others = facts.filter((fact) => !core.includes(fact));
	const right = first(itemsOf(index, others, trueOf, `${block}/true`), wrong.length - views.length);
	const byFact = new Map<Fact, NotStatedItem[]>();
	for (const [fact, item] of [...views, ...right, ...wrong, ...open]) {
		byFact.set(fact, [...(byFact.get(fact) ?? []), item]);
	}
	return byFact;
}

type Written = readonly [Fact, NotStatedItem];

/** One item of each fact that has one, heavy facts first, written as they are asked for. */
function* itemsOf(
	index: FactIndex,
	facts: readonly Fact[],
	statementsOf: (index: FactIndex, fact: Fact) => Iterable<Statement>,
	seed: string
): Generator<Written, void> {
	const order = shuffle(facts, rngFrom(`${index.set.id}/three/${seed}`));
	for (const fact of order.sort((a, b) => b.weight - a.weight)) {
		const item = firstItem(index, statementsOf(index, fact));
		if (item) yield [fact, item];
	}
}

/** As many of the one as of the other. */
function evenly(
	some: Iterator<Written, void>,
	others: Iterator<Written, void>
): readonly [some: readonly Written[], others: readonly Written[]] {
	const evened: [Written[], Written[]] = [[], []];
	for (;;) {
		const one = some.next();
		const other = one.done ? one : others.next();
		if (one.done || other.done) return evened;
		evened[0].push(one.value);
		evened[1].push(other.value);
	}
}

function first(items: Iterable<Written>, most: number): readonly Written[] {
	const some: Written[] = [];
	if (most > 0) for (const item of items) if (some.push(item) >= most) break;
	return some;
}

function firstItem(index: FactIndex, statements: Iterable<Statement>): NotStatedItem | undefined {
	for (const statement of statements) {
		const item = compose(index, statement);
		if (item && lint(item).length === 0) return item;
	}
	return undefined;
}

function openOf(index: FactIndex, fact: Fact): Iterable<Statement> {
	return openStatements(index, fact);
}

function* falseOf(index: FactIndex, fact: Fact): Iterable<Statement> {
	for (const asked of inTurn(index, fact, 'false')) {
		for (const option of falseFillers(index, asked)) yield [asked, option];
	}
}

function trueOf(index: FactIndex, fact: Fact): Iterable<Statement> {
	return inTurn(index, fact, 'true').map((asked): Statement => [asked, undefined]);
}

/** Whether the fact is somebody's view, or what the source calls a thing. */
function isTold(index: FactIndex, { rel, status }: Fact): boolean {
	const isWording = status === 'characterised' || status === 'reported';
	return isWording || index.relation(rel).opinion !== undefined;
}

function inTurn(index: FactIndex, fact: Fact, seed: string): readonly Asked[] {
	return shuffle(askedOf(index, fact).filter(isPrinted), rngFrom(`${fact.id}/three/${seed}`));
}

function itemById(index: FactIndex, fact: Fact, id: ItemId): readonly NotStatedItem[] {
	const statement = statementById(index, fact, id);
	const item = statement && compose(index, statement);
	return item && lint(item).length === 0 ? [item] : [];
}

function statementById(index: FactIndex, fact: Fact, id: ItemId): Statement | undefined {
	const parts = partsOfItemId(id);
	const [ref, ...more] = parts?.others ?? [];
	const asked =
		parts &&
		(askedByToken(index, fact, parts.role) ??
			unknownOf(index, fact).find(({ token }) => token === parts.role));
	if (!asked || more.length > 0) return undefined;
	if (ref === undefined) return isUnknown(asked) ? undefined : [asked, undefined];
	const value = valueOfRef(ref, asked.value);
	const option = value && { value, ref: refOf(value), likeness: 0 };
	if (!option) return undefined;
	if (isUnknown(asked)) return openStatementOf(index, { ...asked, value }, option);
	return isFairlyFalse(index, asked, option)
		? [asked, option]
		: openStatementOf(index, asked, option);
}

function isUnknown({ fact, role }: Asked): boolean {
	return fact.roles.get(role.name)?.kind === 'unknown';
}

function compose(index: FactIndex, statement: Statement): NotStatedItem | undefined {
	const [asked, wrong] = statement;
	const { fact, role, token } = asked;
	const seed = `${token}/three`;
	const text = statementText(index, statement, seed);
	const verdict = verdictOn(index, statement, seed);
	if (text === undefined || !verdict) return undefined;
	const source = `According to ${sourceCall(index, fact)}, `;
	const told = text.startsWith(source) ? capital(text.slice(source.length)) : text;
	const stem = `${source}is this true, false or not stated? ${told}`;
	const demand = verdict.key === 'Not stated' ? 'left-open' : 'stated';
	return {
		id: itemIdOf({
			fact: fact.id,
			role: token,
			kind: 'true-false-not-stated',
			others: wrong ? [wrong.ref] : []
		}),
		kind: 'true-false-not-stated',
		stem,
		demand,
		band: bandOf({ kind: 'true-false-not-stated', demand, stem, facts: [fact] }),
		options: OPTIONS,
		tests: [propositionOf(fact, role.name)],
		cite: citationsOf(index, [fact]),
		...verdict,
		reveals: [...new Set([...propositionsOf(fact, role.name), ...verdict.reveals])]
	};
}

type Verdict = Pick<NotStatedItem, 'key' | 'explanations' | 'reveals'> &
	Partial<Pick<NotStatedItem, 'cite'>>;

/** What is right, and why. */
function verdictOn(index: FactIndex, [asked, wrong]: Statement, seed: string): Verdict | undefined {
	const { fact } = asked;
	const source = capital(sourceCall(index, fact));
	if (!wrong) {
		return {
			key: 'True',
			reveals: [],
			explanations: {
				key: citedWords(index, fact),
				options: { False: 'The statement is true.', 'Not stated': `${source} does say so.` }
			}
		};
	}
	if (!isUnknown(asked) && truthWith(index, asked, wrong.value) === 'false') {
		const refutation = refutationOf(index, asked, wrong, seed);
		return (
			refutation && {
				key: 'False',
				reveals: refutation.reveals,
				cite: refutation.cite,
				explanations: {
					key: refutation.why,
					options: {
						True: refutation.whyNotTrue,
						'Not stated': 'It is not left open: what is said rules the statement out.'
					}
				}
			}
		);
	}
	const whole = index.fact(fact.id) ?? fact;
	const said = isUnknown(asked) ? citedWords(index, fact) : sentenceOf(index, whole);
	return {
		key: 'Not stated',
		reveals: [],
		explanations: {
			key: `${source} neither says this nor rules it out. What stands there is this: ${said ?? ''}`,
			options: {
				True: `${source} does not say so.`,
				False: `Nothing in ${sourceCall(index, fact)} rules it out.`
			}
		}
	};
}

function lint({ stem }: NotStatedItem) {
	const statement = stem.replace(/^.*?\? /, '');
	return [
		...lintStem(statement),
		...flawIf(statement.endsWith('?'), 'unclear stem', 'a statement is no question')
	];
}
