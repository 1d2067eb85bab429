import type { Item, Response } from '../../src/lib/core/items/item';
import { writeItems } from '../../src/lib/core/items/write';
import { composeQuiz } from '../../src/lib/core/quiz/compose';
import type { Assignment, AssignmentId, FullQuiz } from '../../src/lib/core/share/assignment';
import { SETS } from './sets';

/** Every item of every set that quizzes are made from in tests, all eleven kinds among them. */
export const ALL_ITEMS: readonly Item[] = SETS.flatMap(({ index }) => writeItems(index));

export const PLAIN: Assignment = {
	id: 'AAAAbbb-' as AssignmentId,
	title: '',
	feedback: 'at-once',
	shuffled: false,
	attempts: 0,
	minutes: 0,
	asks: 'nothing'
};

export function quizOf(items: readonly Item[]): FullQuiz {
	return { kind: 'full', assignment: PLAIN, setTitle: 'A set', lang: 'en', items };
}

/** A quiz as the app makes it, from the set in that place. */
export function composed(set: number, seed: number, count: number): FullQuiz {
	const { index } = SETS[set % SETS.length] as (typeof SETS)[number];
	return quizOf(composeQuiz(index, { seed: String(seed), count }).items);
}

/** Answers to the item: right, wrong in each way there is a text for, nearly right, and nothing like it. */
export function answersTo(item: Item): readonly Response[] {
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return [...item.options, 'nonsense'];
		case 'multiple-choice':
			return [item.key, ...item.options.map((option) => [option]), item.options];
		case 'ordering':
			return [item.key, item.options, [...item.key].reverse()];
		case 'set-answer': {
			const spelt = item.members.map(({ accepted }) => accepted.at(-1) ?? '');
			return [item.key, item.key.slice(1), spelt, [...item.key.slice(1), 'nonsense']];
		}
		case 'matching':
			return [item.key, item.rights.slice(0, item.key.length)];
		case 'sorting':
			return [item.key, item.things.map(() => item.groups[0] ?? '')];
		case 'cloze':
		case 'short-answer':
		case 'number':
			return [item.key, ...item.accepted, ...item.refused, `${item.key}x`, '17', 'nonsense', ''];
	}
}
