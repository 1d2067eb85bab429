import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, StudyDay } from '../core/cards/card';
import type { Entry, EntryId, QuizId } from '../core/log/entry';
import type { ItemId } from '../core/items/item';
import { exportBackup, MAX_CHARACTERS, readBackup } from './backup';

const stamp = (number: number) => ({
	id: `0a1b2c3d4e5f.${number}` as EntryId,
	at: 1_728_000_000_000 + number,
	zone: 'Europe/Moscow',
	day: 20_000 as StudyDay
});
const card = 'moscow-talks/F04#date' as CardId;

/** One entry of each type, and text that could break a line or a quotation. */
const ENTRIES: readonly Entry[] = [
	{
		...stamp(1),
		type: 'quiz-started',
		quiz: 'q' as QuizId,
		set: 'moscow-talks',
		items: ['F04/date' as ItemId],
		seed: 's'
	},
	{
		...stamp(2),
		type: 'attempt',
		quiz: 'q' as QuizId,
		item: 'F04/date' as ItemId,
		response: ['1989', 'a "b"\n},\n]}\u2028'],
		score: 0.5,
		ms: 4000,
		ratings: [{ card, rating: 2 }]
	},
	{ ...stamp(3), type: 'review', card, rating: 3, ms: 4000, response: 'Москва' },
	{ ...stamp(4), type: 'undo', entry: stamp(3).id },
	{ ...stamp(5), type: 'suspend', card, on: true },
	{ ...stamp(6), type: 'setting', key: 'minutes', value: 15 },
	{ ...stamp(7), type: 'set-added', set: 'own', text: '{\n"format":"parley-facts/1"}' }
];
const BACKUP = exportBackup(ENTRIES, { made: Date.UTC(2026, 10, 24, 12) });

