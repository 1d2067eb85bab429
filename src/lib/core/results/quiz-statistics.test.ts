import { expect, test } from 'vitest';
import { classOf, marksTable } from './answers-testing';
import { quizStatisticsOf } from './quiz-statistics';

test('Partial marks have an alpha and no KR-20 or KR-21', () => {
	// Scores 3, 3½, ½, 1: squares of deviations 6½. Alpha is 3/2 · (1 − 5½ / 6½).
	const rows = [
		[2, 1, 0],
		[2, 0.5, 1],
		[0, 0.5, 0],
		[0, 0, 1]
	];
	const quiz = quizStatisticsOf(marksTable([2, 1, 1], rows));
	expect(quiz).toMatchObject({ pupils: 4, mean: 2, median: 2, kr20: null, kr21: null });
	expect(quiz.sd).toBeCloseTo(Math.sqrt(6.5 / 3), 12);
	expect(quiz.alpha).toBeCloseTo(3 / 13, 12);
	expect(quiz.errorRatio).toBeCloseTo(Math.sqrt(10 / 13), 12);
	expect(quiz.sem).toBeCloseTo(Math.sqrt(6.5 / 3) * Math.sqrt(10 / 13), 12);
});

test('For right and wrong, KR-20 is alpha, and KR-21 is never more', () => {
	// Scores 3, 2, 1, 0; shares right ¾, ½, ¼. KR-20 3/2 · (1 − 10/16 / 5/4), KR-21 3/2 · (1 − 2¼/3¾).
	const quiz = quizStatisticsOf(classOf('AAA', ['AAA', 'AAB', 'ABB', 'BBB']));
	expect(quiz.kr20).toBeCloseTo(0.75, 12);
	expect(quiz.alpha).toBeCloseTo(0.75, 12);
	expect(quiz.kr21).toBeCloseTo(0.6, 12);
});

test('Items that contradict each other make alpha negative, and error greater than the spread', () => {
	// Scores 1, 1, 1, 2: variance ¼. Both items ⅓ and ¼: 2 · (1 − 7/12 / 3/12).
	const quiz = quizStatisticsOf(classOf('AA', ['AB', 'AB', 'BA', 'AA']));
	expect(quiz.alpha).toBeCloseTo(2 * (1 - 7 / 3), 12);
	expect(quiz.kr20).toBeCloseTo(2 * (1 - 7 / 3), 12);
	expect(quiz.errorRatio).toBeGreaterThan(1);
	expect(quiz.sem ?? 0).toBeGreaterThan(quiz.sd ?? 0);
});

test.each([
	['halves, which round to an alpha above 1', [0, 1, 0.5, 0, 1, 0.5, 0]],
	['thirds, which have no end', [1 / 3, 0, 2 / 3]]
])('Items that agree in all are wholly reliable: %s', (_, marks) => {
	const { alpha, sem, errorRatio } = quizStatisticsOf(
		marksTable(
			[1, 1, 1],
			marks.map((mark) => [mark, mark, mark])
		)
	);
	expect(alpha).toBeLessThanOrEqual(1);
	expect(alpha).toBeCloseTo(1, 12);
	expect(sem).toBeCloseTo(0, 6);
	expect(errorRatio).toBeCloseTo(0, 6);
});

test.each([
	['nobody answered', classOf('AAA', [])],
	['one pupil answered', classOf('AAA', ['ABA'])],
	['all have the same score', classOf('AAA', ['AAB', 'ABA', 'BAA'])],
	['there is one item', classOf('A', ['A', 'B', 'A'])],
	['there is no item', classOf('', ['', ''])]
])('There is no reliability where %s', (_, table) => {
	const nothing = { alpha: null, kr20: null, kr21: null, sem: null, errorRatio: null };
	expect(quizStatisticsOf(table)).toMatchObject(nothing);
});
