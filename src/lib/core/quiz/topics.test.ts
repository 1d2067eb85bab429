import { expect, test } from 'vitest';
import { SETS } from '../../../../tests/questions/sets';
import { topicsOf } from './topics';

test.each(SETS)('each topic of $name has facts enough, the most spoken of first', ({ index }) => {
	const topics = topicsOf(index);
	expect(topics.length).toBeGreaterThan(0);
	for (const { entity, name, facts } of topics) {
		expect(index.factsWith(entity)).toHaveLength(facts);
		expect(facts).toBeGreaterThanOrEqual(3);
		expect(index.entity(entity)?.name).toBe(name);
	}
	const counts = topics.map(({ facts }) => facts);
	expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
