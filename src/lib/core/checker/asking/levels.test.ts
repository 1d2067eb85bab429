import { expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import type { EntityId, Value } from '../../facts/fact-set';
import { SAMPLE } from '../sample-facts';
import { rivalsOf } from './levels';

const JUDGING = new Map<string, Value>([
	['person', { kind: 'entity', id: 'tom' as EntityId }],
	['event', { kind: 'entity', id: 'regatta' as EntityId }]
]);

test('What one set denies is denied there, whatever was asked of a set with the same relations before.', () => {
	const { set } = SAMPLE;
	const relation = set.relations.get('judges');
	if (!relation) throw new Error('There is no such relation.');
	const facts = set.facts.filter(({ rel }) => rel !== 'judges');
	const silent = indexFacts({ ...set, facts });
	const rivals = (index: typeof SAMPLE) =>
		rivalsOf(index, relation, JUDGING, { status: 'asserted' }).length;
	expect(rivals(silent)).toBe(0);
	expect(rivals(SAMPLE)).toBeGreaterThan(0);
});
