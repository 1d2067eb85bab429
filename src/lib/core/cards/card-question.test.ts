import { expect, test } from 'vitest';
import { cardIdOf, type CardState, type NewCard } from './card';
import type { Item, ItemKind } from '../items/item';
import { itemForCard, itemToRecall } from './card-question';

const card = (stability: number, reviews = 1): CardState =>
	({ id: 'set/F1#date', reviews, memory: { stability, difficulty: 5 } }) as CardState;
const items = (...kinds: ItemKind[]) =>
	kinds.map((kind, at) => ({ kind, id: `${kind}-${at}` }) as unknown as Item);
const all = items('true-false', 'single-choice', 'cloze', 'short-answer');

test.each([
	[0.2, 'single-choice'],
	[3.9, 'single-choice'],
	[4, 'cloze'],
	[20.9, 'cloze'],
	[21, 'short-answer'],
	[400, 'short-answer']
])('a memory of %d days is asked by %s', (stability, kind) => {
	expect(itemForCard(card(stability), all)?.kind).toBe(kind);
});

test('a card never asked is asked by a choice', () => {
	const fresh: NewCard = { id: cardIdOf('set', 'F1', 'date'), weight: 1 };
	expect(itemForCard(fresh, all)?.kind).toBe('single-choice');
});

test.each<[number, ItemKind]>([
	[1, 'matching'],
	[10, 'cloze'],
	[40, 'set-answer']
])('a memory of %d days climbs among the kinds with several answers to %s', (stability, kind) => {
	const kinds = items('true-false-not-stated', 'matching', 'cloze', 'set-answer');
	expect(itemForCard(card(stability), kinds)?.kind).toBe(kind);
});

test('whatever kind the only item of a card is of, it asks', () => {
	const kinds: ItemKind[] = [
		...(['single-choice', 'multiple-choice', 'true-false', 'true-false-not-stated'] as const),
		...(['cloze', 'short-answer', 'number', 'set-answer', 'matching', 'sorting'] as const)
	];
	for (const kind of kinds) {
		for (const stability of [1, 10, 40]) {
			expect(itemForCard(card(stability), items(kind))?.kind).toBe(kind);
		}
	}
});

test('two choices among several come before a coin to toss', () => {
	const kinds = items('true-false', 'true-false-not-stated', 'multiple-choice');
	for (const stability of [1, 10, 40]) {
		expect(itemForCard(card(stability), kinds)?.kind).toBe('multiple-choice');
	}
});

test('without an item of the right kind the nearest one asks', () => {
	expect(itemForCard(card(100), items('true-false', 'single-choice'))?.kind).toBe('single-choice');
	expect(itemForCard(card(1), items('true-false', 'short-answer'))?.kind).toBe('short-answer');
	expect(itemForCard(card(1), items('true-false'))?.kind).toBe('true-false');
	expect(itemForCard(card(1), [])).toBeUndefined();
});

test('a number counts as a typed answer', () => {
	const kinds = items('single-choice', 'cloze', 'number');
	expect(itemForCard(card(21), kinds)?.kind).toBe('number');
	expect(itemForCard(card(4), kinds)?.kind).toBe('cloze');
	expect(itemToRecall(kinds)?.kind).toBe('number');
});

test('the item stays until the next review, and may then change', () => {
	const many = items(...Array.from({ length: 20 }, () => 'single-choice' as const));
	expect(itemForCard(card(1), many)).toBe(itemForCard(card(1), many));
	const later = [2, 3, 4, 5].map((reviews) => itemForCard(card(1, reviews), many));
	expect(new Set(later).size).toBeGreaterThan(1);
});

test('a question without options makes the best card to recall', () => {
	expect(itemToRecall(all)?.kind).toBe('short-answer');
	expect(itemToRecall(items('single-choice', 'cloze'))?.kind).toBe('cloze');
	expect(itemToRecall(items('true-false', 'single-choice'))).toBeUndefined();
});
