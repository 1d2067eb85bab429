import { expect, test } from 'vitest';
import type { BackupProblem } from '../../storage/backup';
import { backupProblemText, mergedText, refusedLines } from './backup-text';

const PROBLEMS: readonly BackupProblem[] = [
	{ kind: 'not-a-backup' },
	{ kind: 'newer', version: 7 },
	{ kind: 'too-large', characters: 300, limit: 200 },
	{ kind: 'truncated', missing: 3, entries: [], refused: [] },
	{ kind: 'truncated', missing: undefined, entries: [], refused: [] }
];

test.each(PROBLEMS)(
	'$kind is told as what happened and what to do, in whole sentences',
	(problem) => {
		const { what, todo } = backupProblemText(problem);
		for (const text of [what, todo]) expect(text).toMatch(/^[A-Z].*\.$/s);
	}
);

test('a backup that was cut short says how much is missing, if that is known', () => {
	expect(backupProblemText(PROBLEMS[3] as BackupProblem).what).toContain('3 entries are missing');
	expect(backupProblemText(PROBLEMS[4] as BackupProblem).what).toContain('some entries');
});

test.each([
	[{ added: 12, alreadyHere: 3 }, '12 entries were added, 3 were already here.'],
	[{ added: 1, alreadyHere: 1 }, '1 entry was added, 1 was already here.'],
	[{ added: 0, alreadyHere: 40 }, 'No entries were added, 40 were already here.']
])('%j is told as “%s”', (merged, text) => {
	expect(mergedText(merged)).toBe(text);
});

test('refused entries are named by place and reason, and no more than ten of them', () => {
	const refused = Array.from({ length: 12 }, (_, at) => ({ entry: at + 1, reason: 'no id' }));
	expect(refusedLines({ refused: refused.slice(0, 1) })).toEqual(['Entry 1: no id']);
	expect(refusedLines({ refused })).toHaveLength(11);
	expect(refusedLines({ refused }).at(-1)).toBe('… and 2 more');
});
