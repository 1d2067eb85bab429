import { describe, expect, test } from 'vitest';
import type { Flaw } from '../../src/lib/core/items/kind';
import { kindOf } from '../../src/lib/core/items/kinds/kinds';
import { lintCitations, lintStatement } from '../../src/lib/core/items/lint';
import type { Item } from '../../src/lib/core/items/item';
import { writeItems } from '../../src/lib/core/items/write';
import { SETS } from './sets';

describe.each(SETS)('the items of $name', ({ index }) => {
	test('have no flaw that shows in their text or in what they rest on', () => {
		const flawed = writeItems(index).flatMap((item) =>
			flawsOf(item).map(({ flaw, detail }) => `${item.id}: ${flaw}: ${detail}`)
		);
		expect(flawed).toEqual([]);
	});
});

function flawsOf(item: Item): readonly Flaw[] {
	const isStatement = item.kind === 'true-false' || item.kind === 'true-false-not-stated';
	const statement = item.stem.replace(/^.*is this true, false or not stated\? /, '');
	return [
		...kindOf(item.kind).lint(item),
		...lintCitations(item.cite),
		...(isStatement ? lintStatement(statement) : [])
	];
}
