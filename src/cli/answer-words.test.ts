import { expect, test } from 'vitest';
import { toPrompt } from '../lib/core/items/judging/judge';
import type { Item, ItemId, ItemKind } from '../lib/core/items/item';
import { responseOf, wordsOfResponse } from './answer-words';

const base = <K extends ItemKind>(kind: K) => ({
	kind,
	id: `F1/role/${kind}/` as ItemId,
	stem: '',
	demand: 'stated' as const,
	band: 'middle' as const,
	tests: [],
	reveals: [],
	cite: [],
	explanations: { key: '', options: {} }
});
const matching: Item = {
	...base('matching'),
	lefts: ['the Elbe', 'the Po'],
	rights: ['the Adriatic Sea', 'the Baltic Sea', 'the North Sea'],
	key: ['the North Sea', 'the Adriatic Sea'],
	ordered: false
};
const choice: Item = {
	...base('multiple-choice'),
	options: ['the Elbe', 'the Po', 'the Rhine'],
	key: ['the Elbe', 'the Rhine']
};
const read = (item: Item, answer: string) => responseOf(toPrompt(item, ''), answer);

test('pairs may come in any order and with any capitals', () => {
	expect(read(matching, 'THE PO = the adriatic sea|The Elbe=the North Sea')).toEqual(matching.key);
});

test('a pair that is left out, or that names no left side, leaves its place empty', () => {
	expect(read(matching, 'the Po = the Adriatic Sea | the Oder = the Baltic Sea')).toEqual([
		'',
		'the Adriatic Sea'
	]);
});

test('a list is read part by part, options as they are shown', () => {
	expect(read(choice, 'the rhine | THE ELBE')).toEqual(['the Rhine', 'the Elbe']);
});

test.each([matching, choice])('the key of $kind, written out, is read back as the key', (item) => {
	expect(read(item, wordsOfResponse(item, item.key))).toEqual(item.key);
});
