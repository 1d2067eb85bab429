import { composeQuiz } from '$lib/core/quiz/compose';
import { firstSet } from '../shipped.server';
import { QUIZ_LENGTH } from '../shipped';

const SEED = 'first';

/** The quiz that every newcomer gets, written while the pages are built. */
export function load() {
	const index = firstSet();
	const { items } = composeQuiz(index, { seed: SEED, count: QUIZ_LENGTH });
	return { set: index.set.id, title: index.set.title, seed: SEED, items };
}
