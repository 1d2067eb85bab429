import { indexFacts } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import { composeQuiz } from '../../src/lib/core/quiz/compose';

const QUIZ = 20;

/** What a page that has just been opened takes, in milliseconds. */
export interface PhoneTimes {
	/** From the file's text to look-ups. */
	readonly readMs: number;
	/** Each quiz in turn; the first runs code that has never run before. */
	readonly quizMs: readonly number[];
}

export function timesOfQuizzes(text: string, quizzes: number): PhoneTimes {
	const start = performance.now();
	const { set } = parseFactSetText(text);
	if (!set) throw new Error('the set does not parse');
	const index = indexFacts(set);
	const readMs = performance.now() - start;
	const quizMs = Array.from({ length: quizzes }, (_, at) => {
		const from = performance.now();
		composeQuiz(index, { seed: `seed ${at}`, count: QUIZ });
		return performance.now() - from;
	});
	return { readMs, quizMs };
}
