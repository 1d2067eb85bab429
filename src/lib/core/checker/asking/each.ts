import type { Entity } from '../../facts/fact-set';
import type { Reader } from '../reading/reader';
import { filling, type Reading } from '../reading/readings';
import { statedQueries, type StatedQuery } from './stated-query';

/** A question about “each country”, asked of one country; none when the thing is no country. */
export function queriesForEach(
	reader: Reader,
	reading: Reading,
	{ id, type }: Entity
): readonly StatedQuery[] {
	const { gap } = reading;
	if (!gap?.types.some((wider) => reader.index.isA(type, wider))) return [];
	return statedQueries(reader, filling(reading, gap, { kind: 'entity', id }));
}
