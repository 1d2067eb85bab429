import type { Mastery } from '../../core/progress/mastery';
import type { Figure, Look } from '../charts/chart';
import { lengthText, percentText } from '../text/figure-text';

/** Something of a fact set, named, and how well it is known. */
export interface Mastered extends Mastery {
	readonly name: string;
}

/** Rows in the picture; the table has them all. */
const SHOWN = 8;

const LOOKS: Readonly<Record<Mastery['level'], Look>> = {
	known: 'solid',
	learning: 'hatched',
	unseen: 'hollow'
};

const LEVELS: Readonly<Record<Mastery['level'], string>> = {
	known: 'known',
	learning: 'being learnt',
	unseen: 'not asked yet'
};

/**
 * The facts, people or places that are least likely to be recalled.
 *
 * @param all the weakest first, those never asked last.
 * @param words such as “facts”.
 */
export function masteryFigure(title: string, all: readonly Mastered[], words: string): Figure {
	const asked = all.filter(({ level }) => level !== 'unseen');
	const known = all.filter(({ level }) => level === 'known').length;
	return {
		title,
		summary: `Of ${all.length} ${words}, ${asked.length} were asked, and ${known} are known: every card of them is expected to last 21 days or more.`,
		note:
			asked.length > SHOWN
				? `The ${SHOWN} least likely to be recalled today; all are in the figures.`
				: 'By the estimated chance of recalling their cards today.',
		chart: {
			kind: 'rows',
			most: 1,
			rows: asked.slice(0, SHOWN).map(({ name, recall, level }) => ({
				name,
				value: recall,
				text: percentText(recall),
				look: LOOKS[level]
			}))
		},
		table: {
			head: ['Name', 'Recall today', 'Lasts', 'State'],
			rows: all.map(({ name, recall, stability, cards, level }) => [
				name,
				cards > 0 ? percentText(recall) : '–',
				cards > 0 ? lengthText(stability) : '–',
				LEVELS[level]
			])
		}
	};
}
