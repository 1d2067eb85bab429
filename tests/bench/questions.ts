import { checkItem } from '../../src/lib/core/checker/check-item';
import { indexFacts, type FactIndex } from '../../src/lib/core/facts/fact-index';
import type { FactSet } from '../../src/lib/core/facts/fact-set';
import { itemsOfFact } from '../../src/lib/core/items/write';
import { composeQuiz } from '../../src/lib/core/quiz/compose';
import { SETS } from '../questions/sets';
import { syntheticSet } from './synthetic-set';

/** Facts written and verified of a large set, spread over it; the rate is per item. */
const SAMPLE = 300;
const QUIZ = 20;
const MB = 2 ** 20;

/** What one set took, in milliseconds and bytes. */
export interface Measured {
	readonly name: string;
	readonly facts: number;
	/** From parsed facts to look-ups. */
	readonly indexMs: number;
	/** The first quiz of the set, which fills what later ones find filled. */
	readonly firstQuizMs: number;
	/** Each of the quizzes after it, with seeds of their own. */
	readonly quizMs: readonly number[];
	readonly items: number;
	readonly rejected: number;
	readonly writeMs: number;
	readonly verifyMs: number;
	readonly heapMb: number;
}

/** The shipped set, then synthetic ones of the sizes given. */
export function measureSets(sizes: readonly number[], quizzes: number): readonly Measured[] {
	const shipped = SETS.slice(0, 1).map(({ name, index }) => measure(name, index.set, quizzes));
	return [...shipped, ...sizes.map((size) => measure('synthetic', syntheticSet(size), quizzes))];
}

function measure(name: string, set: FactSet, quizzes: number): Measured {
	const [index, indexMs] = timed(() => indexFacts(set));
	const [, firstQuizMs] = timed(() => composeQuiz(index, { seed: 'first', count: QUIZ }));
	const quizMs = Array.from(
		{ length: quizzes },
		(_, at) => timed(() => composeQuiz(index, { seed: `seed ${at}`, count: QUIZ }))[1]
	);
	const [items, writeMs] = timed(() => sampled(index).flatMap((fact) => itemsOfFact(index, fact)));
	const [rejected, verifyMs] = timed(
		() => items.filter((item) => !checkItem(index, item).ok).length
	);
	return {
		name,
		facts: set.facts.length,
		indexMs,
		firstQuizMs,
		quizMs,
		items: items.length,
		rejected,
		writeMs,
		verifyMs,
		heapMb: process.memoryUsage().heapUsed / MB
	};
}

function sampled({ set: { facts } }: FactIndex) {
	const step = Math.max(1, Math.floor(facts.length / SAMPLE));
	return facts.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}

function timed<T>(work: () => T): readonly [T, number] {
	const start = performance.now();
	const result = work();
	return [result, performance.now() - start];
}
