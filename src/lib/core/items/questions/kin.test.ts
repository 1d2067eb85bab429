import { expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import type { FactId } from '../../facts/fact-set';
import { parseFactSet } from '../../facts/parse-fact-set';
import { kinOf } from './kin';
import { isOnlyOne } from './only-one';

const cite = [{ s: 'S1', quote: 'All of it' }];
const played = (id: string, team: string, others: object, more: object = {}) => ({
	...{ id, rel: 'played', roles: { team, ...others }, cite },
	...more
});

const { set } = parseFactSet({
	format: 'parley-facts/1',
	id: 'league',
	title: 'The league',
	sources: [{ id: 'list', call: 'the list', sentences: [{ id: 'S1', text: 'All of it.' }] }],
	types: { Team: { noun: 'team', plural: 'teams', wh: 'which' } },
	entities: ['reds', 'blues', 'greens', 'whites'].map((id) => ({
		...{ id, type: 'Team', name: id.toUpperCase() }
	})),
	relations: {
		played: {
			roles: {
				team: { type: 'Team' },
				against: { type: 'Team', list: true },
				year: { type: 'Date' },
				goals: { type: 'Number' }
			},
			say: '{team} played {against} in {year} with {goals} goals',
			ask: { team: 'Which team played {against} in {year}?' }
		}
	},
	facts: [
		played('F1', '@reds', { against: ['@greens', '@whites'], year: '1990', goals: 2 }),
		played('F2', '@blues', { against: ['@whites', '@greens'], year: '1990', goals: 2 }),
		played('F3', '@greens', { against: ['@whites'], year: '1990', goals: 2 }),
		played('F4', '@whites', { against: ['@greens', '@whites'], year: '1990', goals: 3 }),
		played('F5', '@whites', { against: ['@greens', '@whites'], year: '1991', goals: 2 }),
		played(
			'F6',
			'@greens',
			{ against: ['@greens', '@whites'], year: '1990', goals: 2 },
			{ not: true }
		),
		played('F7', '@reds', { against: '@blues', year: '1995', goals: 1 }),
		played('F8', '@greens', { against: '@blues', year: '1995', goals: 1 }),
		played('F9', '@whites', { against: '@blues', year: '1996', goals: 1 })
	]
});
if (!set) throw new Error('the set does not parse');
const index = indexFacts(set);

function factOf(id: string) {
	const fact = index.fact(id as FactId);
	if (!fact) throw new Error(`the set has no fact ${id}`);
	return fact;
}

function kin(id: string, roles: readonly string[]) {
	return kinOf(index, factOf(id), roles).facts.map((fact) => fact.id);
}

test('kin share every other filler, lists in any order, and none is denied', () => {
	expect(kin('F1', ['team'])).toEqual(['F1', 'F2']);
	expect(kin('F2', ['team'])).toEqual(['F1', 'F2']);
});

test('kin may differ in several roles', () => {
	expect(kin('F4', ['team', 'goals'])).toEqual(['F1', 'F2', 'F4']);
	expect(kin('F1', ['team', 'goals', 'year'])).toEqual(['F1', 'F2', 'F4', 'F5']);
	expect(kin('F3', ['team', 'against', 'year', 'goals'])).toHaveLength(8);
});

test('a fact that no other shares its fillers with is its only kin', () => {
	expect(kin('F3', ['team'])).toEqual(['F3']);
});

test('a description that two facts fill names nothing, and one that a single fact fills names it', () => {
	expect(isOnlyOne(index, factOf('F7'), 'team')).toBe(false);
	expect(isOnlyOne(index, factOf('F9'), 'team')).toBe(true);
});
