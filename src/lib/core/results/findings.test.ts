import { describe, expect, test } from 'vitest';
import { ourFixture } from '../../../../tests/fixtures/psychometrics/tables';
import { rngFrom } from '../rng';
import { classOf, marksTable } from './answers-testing';
import { findingsOf } from './findings';

const said = (table: Parameters<typeof findingsOf>[0]) =>
	findingsOf(table).map(({ item, words }) => [item, words]);

test('The planted faults of our class are named in words, the gravest first, and no others', () => {
	expect(said(ourFixture.table)).toEqual([
		[11, '24 of 60 chose “A”, your strongest pupils among them: check the key.'],
		[
			10,
			'The stronger pupils missed it more often than the weaker ones: look for a second meaning in the question, or a mistake in the key.'
		],
		[8, 'Only 16 of 60 got it right.'],
		[9, 'Nobody chose “A”, “C” or “D”.'],
		[9, 'All 60 got it right.']
	]);
});

test('Where all have the same score, nobody is called stronger or weaker', () => {
	const shifted = Array.from({ length: 20 }, (_, pupil) =>
		Array.from({ length: 5 }, (_, at) =>
			(at + pupil) % 5 < 3 ? 'A' : 'BCD'.charAt(pupil % 3)
		).join('')
	);
	const sorts = findingsOf(classOf('AAAAA', shifted)).map(({ sort }) => sort);
	expect(sorts).not.toContain('reversed');
	expect(sorts).not.toContain('miskey');
});

/**
 * Twenty-four pupils, strongest first, eight items with the key A. The first item's key is wrong: the
 * nine strongest chose B. Pupil n gets the others right but for the last n ⁄ 4.
 */
const WRONG_KEY = Array.from({ length: 24 }, (_, pupil) => {
	const right = 7 - Math.floor(pupil / 4);
	return (
		(pupil < 9 ? 'B' : 'ACD'.charAt(pupil % 3)) +
		'A'.repeat(right) +
		'BCD'.charAt(pupil % 3).repeat(7 - right)
	);
});

test('A wrong key is found in a class of 24', () => {
	expect(said(classOf('A'.repeat(8), WRONG_KEY))[0]).toEqual([
		0,
		'9 of 24 chose “B”, your strongest pupils among them: check the key.'
	]);
});

test('An option that tempts the weaker pupils is a good distractor, however many chose it', () => {
	const sound = WRONG_KEY.map((word, pupil) => (pupil < 9 ? 'A' : 'B') + word.slice(1));
	const sorts = findingsOf(classOf('A'.repeat(8), sound)).map(
		({ sort, item }) => `${sort} ${item ?? ''}`
	);
	expect(sorts).not.toContain('miskey 0');
	expect(sorts).not.toContain('reversed 0');
});

test('One that tempts all alike is a hard question, not a wrong key', () => {
	const tempted = WRONG_KEY.map((word) => `B${word.slice(1)}`);
	expect(said(classOf('A'.repeat(8), tempted)).filter(([item]) => item === 0)).toEqual([
		[0, 'Nobody got it right.'],
		[0, 'Nobody chose “C” or “D”.']
	]);
});

/**
 * Classes by the usual model of answering: ability and difficulty are normal, one in five who do not
 * know guesses right, and the others spread over three distractors.
 */
function simulatedClasses(classes: number, pupils: number, items: number): string[][] {
	const { next: random, below } = rngFrom('classes');
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	return Array.from({ length: classes }, () => {
		const difficulties = Array.from({ length: items }, normal);
		return Array.from({ length: pupils }, () => {
			const ability = normal() + 0.3;
			const answer = (difficulty: number) => {
				const known = 1 / (1 + Math.exp(1.7 * (difficulty - ability)));
				return random() < 0.2 + 0.8 * known ? 'A' : 'BCD'.charAt(below(3));
			};
			return difficulties.map(answer).join('');
		});
	});
}

test.each([
	[15, 0.01, 0.4],
	[24, 0.005, 0.5]
])(
	'In classes of %d, at most %d of the sound items are blamed and %d of the wrong keys found',
	(pupils, mostBlamed, leastFound) => {
		const classes = simulatedClasses(80, pupils, 10);
		const blamed = (key: string, items: (item: number | null) => boolean) =>
			classes.flatMap((answers) =>
				findingsOf(classOf(key, answers)).filter(
					({ sort, item }) => (sort === 'miskey' || sort === 'reversed') && items(item)
				)
			).length;
		expect(blamed('AAAAAAAAAA', () => true)).toBeLessThanOrEqual(mostBlamed * 80 * 10);
		expect(blamed('BAAAAAAAAA', (item) => item === 0)).toBeGreaterThanOrEqual(leastFound * 80);
	}
);

