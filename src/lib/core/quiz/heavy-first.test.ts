import { expect, test } from 'vitest';
import type { Fact, FactId, Weight } from '../facts/fact-set';
import { rngFrom } from '../rng';
import { heavyFirst } from './heavy-first';

function facts(count: number, weightOf: (at: number) => Weight): readonly Fact[] {
	return Array.from({ length: count }, (_, at) => ({
		id: `F${at}` as FactId,
		rel: 'is',
		roles: new Map(),
		not: false,
		status: 'asserted',
		cite: [],
		weight: weightOf(at)
	}));
}

test('every fact comes once', () => {
	const all = facts(50, (at) => ((at % 3) + 1) as Weight);
	const order = [...heavyFirst(all, rngFrom('a'))];
	expect(order.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
});

test('the same seed gives the same order, another seed another', () => {
	const all = facts(50, () => 2);
	const order = (seed: string) => [...heavyFirst(all, rngFrom(seed))].map(({ id }) => id);
	expect(order('a')).toEqual(order('a'));
	expect(order('a')).not.toEqual(order('b'));
});

test('of a heavy, a middle and a light fact, the first is drawn nine, four and one times in fourteen', () => {
	const all = facts(3, (at) => (3 - at) as Weight);
	const firsts = [0, 0, 0];
	for (let seed = 0; seed < 14_000; seed++) {
		const [first] = heavyFirst(all, rngFrom(`seed ${seed}`));
		if (first) firsts[all.indexOf(first)] = (firsts[all.indexOf(first)] ?? 0) + 1;
	}
	expect(firsts[0]).toBeGreaterThan(8_700);
	expect(firsts[0]).toBeLessThan(9_300);
	expect(firsts[2]).toBeGreaterThan(850);
	expect(firsts[2]).toBeLessThan(1_150);
});

test('facts of one weight come in a fair order', () => {
	const all = facts(3, () => 1);
	const orders = new Map<string, number>();
	for (let seed = 0; seed < 6_000; seed++) {
		const order = [...heavyFirst(all, rngFrom(`seed ${seed}`))].map(({ id }) => id).join();
		orders.set(order, (orders.get(order) ?? 0) + 1);
	}
	expect(orders.size).toBe(6);
	for (const count of orders.values()) expect(Math.abs(count - 1_000)).toBeLessThan(130);
});
