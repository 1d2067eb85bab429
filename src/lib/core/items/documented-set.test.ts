import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSetText } from '../facts/parse-fact-set';
import { ITEM_KINDS } from './kinds/kinds';
import { writeItems } from './write';

test('the set in the documentation is without faults and yields every kind of question', () => {
	const [, text = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/fact-sets.md', 'utf8')) ?? [];
	const { set, diagnostics } = parseFactSetText(text);
	expect(diagnostics).toEqual([]);
	const kinds = set && new Set(writeItems(indexFacts(set)).map(({ kind }) => kind));
	expect([...(kinds ?? [])].sort()).toEqual([...ITEM_KINDS].sort());
});
