import type { AnswerButtons, RatingCounts } from '../../core/progress/answer-buttons';
import type { Figure } from '../charts/chart';
import { percentText } from '../text/figure-text';

const RATINGS = ['Again', 'Hard', 'Good', 'Easy'] as const;

/** How answers were rated, by Parley or by the learner. */
export function buttonsFigure({ fresh, young, mature }: AnswerButtons): Figure {
	const all = RATINGS.map((_, at) => (fresh[at] ?? 0) + (young[at] ?? 0) + (mature[at] ?? 0));
	const total = sum(all);
	const kinds: readonly (readonly [string, RatingCounts])[] = [
		['New cards', fresh],
		['Young cards', young],
		['Mature cards', mature]
	];
	return {
		title: 'Ratings',
		summary: `Of ${total.toLocaleString('en-GB')} answers, ${percentText((all[0] ?? 0) / (total || 1))} were rated Again; of first answers ${missedText(fresh)}, of young cards ${missedText(young)}, of mature ones ${missedText(mature)}.`,
		note: 'Again is a miss. Hard, Good and Easy are recalls: slow or with a hint, plain, quick and sure.',
		chart: {
			kind: 'bars',
			unit: 'answers',
			labels: RATINGS,
			series: [
				{ name: 'mature', look: 'solid', values: mature },
				{ name: 'young', look: 'hatched', values: young },
				{ name: 'first answers', look: 'hollow', values: fresh }
			]
		},
		table: {
			head: ['Answers to', ...RATINGS, 'Recalled'],
			rows: [...kinds, ['All cards', all] as const].map(([name, counts]) => [
				name,
				...counts.map((count) => count.toLocaleString('en-GB')),
				sum(counts) === 0 ? '–' : percentText(1 - (counts[0] ?? 0) / sum(counts))
			])
		}
	};
}

function missedText(counts: readonly number[]): string {
	const total = sum(counts);
	return total === 0 ? 'none' : percentText((counts[0] ?? 0) / total);
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
