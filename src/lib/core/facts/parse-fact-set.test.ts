import { describe, expect, test, vi } from 'vitest';
import { ALL, changed, raw, relation, TEXT } from '../../../../tests/fixtures/sets/tiny';
import { parseFactSet, parseFactSetText } from './parse-fact-set';

// Long texts on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

describe('a good set', () => {
	test('is read whole and without a word of complaint', () => {
		const { set, diagnostics } = parseFactSetText(TEXT);
		expect(diagnostics).toEqual([]);
		expect(set?.facts.map(({ id }) => id)).toEqual(ALL);
		expect(set?.entities.size).toBe(18);
		expect(set?.types.get('Village')?.is).toEqual(['Place']);
		expect(set?.types.get('Village')?.wh).toBe('which');
		expect(set?.relations.get('opensOn')?.roles.get('date')).toEqual({
			name: 'date',
			types: ['Date'],
			list: false,
			acts: false,
			wrong: [{ kind: 'date', edtf: 'XXXX-06-21' }],
			never: [],
			ask: ['When {event?is:are} {event} to open?'],
			askAll: []
		});
		expect(set?.relations.get('heldOn')?.roles.get('place')?.never).toEqual([
			{ kind: 'entity', id: 'larkfield' },
			{ kind: 'text', text: 'the county' }
		]);
	});

	test('gives each filler its kind, and a fact what it leaves out', () => {
		const { set } = parseFactSetText(TEXT);
		const fact = (id: string) => set?.facts.find((each) => each.id === id);
		expect(fact('F04')).toMatchObject({
			status: 'reported',
			said: { by: 'ada', on: 'XXXX-05-03' },
			weight: 2,
			not: false
		});
		const fillers = (id: string) => Object.fromEntries(fact(id)?.roles ?? []);
		expect(fillers('F04')).toEqual({
			event: { kind: 'entity', id: 'fair' },
			pounds: { kind: 'number', value: 900 }
		});
		expect(fillers('F11')['person']).toEqual({ kind: 'unknown', why: 'not-specified' });
		expect(fillers('F17')['sponsor']).toEqual({ kind: 'none' });
		expect(fillers('F19')['length']).toEqual({ kind: 'duration', iso: 'P2W' });
		expect(fillers('F22')['claim']).toEqual({ kind: 'fact', id: 'F21' });
		expect(fillers('F09')['label']).toEqual({ kind: 'text', text: 'too small' });
		expect(fillers('F05')['member']).toMatchObject({ kind: 'list', values: { length: 3 } });
		expect(fact('F14')?.status).toBe('asserted');
	});
});

describe('a frame that does not hold', () => {
	test.each<[string, unknown, string, string]>([
		[
			'nothing',
			undefined,
			'A fact set is an object in { }, but this is missing.',
			'Begin the file with'
		],
		[
			'a list',
			[],
			'A fact set is an object in { }, but this is an empty list.',
			'Begin the file with'
		],
		[
			'no format',
			{},
			'The file does not say that it is a fact set.',
			'Add "format": "parley-facts/1"'
		],
		[
			'a newer format',
			{ format: 'parley-facts/2' },
			'“parley-facts/2” comes from a newer Parley.',
			'Update Parley, then open the file again.'
		],
		[
			'another format',
			{ format: 'parley-backup/1' },
			'The format should be "parley-facts/1", but it is the text “parley-backup/1”.',
			'Write "format": "parley-facts/1".'
		]
	])('%s is refused in one sentence', (_, input, reason, mend) => {
		const { set, diagnostics } = parseFactSet(input);
		expect(set).toBeUndefined();
		expect(diagnostics).toHaveLength(1);
		expect(diagnostics[0]).toMatchObject({ severity: 'error', reason });
		expect(diagnostics[0]?.mend).toContain(mend);
	});

	test.each(['id', 'title', 'sources', 'facts', 'types', 'entities', 'relations'])(
		'a set without %s says so and is refused',
		(key) => {
			const { set, diagnostics } = parseFactSet(
				changed((good) => Reflect.deleteProperty(good, key))
			);
			expect(set).toBeUndefined();
			expect(diagnostics[0]).toMatchObject({ severity: 'error', reason: `“${key}” is missing.` });
		}
	);

	test('more than 100,000 facts are refused before any is read', () => {
		const many = changed((set) => (set['facts'] = raw(new Array(100_001).fill({}))));
		expect(parseFactSet(many)).toEqual({
			diagnostics: [
				{
					severity: 'error',
					place: 'the whole file',
					reason: 'The set has 100001 facts, and Parley takes at most 100,000.',
					mend: 'Split it into several sets.'
				}
			]
		});
	});

	test('a text over 4 MiB is refused, counted in bytes', () => {
		const padded = (bytes: number) =>
			TEXT + ' '.repeat(bytes - new TextEncoder().encode(TEXT).length);
		expect(parseFactSetText(padded(4 * 1024 * 1024)).set).toBeDefined();
		expect(parseFactSetText(padded(4 * 1024 * 1024 + 1)).diagnostics[0]?.reason).toBe(
			'The file is larger than 4 MiB.'
		);
		const wide = JSON.stringify('ü'.repeat(2 * 1024 * 1024));
		expect(parseFactSetText(wide).diagnostics[0]?.reason).toBe('The file is larger than 4 MiB.');
	});
});

