import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../facts/fact-set';
import { groundsFor } from './comes-before';
import { indexOf, type Told } from './fair-testing';
import { momentOf } from './moments';

const on = (event: string, date: string): Told => ['happened', { event: `@${event}`, date }];
const before = (earlier: string, later: string): Told => [
	'before',
	{ earlier: `@${earlier}`, later: `@${later}` }
];

function grounds(told: readonly Told[], a: string, b: string, more = {}) {
	const index = indexOf(told, more);
	const [from, to] = [a, b].map((id) => momentOf(index, id as EntityId));
	const found = from && to && groundsFor(index, from, to);
	return found?.map(({ fact, role }) => `${fact.id}.${role}`);
}

describe('what one must know to tell that a thing comes first', () => {
	test('both dates, where they share no day', () => {
		expect(grounds([on('fair', 'XXXX-08'), on('show', 'XXXX-09-01')], 'fair', 'show')).toEqual([
			'F1.date',
			'F2.date'
		]);
		expect(grounds([on('fair', 'XXXX-08'), on('show', 'XXXX-08-01')], 'fair', 'show')).toBe(
			undefined
		);
	});

	test('every fact of a chain', () => {
		const chain = [before('fair', 'show'), before('show', 'race'), before('race', 'dance')];
		expect(grounds(chain, 'fair', 'dance')).toEqual(['F1.later', 'F2.later', 'F3.later']);
		expect(grounds(chain, 'dance', 'fair')).toBe(undefined);
	});

	test('a chain, then two dates, then a chain', () => {
		const told = [
			before('fair', 'show'),
			on('show', '1989'),
			on('race', '1990-05-01'),
			before('race', 'dance')
		];
		expect(grounds(told, 'fair', 'dance')).toEqual([
			'F1.later',
			'F2.date',
			'F3.date',
			'F4.earlier'
		]);
	});

	test('nothing tells where a year would have to be supplied', () => {
		const told = [on('fair', '1989'), on('show', 'XXXX-09-01')];
		expect(grounds(told, 'fair', 'show')).toBe(undefined);
		expect(grounds(told, 'fair', 'show', { year: 2021 })).toBe(undefined);
	});

	test('nothing tells where the facts contradict each other', () => {
		const told = [on('fair', '1989'), on('show', '1990'), before('show', 'fair')];
		expect(grounds(told, 'fair', 'show')).toBe(undefined);
		expect(grounds(told, 'show', 'fair')).toBe(undefined);
	});
});
