import type { GradebookRow } from '../../core/results/gradebook';

/** What a pupil is called in the table. */
export function pupilText({ pupil, nameless }: GradebookRow): string {
	return nameless === null ? pupil : `Pupil ${nameless}`;
}
