import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSetText } from '../facts/parse-fact-set';
import type { Item, ItemId, Response } from '../items/item';
import { itemsFor } from '../items/write';
import { diagnose, isLeech, type PastAnswer } from './leech';

const base = {
	demand: 'stated',
	band: 'easier',
	tests: [],
	reveals: [],
	cite: [],
	explanations: { key: '', options: {} }
} as const;

function choice(id: string, key: string, ...wrong: string[]): Item {
	const [kind, options] = ['single-choice' as const, [key, ...wrong].sort()];
	return { ...base, kind, id: id as ItemId, stem: 'When?', key, options, ordered: false };
}

function typed(id: string, key: string, form: 'date' | 'name', more = {}): Item {
	return {
		...{ ...base, kind: 'short-answer', id: id as ItemId, stem: 'When?', key },
		...{ accepted: [key], refused: [], form, hint: '', ...more }
	};
}

const FIRST = choice('first', '12 October', '14 October', '20 October');
const SECOND = choice('second', '12 October', '14 October', '3 May');
const BARE = typed('bare', '12 October', 'date');
const DATES = [BARE, FIRST, SECOND];

const answers = (...given: readonly [item: string, response: Response][]): PastAnswer[] =>
	given.map(([item, response], at) => ({ at, item: item as ItemId, response }));

describe('A card is looked into', () => {
	test('at its fourth lapse, and at every second one after it', () => {
		const looked = Array.from({ length: 11 }, (_, lapses) => lapses).filter((n) => isLeech(n));
		expect(looked).toEqual([4, 6, 8, 10]);
	});

	test('after half of an odd threshold, rounded up', () => {
		const looked = Array.from({ length: 13 }, (_, lapses) => lapses).filter((n) => isLeech(n, 5));
		expect(looked).toEqual([5, 8, 11]);
	});

	test('never, where the threshold is none', () => {
		expect([0, 1, 2, 8].some((lapses) => isLeech(lapses, 0))).toBe(false);
		expect(isLeech(4, -4)).toBe(false);
	});
});

describe('A card is confused with', () => {
	test('the wrong option chosen most often', () => {
		const given = answers(
			['first', '20 October'],
			['first', '14 October'],
			['second', '14 October'],
			['first', '20 October'],
			['second', '14 October']
		);
		expect(diagnose(given, DATES).confusedWith).toEqual({ text: '14 October', times: 3 });
	});

	test('the one given last, of two as often chosen, whatever the order of the list', () => {
		const given = answers(
			['first', '20 October'],
			['first', '20 October'],
			['first', '14 October'],
			['first', '14 October']
		);
		expect(diagnose(given, DATES).confusedWith?.text).toBe('14 October');
		expect(diagnose(given.toReversed(), DATES).confusedWith?.text).toBe('14 October');
	});

	test('an option that was typed, however it was written', () => {
		const given = answers(['bare', 'October 14'], ['bare', '14 october'], ['first', '14 October']);
		expect(diagnose(given, DATES).confusedWith).toEqual({ text: '14 October', times: 3 });
	});

	test('a name typed with a slip, where no other option is as near', () => {
		const who = typed('who', 'Ada Marsh', 'name', { refused: ['Ben Tolland'] });
		const items = [who, choice('pick', 'Ada Marsh', 'Ben Tolland', 'Cleo Rivers')];
		const given = answers(['who', 'Ben Toland'], ['who', 'ben tolland']);
		expect(diagnose(given, items).confusedWith).toEqual({ text: 'Ben Tolland', times: 2 });
	});

	test('the very name typed, though another differs by a letter', () => {
		const who = typed('who', 'Ada Marsh', 'name');
		const items = [who, choice('pick', 'Ada Marsh', 'Ben Holland', 'Ben Tolland')];
		const given = answers(['who', 'Ben Tolland'], ['who', 'Ben Tolland']);
		expect(diagnose(given, items).confusedWith?.text).toBe('Ben Tolland');
	});

	test('what was put into the gap of a sentence, or typed as a number', () => {
		const fields = { key: '12', accepted: ['12'], refused: [], form: 'number', hint: '' } as const;
		const gap: Item = {
			...{ ...base, ...fields, kind: 'cloze', id: 'gap' as ItemId },
			...{ stem: 'Fill the gap.', before: 'They were', after: '.' }
		};
		const count: Item = {
			...{ ...base, ...fields, kind: 'number', id: 'count' as ItemId, stem: 'How many?', unit: '' }
		};
		const given = answers(['gap', '14'], ['count', '14']);
		const { confusedWith } = diagnose(given, [gap, count, choice('pick', '12', '14', '20')]);
		expect(confusedWith).toEqual({ text: '14', times: 2 });
	});

	test('a wrong answer, though more answers were right', () => {
		const given = answers(
			...(['12 October', '14 October', '14 October', '12 October', '12 October'] as const).map(
				(response): [string, Response] => ['first', response]
			)
		);
		expect(diagnose(given, DATES).confusedWith).toEqual({ text: '14 October', times: 2 });
	});

	test('what was typed, though no option says so; but there is no question then', () => {
		const given = answers(['bare', ' 1  June '], ['bare', '1 June']);
		expect(diagnose(given, DATES)).toEqual({ confusedWith: { text: '1 June', times: 2 } });
	});
});

