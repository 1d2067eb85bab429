import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETS, type NamedSet } from '../../../../tests/questions/sets';
import type { Item, ItemKind } from '../items/item';
import { writeItems } from '../items/write';
import { composeQuiz } from '../quiz/compose';
import { rngFrom, shuffle } from '../rng';
import { Damaged } from './damaged';
import { bytesOfResult, resultOfBytes } from './result-bytes';
import { someResponse, someResult } from './result-testing';

const items = SETS.flatMap(({ index }) => writeItems(index));
const ofKind = (kind: ItemKind) => items.find((item) => item.kind === kind) as Item;

test('a result comes back whatever kinds of questions it answers', () => {
	const quizzes = fc
		.tuple(fc.nat(20), fc.string())
		.map(([count, seed]) => ({ seed, quiz: shuffle(items, rngFrom(seed)).slice(0, count) }));
	const fields = fc.record({
		number: fc.integer({ min: 1, max: 65_535 }),
		name: fc.oneof(fc.stringMatching(/^[ \dA-Za-z-]{0,60}$/), fc.string({ unit: 'grapheme' })),
		startedAt: fc.nat(2 ** 32 - 1).map((seconds) => seconds * 1000),
		seconds: fc.nat(65_535)
	});
	fc.assert(
		fc.property(quizzes, fields, ({ seed, quiz }, { seconds, ...head }) => {
			const { answers, ...result } = { ...someResult(quiz, rngFrom(seed)), ...head };
			const sent = {
				...result,
				answers: answers.map((answer, at) => (at === 0 ? { ...answer, seconds } : answer))
			};
			fc.pre(sent.name.length <= 60);
			expect(resultOfBytes(bytesOfResult(sent, quiz), quiz)).toEqual(sent);
		}),
		{ numRuns: 2000 }
	);
});

test('every kind of question there is was among them', () => {
	expect([...new Set(items.map(({ kind }) => kind))].sort()).toEqual([
		...['cloze', 'matching', 'multiple-choice', 'number', 'ordering', 'set-answer'],
		...['short-answer', 'single-choice', 'sorting', 'true-false', 'true-false-not-stated']
	]);
});

test('a thousand questions of each kind come back', () => {
	for (const kind of new Set(items.map((item) => item.kind))) {
		const some = items.filter((item) => item.kind === kind).slice(0, 1000);
		const sent = someResult(some, rngFrom(kind));
		expect(resultOfBytes(bytesOfResult(sent, some), some)).toEqual(sent);
	}
});

describe('A response takes, in bits,', () => {
	const EMPTY = { attempt: 'AAAAAAAA', number: 1, name: '', startedAt: 0 };
	const bytesFor = (item: Item, count: number, answered: boolean) => {
		const quiz = Array.from({ length: count }, () => item);
		const response = someResponse(item, rngFrom('bits'));
		const answer = answered ? { response, seconds: 0 } : { seconds: 0 };
		return bytesOfResult({ ...EMPTY, answers: quiz.map(() => answer) }, quiz).length;
	};
	/** Sixty-four of them, so that filled bytes do not count. */
	const bitsOf = (item: Item) => (bytesFor(item, 64, true) - bytesFor(item, 64, false)) / 8;
	const rounded = (count: number) => Math.ceil(Math.log2(count));

	test('as many as tell one option from the others', () => {
		const choice = ofKind('single-choice');
		const options = 'options' in choice ? choice.options.length : 0;
		expect(bitsOf(choice)).toBe(rounded(options));
		expect(bitsOf(ofKind('true-false'))).toBe(1);
		expect(bitsOf(ofKind('true-false-not-stated'))).toBe(2);
	});

	test('one for each option of which several may be chosen', () => {
		const choice = ofKind('multiple-choice');
		expect(bitsOf(choice)).toBe('options' in choice ? choice.options.length : 0);
	});

	test('the fewer, the fewer texts are left to put in order', () => {
		const order = ofKind('ordering');
		const count = 'options' in order ? order.options.length : 0;
		const places = Array.from({ length: count }, (_, at) => rounded(count - at));
		expect(bitsOf(order)).toBe(places.reduce((sum, bits) => sum + bits));
	});
});

const one = ofKind('single-choice');
const sound = {
	...{ attempt: 'AAAAAAAA', number: 1, name: '', startedAt: 0 },
	answers: [{ response: 'options' in one ? (one.options[0] ?? '') : '', seconds: 0 }]
};

test('a question that lay open for days took the most seconds that are told', () => {
	const answers = [{ seconds: 200_000 }];
	const again = resultOfBytes(bytesOfResult({ ...sound, answers }, [one]), [one]);
	expect(again.answers).toEqual([{ seconds: 65_535 }]);
});

