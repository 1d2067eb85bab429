import type { BackupContent, BackupProblem } from '../../storage/backup';
import type { Merged } from '../../storage/store';
import { unreachable } from '../../core/unreachable';
import { countText } from './count-text';
import type { ProblemText } from './problem-text';

/** What to say of a file that is no good as a backup, or good only in part. */
export function backupProblemText(problem: BackupProblem): ProblemText {
	switch (problem.kind) {
		case 'not-a-backup':
			return {
				what: 'This file is not a Parley backup.',
				todo: 'Choose a file that Parley saved; its name begins with “parley-backup”. Nothing here was changed.'
			};
		case 'newer':
			return {
				what: `This backup was made by a newer Parley (format ${problem.version}).`,
				todo: 'Go online and reload this page to get the newer Parley, then restore again. Nothing here was changed.'
			};
		case 'too-large':
			return {
				what: 'This file is larger than any Parley backup can be.',
				todo: 'Check that it is the right file. Nothing here was changed.'
			};
		case 'truncated': {
			const lost =
				problem.missing === undefined
					? 'some entries at its end are missing'
					: `${countText(problem.missing, 'entry is', 'entries are')} missing at its end`;
			return {
				what: `This backup was cut short: ${lost}.`,
				todo: 'What could be read was restored. If you have another copy of the file, restore that too: nothing is counted twice.'
			};
		}
		default:
			return unreachable(problem);
	}
}

/** What a restored backup brought: “12 entries were added, 3 were already here.” */
export function mergedText({ added, alreadyHere }: Merged): string {
	const here = alreadyHere === 0 ? 'none of them was' : countText(alreadyHere, 'was', 'were');
	return `${countText(added, 'entry was', 'entries were')} added, ${here} already here.`.replace(
		/^n/,
		'N'
	);
}

/** The entries that could not be read, each with its place and reason; at most the first ten. */
export function refusedLines({ refused }: Pick<BackupContent, 'refused'>): readonly string[] {
	const lines = refused.slice(0, 10).map(({ entry, reason }) => `Entry ${entry}: ${reason}`);
	const more = refused.length - lines.length;
	return more > 0 ? [...lines, `… and ${more} more`] : lines;
}
