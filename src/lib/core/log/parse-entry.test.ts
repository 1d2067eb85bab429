import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry } from './parse-entry';

const DAY = 86_400_000;
const at = Date.UTC(2026, 10, 24, 12);
const stamp = { id: 'a1b2c3.17', at, zone: 'Europe/Berlin', day: Math.floor(at / DAY) };
const review = { ...stamp, type: 'review', card: 'talks/F04#date', rating: 3, ms: 5_000 };
const attempt = {
	...stamp,
	type: 'attempt',
	quiz: 'q1',
	item: 'F04/date/single-choice/@a,@b',
	response: '20 October',
	score: 0.5,
	ms: 5_000,
	ratings: [{ card: 'talks/F04#date', rating: 1 }]
};
const ofQuiz = { assignment: 'AbCd_-12' };
const ofTry = { ...ofQuiz, quiz: 'try-1' };

const refusalOf = (input: unknown) => {
	const parsed = parseEntry(input);
	return parsed.ok ? undefined : parsed.error;
};

test.each<[string, unknown]>([
	['a review', review],
	['a review with its item and answer', { ...review, item: 'F04/x', response: ['b', 'a'] }],
	['an answer in a quiz', attempt],
	[
		'the start of a quiz',
		{ ...stamp, type: 'quiz-started', quiz: 'q1', set: 'talks', items: ['i'], seed: 's' }
	],
	['an undo', { ...stamp, type: 'undo', entry: 'a.1' }],
	['a suspension', { ...stamp, type: 'suspend', card: 'talks/F04#date', on: true }],
	[
		'a review with all that may be known of it',
		{ ...review, item: 'F04/x', response: 'a', sure: true, hinted: false, days: 12 }
	],
	['a burial', { ...stamp, type: 'bury', card: 'talks/F04#date', until: stamp.day + 1 }],
	[
		'a burial that is part of a review',
		{ ...stamp, type: 'bury', card: 'talks/F04#date', until: stamp.day + 3, after: 'a.1' }
	],
	['a day of choice', { ...stamp, type: 'set-due', card: 'talks/F04#date', on: stamp.day + 30 }],
	['a new beginning', { ...stamp, type: 'reset', card: 'talks/F04#date' }],
	['a setting', { ...stamp, type: 'setting', key: 'minutes', value: 10 }],
	['a set', { ...stamp, type: 'set-added', set: 'mine', text: '{}' }],
	['a teacher’s key', { ...stamp, type: 'teacher-key', seed: 'a'.repeat(27) }],
	['a shared quiz', { ...stamp, ...ofQuiz, type: 'assignment-made', link: '1fAA' }],
	[
		'a shared quiz with its keys apart',
		{ ...stamp, ...ofQuiz, type: 'assignment-made', link: '1sAA', whole: '1fAA', code: 'ABCD' }
	],
	['a result', { ...stamp, ...ofQuiz, type: 'result-received', text: '1aAA' }],
	['a quiz deleted', { ...stamp, ...ofQuiz, type: 'assignment-erased' }],
	[
		'the start of an attempt',
		{
			...{ ...stamp, ...ofTry, type: 'assignment-begun', link: '1fAA', number: 1 },
			...{ name: 'Ada', minutes: 20 }
		}
	],
	[
		'an answer to a shared quiz',
		{ ...stamp, ...ofTry, type: 'assignment-answer', place: 0, response: ['b', 'a'], ms: 5_000 }
	],
	['the end of an attempt', { ...stamp, ...ofTry, type: 'assignment-ended' }]
])('%s is read as it was written', (_, input) => {
	expect(parseEntry(JSON.parse(JSON.stringify(input)))).toEqual({ ok: true, value: input });
});

test('What this version does not know of a review is left out', () => {
	expect(parseEntry({ ...review, mood: 'good' })).toEqual({ ok: true, value: review });
});

test('A phone whose clock was lost may write entries of 1970, and of any length', () => {
	expect(parseEntry({ ...review, at: 1000, day: -1, ms: 56 * 365 * DAY }).ok).toBe(true);
});

describe('What cannot be an entry is kept out, with the reason:', () => {
	test.each<[string, unknown, string]>([
		['nothing', null, 'It should be an object.'],
		['a list', [review], 'Its “type” is undefined, which this version does not know.'],
		['an unknown type', { ...review, type: 'marry' }, 'Its “type” is "marry", which this version'],
		['an id without number', { ...review, id: 'a' }, 'Its “id” should be a device’s id'],
		[
			'an id of a quiz too short',
			{ ...stamp, type: 'assignment-erased', assignment: 'AbC' },
			'Its “assignment” should be the id of a shared quiz'
		],
		[
			'half a place',
			{ ...stamp, ...ofTry, type: 'assignment-answer', place: 0.5, response: 'a', ms: 1 },
			'Its “place” should be a whole number from 0 to 999'
		],
		['a moment in text', { ...review, at: '2026' }, 'Its “at” should be a number'],
		['a moment before 1970', { ...review, at: -1 }, 'Its “at” should be a number'],
		[
			'a zone too long',
			{ ...review, zone: 'x'.repeat(65) },
			'Its “zone” should be a text of 1 to 64'
		],
		['a study day of last week', { ...review, day: stamp.day - 7 }, 'a study day that is not near'],
		[
			'half a study day',
			{ ...review, day: stamp.day + 0.5 },
			'Its “day” should be the number of a day'
		],
		['a rating of 5', { ...review, rating: 5 }, 'Its “rating” should be 1, 2, 3 or 4.'],
		[
			'a card without role',
			{ ...review, card: 'talks/F04' },
			'Its “card” should be the id of a card'
		],
		['half a day to wait', { ...review, days: 1.5 }, 'Its “days” should be a whole number from'],
		['a century to wait', { ...review, days: 36_501 }, 'Its “days” should be a whole number'],
		['a maybe for sure', { ...review, sure: 'maybe' }, 'Its “sure” should be true or false.'],
		[
			'a burial until Friday',
			{ ...stamp, type: 'bury', card: 'talks/F04#date', until: 'Friday' },
			'Its “until” should be the number of a day'
		],
		['a negative time', { ...review, ms: -1 }, 'Its “ms” should be a number from 0'],
		['a score above 1', { ...attempt, score: 1.5 }, 'Its “score” should be a number from 0 to 1.'],
		['an answer too long', { ...attempt, response: 'x'.repeat(2001) }, 'Its “response”'],
		['a list of numbers as answer', { ...attempt, response: [1] }, 'Its “response”'],
		[
			'a bad rating in a quiz',
			{ ...attempt, ratings: [{ card: 'talks/F04#date', rating: 0 }] },
			'Its “ratings.0.rating” should be 1, 2, 3 or 4.'
		],
		['an endless number', { ...stamp, type: 'setting', key: 'k', value: Infinity }, 'Its “value”'],
		[
			'too many items',
			{
				...stamp,
				type: 'quiz-started',
				quiz: 'q',
				set: 's',
				items: Array(1001).fill('i'),
				seed: ''
			},
			'Its “items” should be a list of at most 1000.'
		]
	])('%s', (_, input, reason) => {
		expect(refusalOf(input)).toContain(reason);
	});
});

test('Nothing makes the reader throw, and every refusal is a short sentence', () => {
	const damaged = fc
		.tuple(fc.constantFrom(...Object.keys(attempt)), fc.anything())
		.map(([key, value]) => ({ ...attempt, [key]: value }));
	fc.assert(
		fc.property(fc.oneof(fc.anything(), damaged), (input) => {
			expect(refusalOf(input) ?? 'It is one.').toMatch(/^It.{1,150}\.$/s);
		})
	);
});
