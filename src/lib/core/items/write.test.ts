import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSetText } from '../facts/parse-fact-set';
import { askedByToken, valuesOfRefs } from './asked';
import { truthWith } from './distractors';
import type { FactIndex } from '../facts/fact-index';
import type { FactId } from '../facts/fact-set';
import type { Item, ItemId, ItemKind } from './item';
import { explain, isComplete, scoreOf, toPrompt } from './judge';
import { ITEM_KINDS } from './kinds';
import { partsOfItemId } from './propositions';
import { itemOf, itemsFor, writeItems } from './write';

/** The sets, and the kinds that each has the facts for: a timeline takes four dated things. */
const SETS: readonly (readonly [path: string, kinds: readonly ItemKind[]])[] = [
	['static/sets/moscow-talks.json', ITEM_KINDS],
	['tests/fixtures/sets/tiny.json', ITEM_KINDS.filter((kind) => kind !== 'ordering')]
];

describe.each(SETS)('the questions of %s', (path, kinds) => {
	const { set } = parseFactSetText(readFileSync(path, 'utf8'));
	if (!set) throw new Error(`${path} does not parse`);
	const index = indexFacts(set);
	const items = writeItems(index);
	const of = <K extends Item['kind']>(kind: K) =>
		items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);

	test('are of every kind that the facts allow, and no two have the same id', () => {
		for (const kind of kinds) expect(of(kind).length, kind).toBeGreaterThan(0);
		expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
	});

	test('come back word for word from their ids alone', () => {
		for (const item of items) expect(itemOf(index, item.id)).toEqual(item);
	});

	test('read as finished sentences', () => {
		for (const { stem, kind } of items) {
			expect(stem).toMatch(kind === 'single-choice' || kind === 'short-answer' ? /\?$/ : /\.$/);
			expect(stem).toMatch(/^[“‘_]?[\p{Lu}\d_]/u);
			expect(stem).not.toMatch(/[{}\u0001]|undefined|\s\s|\s[,.?]| an? [^ ]*\d/);
		}
	});

	test('rest on words that stand in the source', () => {
		for (const item of items) {
			expect(item.cite.length).toBeGreaterThan(0);
			for (const { sentence, quote } of item.cite) {
				expect(index.sentence(sentence)?.sentence.text).toContain(quote);
			}
		}
	});

	test('of choice have one option that is true, and explain why each other is not', () => {
		for (const item of of('single-choice')) {
			const { asked, wrong } = substitutions(index, item.id);
			expect(truthWith(index, asked, asked.value), item.id).toBe('true');
			for (const value of wrong) {
				const truth = truthWith(index, asked, value);
				expect(asked.decided ? ['false'] : ['false', 'not-stated'], item.id).toContain(truth);
			}
			expect(item.options).toHaveLength(wrong.length + 1);
			expect(Object.keys(item.explanations.options).sort()).toEqual(
				item.options.filter((option) => option !== item.key).sort()
			);
			for (const why of Object.values(item.explanations.options))
				expect(why).toMatch(/\S{3,}.*\.$/);
		}
	});

	test('of true and false are true or false, never merely unstated', () => {
		for (const item of of('true-false')) {
			const { asked, wrong } = substitutions(index, item.id);
			const truths = (wrong.length ? wrong : [asked.value]).map((value) =>
				truthWith(index, asked, value)
			);
			expect(truths, item.id).toEqual([item.key === 'True' ? 'true' : 'false']);
		}
		expect(of('true-false').some((item) => item.key === 'True')).toBe(true);
		expect(of('true-false').some((item) => item.key === 'False')).toBe(true);
	});

	test('accept their key and refuse what is not it', () => {
		for (const item of items) {
			const prompt = toPrompt(item, 'seed');
			expect(isComplete(prompt, item.key), item.id).toBe(true);
			expect(scoreOf(item, item.key), item.id).toBe(1);
			expect(explain(item, item.key).verdict).toBe('right');
			expect(JSON.stringify(prompt)).not.toContain('explanations');
			const wrong =
				'options' in item && typeof item.key === 'string'
					? (item.options.find((option) => option !== item.key) ?? '')
					: typeof item.key === 'string'
						? 'something else entirely'
						: [...item.key].reverse();
			expect(explain(item, wrong).verdict, item.id).toBe('wrong');
		}
	});

	test('that are typed accept every other name and no other thing', () => {
		for (const item of [...of('cloze'), ...of('short-answer')]) {
			for (const name of item.accepted) expect(scoreOf(item, name), name).toBe(1);
			for (const name of item.refused) expect(scoreOf(item, name), `${item.id}: ${name}`).toBe(0);
		}
	});

	test('ask a timeline of at least four things in one certain order', () => {
		for (const item of of('ordering')) {
			expect(item.key.length).toBeGreaterThanOrEqual(4);
			expect([...item.key].sort()).toEqual([...item.options]);
		}
	});

	test('can be asked for a card, which is a fact and a role', () => {
		const [first] = of('single-choice');
		const parts = partsOfItemId(first?.id ?? '');
		const role = parts?.role.split('@')[0] ?? '';
		const found = itemsFor(index, parts?.fact as FactId, role);
		expect(found.map((item) => item.id)).toContain(first?.id);
	});

	test.each([
		'',
		'F99/date/single-choice/',
		'x',
		'F01/nothing/cloze/',
		'/////',
		'F01/date/riddle/'
	])('are not made up for the id “%s”', (id) => {
		expect(itemOf(index, id as ItemId)).toBeUndefined();
	});
});

/** The asked filler and the wrong ones, read back from the id alone. */
function substitutions(index: FactIndex, id: ItemId) {
	const parts = partsOfItemId(id);
	const fact = parts && index.fact(parts.fact as FactId);
	const asked = fact && askedByToken(index, fact, parts.role);
	const wrong = asked && valuesOfRefs(parts.others, asked);
	if (!asked || !wrong) throw new Error(`unreadable id: ${id}`);
	return { asked, wrong };
}
