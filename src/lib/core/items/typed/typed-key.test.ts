import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import type { EntityId, Value } from '../../facts/fact-set';
import { parseFactSetText } from '../../facts/parse-fact-set';
import { typedKeyOf } from './typed-key';

const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const index = indexFacts(set);
const { year, ...withoutYear } = set;
const yearless = indexFacts(withoutYear);

const typed = (value: Value, { unit, of = index }: { unit?: string; of?: typeof index } = {}) =>
	typedKeyOf(of, { value, acts: false, unit, single: true });
const entity = (id: string): Value => ({ kind: 'entity', id: id as EntityId });

describe('what a typed answer is compared with', () => {
	test.each([
		[entity('kabulov'), 'the name of a person'],
		[entity('moscow'), 'a city'],
		[entity('thursday'), 'a day of the week'],
		[{ kind: 'date', edtf: 'XXXX-10-20' }, 'a day and a month'],
		[{ kind: 'date', edtf: '2021-10-20' }, 'a day, a month and a year'],
		[{ kind: 'date', edtf: 'XXXX-08' }, 'a month'],
		[{ kind: 'date', edtf: '1989-08' }, 'a month and a year'],
		[{ kind: 'date', edtf: 'XXXX-22' }, 'a season'],
		[{ kind: 'date', edtf: '1979~' }, 'a year'],
		[{ kind: 'duration', iso: 'P10Y' }, 'a length of time']
	] as const)('says what form is wanted, %#: %o', (value, hint) => {
		expect(typed(value)?.hint).toBe(hint);
	});

	test('takes a number with or without what it counts', () => {
		expect(typed({ kind: 'number', value: 5 }, { unit: 'countries' })).toMatchObject({
			key: '5',
			accepted: ['5', '5 countries'],
			hint: 'a number of countries'
		});
	});

	test('takes a year only where one is vouched for', () => {
		expect(year).toBe(2021);
		const talks: Value = { kind: 'date', edtf: 'XXXX-10-20' };
		expect(typed(talks)?.accepted).toEqual(['20 October', '20 October 2021']);
		expect(typed(talks, { of: yearless })?.accepted).toEqual(['20 October']);
	});

	test('knows the names that a slip could lead to: of other things, and of wrong answers', () => {
		expect(typed(entity('kabul'))?.refused).toContain('Kabulov');
		expect(typed(entity('thursday'))?.refused).toContain('Tuesday');
		expect(typed(entity('kabul'))?.refused).not.toContain('Kaboul');
	});

	test('asks for no ordinary word, no long name, and no answer that is one of several', () => {
		expect(typed(entity('grave'))).toBeUndefined();
		expect(typed(entity('moscow-format'))).toBeUndefined();
		expect(
			typedKeyOf(index, { value: entity('kabul'), acts: false, unit: undefined, single: false })
		).toBeUndefined();
	});
});