test('what is longer than a field takes is cut off, and half a character is replaced', () => {
	const typed = ofKind('short-answer');
	const answers = [{ response: 'é'.repeat(300), seconds: 0 }];
	const name = `${'a'.repeat(59)}😀`;
	const again = resultOfBytes(bytesOfResult({ ...sound, name, answers }, [typed]), [typed]);
	expect(again.name).toBe(`${'a'.repeat(59)}\uFFFD`);
	expect(again.answers[0]?.response).toBe('é'.repeat(200));
});

describe('No such result can even be written:', () => {
	const answered = (item: Item, response: string | readonly string[]) =>
		bytesOfResult({ ...sound, answers: [{ response, seconds: 0 }] }, [item]);
	test.each<[string, () => unknown]>([
		['an option that was not shown', () => answered(one, 'nonsense')],
		['a list for one option', () => answered(one, [])],
		['one text for a list', () => answered(ofKind('ordering'), 'nonsense')],
		['an order without all its texts', () => answered(ofKind('ordering'), [])],
		['chosen options that were not shown', () => answered(ofKind('multiple-choice'), ['nonsense'])],
		['pairs without all left sides', () => answered(ofKind('matching'), [''])],
		[
			'more texts than were wanted',
			() => answered(ofKind('set-answer'), Array<string>(99).fill('a'))
		],
		['answers to other questions', () => bytesOfResult(sound, [one, one])],
		['half a second', () => bytesOfResult({ ...sound, answers: [{ seconds: 0.5 }] }, [one])],
		['half an attempt', () => bytesOfResult({ ...sound, number: 1.5 }, [one])],
		['an attempt with another name', () => bytesOfResult({ ...sound, attempt: 'AAAA' }, [one])],
		['a start before 1970', () => bytesOfResult({ ...sound, startedAt: -1 }, [one])],
		['a start after 2106', () => bytesOfResult({ ...sound, startedAt: 2 ** 32 * 1000 }, [one])]
	])('%s', (_, write) => {
		expect(write).toThrow(RangeError);
	});
});

test('bytes that are none of a result are damaged, and nothing worse', () => {
	const quiz = shuffle(items, rngFrom('damaged')).slice(0, 20);
	const real = bytesOfResult(someResult(quiz, rngFrom('damaged')), quiz);
	const mutated = fc
		.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
		.map((changes) => changes.reduce((bytes, [at, byte]) => bytes.with(at, byte), real));
	const cut = fc.nat(real.length - 1).map((length) => real.slice(0, length));
	expect(() => resultOfBytes(Uint8Array.of(...real, 0), quiz)).toThrow(Damaged);
	let opened = 0;
	fc.assert(
		fc.property(fc.oneof(mutated, cut, fc.uint8Array({ maxLength: 400 })), (bytes) => {
			try {
				const { name, number, answers } = resultOfBytes(bytes, quiz);
				opened++;
				expect(name.length).toBeLessThanOrEqual(60);
				expect(number).toBeLessThanOrEqual(65_535);
				expect(answers.map(({ seconds }) => seconds).every((seconds) => seconds <= 65_535)).toBe(
					true
				);
				const typed = answers.flatMap(({ response = [] }) => response);
				expect(typed.every((text) => text.length <= 200)).toBe(true);
			} catch (error) {
				expect(error).toBeInstanceOf(Damaged);
			}
		}),
		{ numRuns: 10_000 }
	);
	expect(opened).toBeGreaterThan(100);
});

/** Beside the bytes of the result: the assignment's id, a point, the tag of AES-GCM. */
const SEAL_BYTES = 6 + 33 + 16;

test('20 questions with a name, all that is typed being right, take about 140 bytes, sealed', () => {
	const [{ index }] = SETS as [NamedSet];
	const sizes = Array.from({ length: 200 }, (_, seed) => {
		const quiz = composeQuiz(index, { seed: `${seed}`, count: 20 }).items;
		const { answers, ...result } = someResult(quiz, rngFrom(`${seed}`));
		const typed = quiz.map((item, at) => ({
			...(answers[at] ?? { seconds: 0 }),
			...('hint' in item ? { response: item.key } : {})
		}));
		return bytesOfResult({ ...result, answers: typed }, quiz).length + SEAL_BYTES;
	}).sort((a, b) => a - b);
	const [median = NaN, high = NaN, most = NaN] = [100, 180, 199].map((at) => sizes[at]);
	console.info(`Sealed: median ${median} bytes, 9 in 10 under ${high}, at most ${most}.`);
	expect(median).toBeLessThanOrEqual(150);
	expect(most).toBeLessThanOrEqual(200);
});