test('a backup names its format, its moment and its count, and has an entry a line', () => {
	const lines = BACKUP.split('\n');
	expect(lines[0]).toBe(
		'{"format":"parley-backup/1","made":"2026-11-24T12:00:00.000Z","count":7,"entries":['
	);
	expect(lines.slice(1, 8).map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(
		ENTRIES
	);
	expect(lines.slice(8)).toEqual([']}', '']);
});

test('a backup gives back what went into it, an empty one too', () => {
	expect(readBackup(BACKUP)).toEqual({ ok: true, value: { entries: ENTRIES, refused: [] } });
	const empty = exportBackup([], { made: 0 });
	expect(readBackup(empty)).toEqual({ ok: true, value: { entries: [], refused: [] } });
});

test.each([
	['a byte order mark', `\uFEFF${BACKUP}`],
	['the line ends of Windows', BACKUP.replaceAll('\n', '\r\n')],
	['another layout', JSON.stringify(JSON.parse(BACKUP), null, 2)],
	['no line at its end', BACKUP.trimEnd()]
])('a backup that came through an editor with %s is the same backup', (_, text) => {
	expect(readBackup(text)).toEqual({ ok: true, value: { entries: ENTRIES, refused: [] } });
});

/** Backups already on people's disks. Add one for each new version of the format; never edit one. */
const SAVED: readonly [text: string, ids: readonly string[]][] = [
	[
		'{"format":"parley-backup/1","made":"2026-11-24T12:00:00.000Z","count":2,"entries":[\n' +
			'{"type":"review","card":"moscow-talks/F04#date","rating":3,"ms":4000,"at":1728000000003,"zone":"Europe/Moscow","day":20000,"id":"0a1b2c3d4e5f.3"},\n' +
			'{"type":"undo","entry":"0a1b2c3d4e5f.3","at":1728000000004,"zone":"Europe/Moscow","day":20000,"id":"0a1b2c3d4e5f.4"}\n]}\n',
		['0a1b2c3d4e5f.3', '0a1b2c3d4e5f.4']
	]
];

test.each(SAVED)('still reads the backup that begins %.26s', (text, ids) => {
	const backup = readBackup(text);
	expect(backup.ok && backup.value.entries.map((entry) => entry.id)).toEqual(ids);
});

describe('a backup cut short', () => {
	const headEnd = BACKUP.indexOf('\n');
	/** Where each entry ends, found by the text itself: entries are on lines of their own. */
	const ends = ENTRIES.map((entry) => {
		const line = JSON.stringify(entry);
		return BACKUP.indexOf(line) + line.length;
	});
	const nameEnd = BACKUP.indexOf('"', '{"format":"'.length);

	test.each(Array.from({ length: Math.ceil(BACKUP.length / 50) }, (_, n) => n * 50))(
		'at byte %i gives every entry that stands before the cut',
		(cut) => expectReadableUpTo(cut)
	);

	test('at any other byte does so too', () => {
		for (let cut = 0; cut < BACKUP.length; cut++) expectReadableUpTo(cut);
	});

	function expectReadableUpTo(cut: number) {
		const backup = readBackup(BACKUP.slice(0, cut));
		const whole = ends.filter((end) => end <= cut).length;
		if (cut <= nameEnd) {
			expect(backup).toEqual({ ok: false, error: { kind: 'not-a-backup' } });
		} else if (whole === ENTRIES.length) {
			// All that is gone is the closing bracket.
			expect(backup).toEqual({ ok: true, value: { entries: ENTRIES, refused: [] } });
		} else {
			expect(backup).toEqual({
				ok: false,
				error: {
					kind: 'truncated',
					missing: cut >= headEnd - '"entries":['.length ? ENTRIES.length - whole : undefined,
					entries: ENTRIES.slice(0, whole),
					refused: []
				}
			});
		}
	}

	test('and mended by hand is still found out by its count', () => {
		const mended = JSON.stringify({ ...JSON.parse(BACKUP), entries: ENTRIES.slice(0, 4) });
		expect(readBackup(mended)).toMatchObject({
			ok: false,
			error: { kind: 'truncated', missing: 3, entries: ENTRIES.slice(0, 4) }
		});
	});
});

test('one bad entry is refused by its place and costs no other', () => {
	const bad = BACKUP.replace('"rating":3', '"rating":7');
	expect(readBackup(bad)).toEqual({
		ok: true,
		value: {
			entries: ENTRIES.filter((_, index) => index !== 2),
			refused: [{ entry: 3, reason: 'Its “rating” should be 1, 2, 3 or 4.' }]
		}
	});
});

test('a line damaged so that it is JSON no more is refused by its place and costs no other', () => {
	const damaged = BACKUP.replace('"undo","entry"', '"undo",entry"');
	expect(readBackup(damaged)).toEqual({
		ok: true,
		value: {
			entries: ENTRIES.filter((_, index) => index !== 3),
			refused: [{ entry: 4, reason: 'It is not JSON.' }]
		}
	});
});

test('a backup of a newer version is named as such, whole or cut', () => {
	const newer = BACKUP.replace('backup/1', 'backup/12');
	expect(readBackup(newer)).toEqual({ ok: false, error: { kind: 'newer', version: 12 } });
	expect(readBackup(newer.slice(0, 300))).toEqual({
		ok: false,
		error: { kind: 'newer', version: 12 }
	});
});

test.each([
	'',
	' ',
	'null',
	'7',
	'[]',
	'{}',
	'"parley-backup/1"',
	'{"format":"parley-facts/1","id":"x"}',
	'{"format":"parley-backup/0","entries":[]}',
	'{"format":"parley-backup/1x","entries":[]}',
	'{"format":"parley-backup/1","entries":{}}',
	'{"format":["parley-backup/1"],"entries":[]}',
	'PK\u0003\u0004',
	'['.repeat(100_000)
])('%.30j is some other file', (text) => {
	expect(readBackup(text)).toEqual({ ok: false, error: { kind: 'not-a-backup' } });
});

test('a text too long to be read on a phone is refused before it is read', () => {
	const text = 'x'.repeat(MAX_CHARACTERS + 1);
	expect(readBackup(text)).toEqual({
		ok: false,
		error: { kind: 'too-large', characters: MAX_CHARACTERS + 1, limit: MAX_CHARACTERS }
	});
});

test('no text makes the reader throw', () => {
	const head = '{"format":"parley-backup/1","count":3,"entries":[\n';
	const piece = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.json(),
		fc.constantFrom(',', '\n', ']}', '{', '"', '{"type":"review"}', '{"__proto__":null}', 'null')
	);
	const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(fc.boolean(), text, (withHead, rest) => {
			readBackup(withHead ? head + rest : rest);
		}),
		{ numRuns: 3000 }
	);
});

test('no change of a few characters makes the reader throw or invent an entry', () => {
	const known = new Set(ENTRIES.map((entry) => entry.id as string));
	const change = fc.tuple(fc.nat({ max: BACKUP.length }), fc.nat({ max: 5 }), fc.string());
	fc.assert(
		fc.property(change, ([at, gone, put]) => {
			const read = readBackup(BACKUP.slice(0, at) + put + BACKUP.slice(at + gone));
			const content = read.ok ? read.value : 'entries' in read.error ? read.error : undefined;
			const same = content?.entries.filter((entry) => known.has(entry.id)) ?? [];
			expect(same.length).toBeGreaterThanOrEqual((content?.entries.length ?? 0) - 1);
		}),
		{ numRuns: 2000 }
	);
});
