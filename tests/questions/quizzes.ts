import { areEnemies } from '../../src/lib/core/items/enemies';
import type { Item } from '../../src/lib/core/items/item';
import { composeQuiz } from '../../src/lib/core/quiz/compose';
import { isBeyondRecall } from '../../src/lib/core/quiz/variety';
import type { NamedSet } from './sets';

/** What many quizzes of one set have in common. */
export interface Quizzes {
	readonly quizzes: number;
	readonly items: number;
	/** Pairs of enemies met in a quiz. */
	readonly enemies: readonly string[];
	/** Items that go beyond recalling one sentence, of all. */
	readonly beyondRecall: number;
	/** Quizzes with fewer items than wanted. */
	readonly short: number;
	/** Distinct kinds in a quiz, on average. */
	readonly kinds: number;
}

export function quizzesOf({ index }: NamedSet, count: number, seeds: number): Quizzes {
	const enemies: string[] = [];
	let [items, beyond, short, kinds] = [0, 0, 0, 0];
	for (let seed = 0; seed < seeds; seed++) {
		const quiz = composeQuiz(index, { seed: `seed ${seed}`, count });
		enemies.push(...enemiesIn(quiz.items));
		items += quiz.items.length;
		beyond += quiz.items.filter(isBeyondRecall).length;
		short += quiz.missing > 0 ? 1 : 0;
		kinds += new Set(quiz.items.map(({ kind }) => kind)).size;
	}
	return {
		quizzes: seeds,
		items,
		enemies,
		beyondRecall: beyond / items,
		short,
		kinds: kinds / seeds
	};
}

function enemiesIn(items: readonly Item[]): readonly string[] {
	return items.flatMap((a, at) =>
		items.slice(at + 1).flatMap((b) => (areEnemies(a, b) ? [`${a.id} and ${b.id}`] : []))
	);
}
