import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import { parseFactSetText } from '../../facts/parse-fact-set';
import { partsOfProposition } from '../propositions';
import { refOf } from '../value-ref';
import { writeItems } from '../write';
import type { Question } from './question';
import { questionByToken, questionsOf } from './questions';

const SETS = [
	'static/sets/moscow-talks.json',
	...['harbour-bridge', 'marie-curie', 'rivers', 'space-firsts', 'tiny', 'water-cycle'].map(
		(name) => `tests/fixtures/sets/${name}.json`
	)
];
/** Questions of one sort for one fact; a set of 50,000 facts must not ask about every pair of them. */
const MOST_OF_A_SORT = 4;

describe.each(SETS)('the questions beyond recall in %s', (path) => {
	const { set } = parseFactSetText(readFileSync(path, 'utf8'));
	if (!set) throw new Error(`${path} does not parse`);
	const index = indexFacts(set);
	const beyond = set.facts.flatMap((fact) => questionsOf(index, fact)).filter(isBeyondRecall);

	test('come back from their tokens, stem for stem and wrong answer for wrong answer', () => {
		expect(beyond.length).toBeGreaterThan(0);
		for (const question of beyond) {
			const again = questionByToken(index, question.fact, question.token);
			expect(again?.stem('a'), question.token).toBe(question.stem('a'));
			expect(again?.value).toEqual(question.value);
			for (const wrong of question.wrong()) {
				expect(question.wrongByRef(wrong.ref)?.value, question.token).toEqual(wrong.value);
			}
		}
	});

	test('never call the key wrong', () => {
		for (const question of beyond) {
			const { kind } = question.value;
			if (question.demand === 'left-open' || kind === 'list' || kind === 'none') continue;
			expect(question.wrongByRef(refOf(question.value)), question.token).toBeUndefined();
		}
	});

	test('are told apart by their tokens, and few of one sort are about one fact', () => {
		const names = beyond.map(({ fact, token }) => `${fact.id} ${token}`);
		expect(new Set(names).size).toBe(names.length);
		for (const fact of set.facts) {
			const sorts = new Map<string, number>();
			for (const { fact: anchor, token } of beyond) {
				const sort = /\+[a-z]+/.exec(token)?.[0] ?? token;
				if (anchor === fact) sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
			}
			expect(Math.max(0, ...sorts.values())).toBeLessThanOrEqual(MOST_OF_A_SORT);
		}
	});

	test('cite what they rest on, and explain themselves in sentences', () => {
		for (const question of beyond) {
			expect(question.facts[0]).toBe(question.fact);
			expect(question.why(), question.token).toMatch(/^[\p{Lu}\d].*\.$/u);
			const [wrong] = question.wrong();
			if (wrong) expect(question.whyNot(wrong).text, question.token).toMatch(/^[\p{Lu}\d].*\.$/u);
			expect(question.stem('a')?.split(' ').length).toBeLessThanOrEqual(35);
		}
	});

	test('rate only cards that can come up again', () => {
		const items = writeItems(index, ['single-choice', 'short-answer', 'number']);
		const asked = new Set(
			items.flatMap(({ id, tests }) =>
				tests.filter((test) => id.startsWith(`${partsOfProposition(test).fact}/`))
			)
		);
		for (const { id, tests } of items) {
			for (const proposition of tests)
				expect(asked.has(proposition), `${id} ${proposition}`).toBe(true);
		}
	});
});

function isBeyondRecall({ token }: Question): boolean {
	return /\+|^_/.test(token);
}