describe('a text', () => {
	test('that is not JSON is told by line and column', () => {
		const broken = TEXT.replace(
			'"title": "The fair at Larkfield",',
			'"title": "The fair at Larkfield"'
		);
		expect(parseFactSetText(broken)).toEqual({
			diagnostics: [
				{
					severity: 'error',
					place: 'line 5, column 2',
					reason: 'This is not JSON. Here stands “"” where a comma or the end should be.',
					mend: 'Most often a comma is missing just before, or a quotation mark within a text needs a \\.'
				}
			]
		});
	});

	test('may begin with a byte order mark', () => {
		expect(parseFactSetText(`\uFEFF${TEXT}`).diagnostics).toEqual([]);
	});

	test('that names a relation twice is warned of, as JSON keeps the last only', () => {
		const twice = TEXT.replace('"relations": {', '"relations": { "chairs": {},');
		const { set, diagnostics } = parseFactSetText(twice);
		expect(diagnostics).toHaveLength(1);
		expect(diagnostics[0]?.severity).toBe('warning');
		expect(diagnostics[0]?.reason).toBe(
			'The key "chairs" is written twice in one object; only the last one counts.'
		);
		expect(set?.facts).toHaveLength(24);
	});
});

test('a role may be left out where a wording does without it', () => {
	const { set, diagnostics } = parseFactSet(
		changed((good) => {
			const chairs = relation(good, 'chairs');
			chairs['say'] = raw(['{person} heads {body} since {since}', '{person} heads {body}']);
			chairs['roles'] = raw({
				person: { type: 'Person' },
				body: { type: 'Body' },
				since: { type: 'Date' }
			});
		})
	);
	expect(diagnostics).toEqual([]);
	expect(set?.facts).toHaveLength(24);
});

test('a long list of complaints is cut short and says how many it leaves out', () => {
	const { diagnostics } = parseFactSet(
		changed((set) => (set['facts'] = raw(new Array(1500).fill('nothing'))))
	);
	expect(diagnostics).toHaveLength(1001);
	expect(diagnostics.at(-1)).toMatchObject({
		severity: 'error',
		reason: expect.stringMatching(
			/^5\d\d more errors and \d+ more warnings are not listed\.$/
		) as string
	});
});

test('facts that repeat or contradict each other are warned of, at one level only', () => {
	const rival = (id: string, more: object) => ({
		id,
		rel: 'opensOn',
		roles: { date: 'XXXX-06-13', event: '@fair' },
		cite: [{ s: 'S01', quote: 'fair' }],
		...more
	});
	const { set, diagnostics } = parseFactSet(
		changed((good) => {
			const facts = good['facts'] as unknown as object[];
			// Another day, told as done, told by a speaker, and with the day left vague: no contradiction.
			facts.push(rival('G1', {}), rival('G2', { status: 'planned', said: { by: '@tom' } }));
			facts.push(rival('G3', { status: 'planned', roles: { event: '@fair', date: 'XXXX-06' } }));
			facts.push(rival('G4', { status: 'planned', not: true }));
			facts.push(rival('G5', { status: 'planned' }), rival('G6', { status: 'planned' }));
		})
	);
	expect(diagnostics).toEqual([
		{
			severity: 'warning',
			place: 'facts › G5 › roles › date',
			reason: '“date” takes exactly one filler, and “F01” has another with all else the same.',
			mend: 'Mend one of them, say who says which (said, status), or leave the role out of "one".'
		},
		{
			severity: 'warning',
			place: 'facts › G6',
			reason: 'The fact says the same as “G5”.',
			mend: 'Remove one of them, and let the other cite both sentences.'
		}
	]);
	expect(set?.facts).toHaveLength(30);
});