describe('A card is confused with nothing', () => {
	test.each<[string, PastAnswer[]]>([
		['that was answered once only', answers(['first', '14 October'], ['first', '20 October'])],
		['that is right', answers(['first', '12 October'], ['bare', '12 October'])],
		['that is right as far as it goes', answers(['bare', 'October'], ['bare', 'October'])],
		['of an empty answer', answers(['bare', ' '], ['bare', ' '])],
		['in a list of answers', answers(['bare', ['1 June']], ['bare', ['1 June']])],
		['by answers to other questions', answers(['other', '1 June'], ['other', '1 June'])],
		['where learners graded themselves', [{ at: 0 }, { at: 1 }]],
		['without any answers', []]
	])('%s', (_, given) => {
		expect(diagnose(given, DATES)).toEqual({});
	});

	test('by a wrong True: it says no more than that', () => {
		const coin: Item = {
			...{ ...base, kind: 'true-false', id: 'coin' as ItemId, stem: 'It was on 14 October.' },
			...{ options: ['True', 'False'], key: 'False' }
		};
		expect(diagnose(answers(['coin', 'True'], ['coin', 'True']), [coin])).toEqual({});
	});
});

describe('The question that tells the two apart', () => {
	test('has both among its options, and is the one asked least often', () => {
		const given = answers(['first', '14 October'], ['first', '14 October']);
		expect(diagnose(given, DATES).contrast).toBe(SECOND);
		const more = answers(['second', '14 October'], ['second', '14 October']);
		expect(diagnose(more, DATES).contrast).toBe(FIRST);
	});

	test('is the first of those asked as often', () => {
		const given = answers(['bare', '14 October'], ['bare', '14 October']);
		expect(diagnose(given, DATES).contrast).toBe(FIRST);
	});

	test('is not one that lacks the confused answer, though it was never asked', () => {
		const given = answers(['first', '20 October'], ['first', '20 October']);
		expect(diagnose(given, DATES).contrast).toBe(FIRST);
	});
});

test('Whatever wrong option of a real card is chosen twice, it is named, and asked for again', () => {
	const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
	if (!set) throw new Error('the shipped set does not parse');
	const index = indexFacts(set);
	const cards = set.facts
		.slice(0, 4)
		.flatMap((fact) => [...fact.roles.keys()].map((role) => itemsFor(index, fact.id, role)));
	let told = 0;
	for (const items of cards) {
		for (const item of items.filter(({ kind }) => kind === 'single-choice')) {
			if (item.kind !== 'single-choice') continue;
			for (const wrong of item.options.filter((option) => option !== item.key)) {
				const given = answers([item.id, wrong], [item.id, wrong]);
				const { confusedWith, contrast } = diagnose(given, items);
				expect(confusedWith).toEqual({ text: wrong, times: 2 });
				expect(contrast?.options).toContain(wrong);
				told += 1;
			}
		}
	}
	expect(told).toBeGreaterThan(8);
});
