import { expect, test } from 'vitest';
import type { CardState, Rating } from '../../core/cards/card';
import { reviewed, skipped, startQueue, undone } from './study-queue';

const card = (id: string, lastRating: Rating = 3) => ({ id, lastRating }) as CardState;
const ids = (cards: readonly CardState[]) => cards.map(({ id }) => id).join(' ');
const start = startQueue([card('a'), card('b'), card('c')]);

test('a card that was recalled is done', () => {
	expect(ids(reviewed(start, card('a', 3)).waiting)).toBe('b c');
});

test('a card that was missed comes back behind the others, until it is recalled', () => {
	const missed = reviewed(start, card('a', 1));
	expect(ids(missed.waiting)).toBe('b c a');
	const again = ['b', 'c'].reduce((queue, id) => reviewed(queue, card(id)), missed);
	expect(ids(reviewed(again, card('a', 1)).waiting)).toBe('a');
	expect(ids(reviewed(again, card('a', 2)).waiting)).toBe('');
});

test('undoing brings the cards back one by one, as they were', () => {
	const two = reviewed(reviewed(start, card('a', 1)), card('b', 3));
	expect(ids(two.waiting)).toBe('c a');
	const one = undone(two);
	expect(ids(one.waiting)).toBe('b c a');
	expect(undone(one)).toEqual(start);
	expect(undone(start)).toEqual(start);
});

test('a card that cannot be asked is passed over', () => {
	expect(ids(skipped(start).waiting)).toBe('b c');
});