describe('Below 15 pupils', () => {
	const fourteen = classOf('A'.repeat(8), WRONG_KEY.slice(0, 14));

	test('nothing is claimed of strong pupils, nor of reliability', () => {
		const sorts = new Set(findingsOf(fourteen).map(({ sort }) => sort));
		for (const sort of ['miskey', 'reversed', 'unreliable']) expect(sorts).not.toContain(sort);
	});

	test('each sentence says that it is so so far', () => {
		expect(said(fourteen).length).toBeGreaterThan(3);
		for (const [, words] of said(fourteen)) expect(words).toMatch(/ so far\.$/);
		expect(said(fourteen)[0]).toEqual([0, 'Only 2 of 14 got it right so far.']);
	});

	test('and below five nothing is said', () => {
		expect(findingsOf(classOf('AA', ['BB', 'BB', 'BB', 'BB']))).toEqual([]);
		expect(findingsOf(classOf('AA', ['BB', 'BB', 'BB', 'BB', 'BB']))).not.toEqual([]);
	});
});

test.each([
	[[1, 1, 1, 1, 1], 'All 5 got it right so far.'],
	[[0, 0, 0, 0, 0], 'Nobody got it right so far.'],
	[[1, 0, 0, 0, 0], 'Only 1 of 5 got it right so far.'],
	[[0.5, 0.2, 0.1, 0.2, 0.1], 'On average it brought 22 % of its marks so far.'],
	[[1, 1, 0.9, 1, 1], 'On average it brought 98 % of its marks so far.'],
	[Array.from({ length: 24 }, (_, at) => (at ? 1 : 0)), 'All but 1 of 24 got it right.'],
	[Array.from({ length: 24 }, (_, at) => (at > 1 ? 1 : 0)), undefined],
	[[1, 1, 0, 0, 0], undefined]
])('Marks of %j are told as “%s”', (marks, words) => {
	expect(
		said(
			marksTable(
				[1],
				marks.map((mark) => [mark])
			)
		)
	).toEqual(words ? [[0, words]] : []);
});

test('A question is named when a tenth of the pupils left it out, and no fewer than two', () => {
	const leftOutBy = (some: number, of: number) =>
		said(
			marksTable(
				[1],
				Array.from({ length: of }, (_, at) => [at < some ? null : Math.sign(at % 3)])
			)
		);
	expect(leftOutBy(2, 20)).toEqual([[0, '2 pupils left it out.']]);
	expect(leftOutBy(2, 21)).toEqual([]);
	expect(leftOutBy(1, 6)).toEqual([]);
	expect(leftOutBy(2, 7)).toEqual([[0, '2 pupils left it out so far.']]);
});

test('Where there are two options, nothing is said of the one that nobody chose', () => {
	const rows = Array.from({ length: 6 }, () => [{ mark: 1, given: ['True'] }]);
	const item = { max: 1, options: ['True', 'False'], key: ['True'] };
	expect(said({ items: [item], rows })).toEqual([[0, 'All 6 got it right so far.']]);
});

test('A text without marks is not too hard', () => {
	expect(
		said(
			marksTable(
				[0],
				Array.from({ length: 20 }, () => [0])
			)
		)
	).toEqual([]);
});

describe('Of reliability', () => {
	/** Items that have nothing to do with each other: each pair of pupils has other ones right. */
	const unrelated = (pupils: number, items: number) =>
		marksTable(
			Array<number>(items).fill(1),
			Array.from({ length: pupils }, (_, pupil) =>
				Array.from({ length: items }, (_, item) => (pupil >> item) & 1)
			)
		);
	const ofQuiz = (pupils: number, items: number) =>
		findingsOf(unrelated(pupils, items)).filter(({ item }) => item === null);

	test('a quiz of unrelated items is said to be mostly luck', () => {
		// Of 32 pupils each has another pattern: alpha is 0, and SEM the SD, √(5 · ¼ · 32 ⁄ 31).
		expect(ofQuiz(32, 5).map(({ words }) => words)).toEqual([
			'By luck alone, one pupil in three is more than 1.1 of 5 marks off: use the scores to see what to teach again, not to rank pupils.'
		]);
	});

	test('nothing is said below 15 pupils or 5 items, nor of a quiz that is reliable', () => {
		expect(ofQuiz(16, 4)).toEqual([]);
		expect(ofQuiz(14, 5)).toEqual([]);
		expect(ofQuiz(15, 5)).toHaveLength(1);
		expect(findingsOf(ourFixture.table).filter(({ item }) => item === null)).toEqual([]);
	});
});
