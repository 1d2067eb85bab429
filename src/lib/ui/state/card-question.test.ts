import { expect, test } from 'vitest';
import type { CardState } from '../../core/cards/card';
import type { Item, ItemKind } from '../../core/items/item';
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
