import { expect, test } from 'vitest';
import { SETS } from './sets';
import { typoTable } from './typos';

const rows = typoTable(SETS);

test.each(rows)('at least 98 in 100 single slips are forgiven in $set', ({ accepted, slips }) => {
	expect(slips).toBeGreaterThan(5000);
	expect(accepted / slips).toBeGreaterThanOrEqual(0.98);
});

test('no other name, number or date is taken for the answer', () => {
	for (const { set, others } of rows) expect(others, set).toBeGreaterThan(2000);
	expect(rows.flatMap(({ falselyAccepted }) => falselyAccepted)).toEqual([]);
});
