import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptBy } from './attempts-testing';
import { gradebookOf, type GradebookRow } from './gradebook';
import { gradebookCsv } from './gradebook-csv';

const rowsOf = (...attempts: Parameters<typeof gradebookOf>[0]) =>
	gradebookOf(attempts, 'first', 'en-GB').rows;
const nameOf = ({ pupil, nameless }: GradebookRow) => pupil || `Pupil ${nameless ?? ''}`;

test('One row a pupil: score, percent, time, and for each question its mark and the answer', () => {
	const rows = rowsOf(
		attemptBy('Ben', 2, [1, 1 / 3], { seconds: null }),
		attemptBy('', 1, [0, null])
	);
	expect(gradebookCsv(rows, ['Where?', 'Who, then?'], nameOf)).toBe(
		'\uFEFF' +
			'Pupil,Score,Out of,Percent,Seconds,Where?,Answer: Where?,"Who, then?","Answer: Who, then?"\r\n' +
			'Ben,1.33,2,66.67,,1,Kabul,0.33,Kabul\r\n' +
			'Pupil 1,0,2,0,3,0,Herat,,\r\n'
	);
});

test('An answer of several parts is one cell, and what was not reached is empty', () => {
	const answers = [{ mark: 1, given: ['Iran', 'India'] }];
	const csv = gradebookCsv(rowsOf(attemptBy('Ana', 1, [], { answers })), ['A', 'B'], nameOf);
	expect(csv.split('\r\n')[1]).toBe('Ana,1,1,100,0,1,Iran; India,,');
});

test('A quiz without questions has no percent', () => {
	expect(gradebookCsv(rowsOf(attemptBy('Ana', 1, [])), [], nameOf).split('\r\n')[1]).toBe(
		'Ana,0,0,,0'
	);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j gets an apostrophe', (name) => {
	const [, row] = recordsOf(gradebookCsv(rowsOf(attemptBy('x', 1, [])), [], () => name));
	expect(row?.[0]).toBe(`'${name}`);
});

test.each(['Ana', "'Ana", 'a=b', ' =1', '1-1', ''])('%j stays as it is', (name) => {
	const [, row] = recordsOf(gradebookCsv(rowsOf(attemptBy('x', 1, [])), [], () => name));
	expect(row?.[0]).toBe(name);
});

test('Whatever pupils write, each cell comes back inert, and the same but for the apostrophe', () => {
	const marks = Array.from('=+-@\t\r\n",;\' aé\u{1F600}');
	const text = fc.oneof(
		fc.string({ unit: fc.constantFrom(...marks), maxLength: 8 }),
		fc.string({ unit: 'binary', maxLength: 8 })
	);
	const answers = fc.array(text, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(text, answers, (name, given) => {
			const attempt = attemptBy('x', 1, [], {
				answers: given.map((each) => ({ mark: 1, given: [each] }))
			});
			const cells = recordsOf(gradebookCsv(rowsOf(attempt), given, () => name));
			const score = String(given.length);
			const written = [
				[...HEADINGS, ...given.flatMap((each) => [each, `Answer: ${each}`])],
				[name, score, score, '100', '0', ...given.flatMap((each) => ['1', each])]
			];
			expect(cells).toEqual(
				written.map((row) => row.map((cell) => (isLive(cell) ? `'${cell}` : cell)))
			);
			expect(cells.flat().filter(isLive)).toEqual([]);
		})
	);
});

const HEADINGS = ['Pupil', 'Score', 'Out of', 'Percent', 'Seconds'];

/** Whether a spreadsheet may run the cell. */
const isLive = (cell: string) => cell !== '' && '=+-@\t\r'.includes(cell.charAt(0));

/** RFC 4180, mark by mark. */
function recordsOf(csv: string): string[][] {
	if (!csv.startsWith('\uFEFF')) throw new Error('no byte order mark');
	const records: string[][] = [];
	let [record, cell, quoted]: [string[], string, boolean] = [[], '', false];
	for (let at = 1; at < csv.length; at++) {
		const mark = csv.charAt(at);
		if (quoted) {
			if (mark !== '"') cell += mark;
			else if (csv.charAt(at + 1) === '"') cell += csv.charAt(at++);
			else quoted = false;
		} else if (mark === '"' && cell === '') {
			quoted = true;
		} else if (mark === ',') {
			record.push(cell);
			cell = '';
		} else if (mark === '\r' && csv.charAt(at + 1) === '\n') {
			records.push([...record, cell]);
			[record, cell] = [[], ''];
			at++;
		} else if (/[\r\n"]/.test(mark)) throw new Error('a bare mark that needs quotes');
		else cell += mark;
	}
	if (record.length > 0 || cell !== '' || quoted) throw new Error('the last record is open');
	return records;
}
