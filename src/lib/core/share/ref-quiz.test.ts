import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETS } from '../../../../tests/questions/sets';
import { writeItems } from '../items/write';
import { rngFrom, shuffle } from '../rng';
import type { ItemId } from '../items/item';
import type { Assignment, AssignmentId, RefQuiz } from './assignment';
import { sealEnvelope } from './envelope';
import { decodeRefQuiz, encodeRefQuiz, readRefHead } from './ref-quiz';
import { vocabularyOf, type Vocabulary } from './vocabulary';

const PLAIN: Assignment = {
	id: 'AAAAbbb-' as AssignmentId,
	title: '',
	feedback: 'at-once',
	shuffled: false,
	attempts: 0,
	minutes: 0,
	asks: 'nothing'
};

/** The base point of P-256, and its opposite: SEC 2, section 2.4.2. */
const POINTS = ['03', '02'].map((sign) =>
	Uint8Array.from(
		Buffer.from(`${sign}6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296`, 'hex')
	)
) as [Uint8Array, Uint8Array];

test('a link whose key is no point is refused', () => {
	const key = new Uint8Array(33);
	const payload = encodeRefQuiz(
		quizOf([], { ...PLAIN, teacherKey: key }),
		sets[0]?.words as Vocabulary
	);
	expect(readRefHead(payload)).toEqual({ ok: false, error: { kind: 'incomplete' } });
});

const quizOf = (items: readonly ItemId[], assignment = PLAIN): RefQuiz => ({
	kind: 'ref',
	assignment,
	revision: '0a1b2cff',
	items
});

function opened(payload: Uint8Array, words: Vocabulary) {
	const head = readRefHead(payload);
	return head.ok ? decodeRefQuiz(head.value, words) : head;
}

const sets = SETS.map(({ name, index }) => ({
	name,
	words: vocabularyOf(index.set),
	ids: writeItems(index).map(({ id }) => id)
}));

test.each(sets)('every item of $name comes back from a link', ({ words, ids }) => {
	for (let from = 0; from < ids.length; from += 100) {
		const quiz = quizOf(ids.slice(from, from + 100));
		expect(opened(encodeRefQuiz(quiz, words), words)).toEqual({ ok: true, value: quiz });
	}
});

const talks = sets[0] as (typeof sets)[number];

test('how the quiz is to be taken comes back', () => {
	const assignments = fc.record(
		{
			id: fc.constantFrom('AAAAAAAA', 'abcdEF-_', '01234567').map((id) => id as AssignmentId),
			title: fc.string({ unit: 'grapheme', maxLength: 5 }),
			feedback: fc.constantFrom('at-once', 'at-end', 'by-code', 'never'),
			shuffled: fc.boolean(),
			attempts: fc.nat(99),
			minutes: fc.nat(999),
			asks: fc.constantFrom('nothing', 'name', 'alias', 'number'),
			teacherKey: fc.constantFrom(...POINTS)
		},
		{ requiredKeys: ['id', 'title', 'feedback', 'shuffled', 'attempts', 'minutes', 'asks'] }
	);
	fc.assert(
		fc.property(assignments, (assignment) => {
			const quiz = quizOf(talks.ids.slice(0, 3), assignment);
			const again = opened(encodeRefQuiz(quiz, talks.words), talks.words);
			expect(again).toEqual({ ok: true, value: quiz });
		})
	);
});

/** Lengths of links, sorted, over quizzes of so many questions drawn by chance. */
function lengthsOf(count: number, assignment = PLAIN): readonly number[] {
	return Array.from({ length: 1000 }, (_, seed) => {
		const items = shuffle(talks.ids, rngFrom(`link/${seed}`)).slice(0, count);
		const payload = encodeRefQuiz(quizOf(items, assignment), talks.words);
		return sealEnvelope({ kind: 'ref', payload }).length;
	}).sort((a, b) => a - b);
}

describe('Of 1,000 quizzes drawn by chance, the longest link has', () => {
	test.each([
		[10, 120],
		[20, 220]
	])('for %i questions at most %i characters, and 44 more with a key', (count, most) => {
		const lengths = lengthsOf(count);
		const keyed = lengthsOf(count, { ...PLAIN, teacherKey: POINTS[0] });
		console.info(
			`${count} questions: ${lengths[0]} to ${lengths.at(-1)} characters, median ${lengths[500]}; with a key to ${keyed.at(-1)}`
		);
		expect(lengths.at(-1)).toBeLessThanOrEqual(most);
		expect(keyed.at(-1)).toBeLessThanOrEqual(most + 44);
	});
});

test('an item that a later generator asks for in a way not known today still fits', () => {
	const items = [
		'F04/date+hours~F18.date/single-choice/=7T,~12%20o%E2%80%99clock',
		'F13/member@peru/true-false/',
		'F04/date/single-choice/=y10,=XXXX-10-06,=P3000Y~'
	];
	const quiz = quizOf(items as ItemId[]);
	expect(opened(encodeRefQuiz(quiz, talks.words), talks.words)).toEqual({ ok: true, value: quiz });
});

test.each([
	'F99/date/cloze/',
	'F04/date/riddle/',
	'nonsense',
	`F04/date/cloze/~${'x'.repeat(300)}`
])('“%.20s” cannot be put in a link: the caller has a bug', (id) => {
	expect(() => encodeRefQuiz(quizOf([id as ItemId]), talks.words)).toThrow(RangeError);
});

test('no bytes make the decoder throw, and what opens is written in one way only', () => {
	const real = encodeRefQuiz(quizOf(talks.ids.slice(40, 50)), talks.words);
	const mutated = fc
		.tuple(fc.nat(real.length - 1), fc.nat(255))
		.map(([at, byte]) => real.with(at, byte));
	fc.assert(
		fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 120 })), (payload) => {
			const quiz = opened(payload, talks.words);
			if (quiz.ok) expect(encodeRefQuiz(quiz.value, talks.words)).toEqual(payload);
			else expect(quiz.error.kind).toBe('incomplete');
		}),
		{ numRuns: 3000 }
	);
});
