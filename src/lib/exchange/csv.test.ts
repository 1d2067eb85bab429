import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from './csv';

const fieldsOf = (text: string) => csvRecords(text).map(({ fields }) => fields);

test.each([
	[
		'Fields end at commas and records at line ends',
		'a,b\nc,d\n',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	[
		'Line ends of every system count, and the last may be missing',
		'a\r\nb\rc',
		[['a'], ['b'], ['c']]
	],
	['Quoted fields keep commas, quotes and line ends', '"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
	[
		'Empty fields count, and empty lines do not',
		'a,,\n\n,b',
		[
			['a', '', ''],
			['', 'b']
		]
	],
	['A byte order mark is no part of the first field', '\uFEFFa,b', [['a', 'b']]],
	['A quote that is not closed is an ordinary mark', '"a,b\nc', [['"a', 'b'], ['c']]],
	['So is one in the middle of a field', '5" disk,"x"y', [['5" disk', '"x"y']]],
	['An empty text has no records', '', []]
])('%s', (_, text, expected) => {
	expect(fieldsOf(text)).toEqual(expected);
});

test('A record is known by the line on which it begins', () => {
	const lines = csvRecords('a\n\n"b\nc"\nd').map(({ line }) => line);
	expect(lines).toEqual([1, 3, 5]);
});

test('What was written with quotes comes back as it was', () => {
	const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
	const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }));
	fc.assert(
		fc.property(table, (records) => {
			const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const text = records.map((fields) => fields.map(quoted).join(',')).join('\r\n');
			expect(fieldsOf(text)).toEqual(records);
		})
	);
});
