import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
	ALL_ITEMS,
	answersTo,
	composed,
	PLAIN,
	quizOf
} from '../../../../tests/questions/written-quizzes';
import type { Item } from '../items/item';
import { explain, scoreOf, toPrompt } from '../items/judging/judge';
import { ITEM_KINDS } from '../items/kinds/kinds';
import { rngFrom, shuffle } from '../rng';
import type { FullQuiz } from './assignment';
import { DICTIONARY } from './dictionary';
import { sealEnvelope, type LinkKind } from './envelope';
import { frontOf, keysOf } from './halves';
import { withoutKey } from './keyless';
import { encodeExam, encodeFull, openQuiz } from './written-quiz';

const renamed = (item: Item, at: number): Item => ({ ...item, id: withoutKey(item, at).id });

function opened(kind: LinkKind, payload: Uint8Array) {
	const quiz = openQuiz({ kind, payload });
	if (!quiz.ok || quiz.value.kind !== kind || !('items' in quiz.value)) throw new Error('refused');
	return quiz.value;
}

/** Short quizzes, for which there is room to take everything along: a third of all items. */
const threes = Array.from({ length: Math.floor(ALL_ITEMS.length / 9) }, (_, at) =>
	ALL_ITEMS.slice(9 * at, 9 * at + 3)
);

describe('A quiz written out', () => {
	test('comes back with every item asked, scored and explained as before', () => {
		const kinds = new Set<string>();
		for (const items of threes) {
			const back = opened('full', encodeFull(quizOf(items))).items;
			items.map(renamed).forEach((item, at) => {
				const again = back[at] as Item;
				expect(toPrompt(again, 's')).toEqual(toPrompt(item, 's'));
				const told = (one: Item) =>
					answersTo(item).map((answer) => [scoreOf(one, answer), explain(one, answer)]);
				expect(told(again)).toEqual(told(item));
				kinds.add(again.kind);
			});
		}
		expect(kinds).toEqual(new Set(ITEM_KINDS));
	});

	test('keeps its title, its language and how it is to be taken', () => {
		const assignment = { ...PLAIN, title: 'Grüße, 8b', minutes: 20, shuffled: true };
		const quiz: FullQuiz = { ...composed(0, 1, 3), assignment, setTitle: 'Pâté', lang: 'pt-BR' };
		const { items, ...rest } = opened('full', encodeFull(quiz));
		expect(rest).toEqual({ kind: 'full', assignment, setTitle: 'Pâté', lang: 'pt-BR' });
		expect(items).toHaveLength(3);
	});

	test.each([
		['a title too long', { setTitle: 'Ж'.repeat(600) }, { setTitle: 'Ж'.repeat(200) }],
		['no tag of a language', { lang: 'English (UK)' }, { lang: '' }]
	])('opens also where its set has %s', (_, given, kept) => {
		expect(opened('full', encodeFull({ ...composed(0, 1, 2), ...given }))).toMatchObject(kept);
	});

	test('gives up explanations before it gives up its length, and never a score', () => {
		for (let seed = 0; seed < 12; seed++) {
			const quiz = composed(seed, seed, 20);
			const back = opened('full', encodeFull(quiz)).items;
			quiz.items.map(renamed).forEach((item, at) => {
				const again = back[at] as Item;
				expect(again.explanations.key).toBe(item.explanations.key);
				for (const answer of answersTo(item)) {
					expect(scoreOf(again, answer)).toBe(scoreOf(item, answer));
				}
			});
		}
	});

	test('is raw DEFLATE that another program inflates', () => {
		const quiz = composed(0, 2, 10);
		const front = frontOf(quiz);
		const dictionary = Buffer.concat([DICTIONARY, front.open]);
		expect(inflateRawSync(keysOf(quiz, front), { dictionary }).toString()).toContain('\u001f');
	});
});

/** All texts of the item that a pupil may not see before the keys are due. */
function secretsOf(item: Item): readonly string[] {
	const members = item.kind === 'set-answer' ? item.members : [];
	const typed = 'accepted' in item ? [item] : members;
	return [
		...typed.flatMap(({ key, accepted, refused }) => [key, ...accepted, ...refused]),
		item.explanations.key,
		...Object.values(item.explanations.options),
		...item.cite.flatMap(({ quote, text }) => [quote, text]),
		item.id
	];
}

describe('An exam', () => {
	test('holds the questions and no more', () => {
		const quiz = composed(1, 3, 20);
		const { items } = opened('exam', encodeExam(quiz));
		expect(items).toEqual(quiz.items.map(withoutKey));
	});

	test('is bytes without one key, explanation or citation that its questions do not show', () => {
		let searched = 0;
		for (const items of threes) {
			const { open } = frontOf(quizOf(items));
			const exam = Buffer.from(encodeExam(quizOf(items)));
			// What is deflated ends the front, so the whole link has been looked through.
			expect(inflateRawSync(exam.subarray(exam.length - deflatedLength(exam)), DICT)).toEqual(
				Buffer.from(open)
			);
			const text = Buffer.from(open).toString();
			const shown = JSON.stringify(items.map((item) => toPrompt(item, 's'))).toLowerCase();
			for (const secret of items.flatMap(secretsOf)) {
				if (shown.includes(JSON.stringify(secret).slice(1, -1).toLowerCase())) continue;
				expect(text).not.toContain(secret);
				searched++;
			}
		}
		expect(searched).toBeGreaterThan(ALL_ITEMS.length / 3);
	});

	test('is the same link whichever option is the key', () => {
		const items = ALL_ITEMS.filter((item) => item.kind === 'single-choice').slice(0, 50);
		const others = items.map((item) => ({ ...item, key: item.options[0] ?? '' }));
		expect(encodeExam(quizOf(others))).toEqual(encodeExam(quizOf(items)));
	});
});

const DICT = { dictionary: DICTIONARY };

/** The count before the questions: behind head (7), writing (1), title (1 + 5) and language (1 + 2). */
function deflatedLength(payload: Uint8Array): number {
	const [low = 0, high = 0] = payload.subarray(17);
	return low < 128 ? low : (low & 127) + 128 * high;
}

describe('Of quizzes drawn by chance, the longest link has', () => {
	const lengthsOf = (count: number, quizzes: number) =>
		Array.from({ length: quizzes }, (_, seed) => {
			const quiz = quizOf(shuffle(ALL_ITEMS, rngFrom(`full/${seed}`)).slice(0, count));
			const full = sealEnvelope({ kind: 'full', payload: encodeFull(quiz) }).length;
			return { full, exam: sealEnvelope({ kind: 'exam', payload: encodeExam(quiz) }).length };
		});

	test.each([
		[1000, 10, 1900],
		[1000, 20, 3000]
	])(
		'in %i of %i questions at most %i characters, and fewer for an exam',
		(quizzes, count, most) => {
			const lengths = lengthsOf(count, quizzes);
			for (const kind of ['full', 'exam'] as const) {
				const sorted = lengths.map((length) => length[kind]).sort((a, b) => a - b);
				console.info(
					`${kind}, ${count} questions: ${sorted[0]} to ${sorted.at(-1)} characters, median ${sorted[quizzes / 2]}`
				);
			}
			for (const { full, exam } of lengths) {
				expect(full).toBeLessThanOrEqual(most);
				expect(exam).toBeLessThan(full);
			}
		},
		120_000
	);

	test('for 20 questions of one set, as the app puts them together, at most 3,000 too', () => {
		const lengths = Array.from({ length: 60 }, (_, seed) => {
			const payload = encodeFull(composed(seed, seed, 20));
			return sealEnvelope({ kind: 'full', payload }).length;
		}).sort((a, b) => a - b);
		console.info(`composed, 20 questions: to ${lengths.at(-1)} characters, median ${lengths[30]}`);
		expect(lengths.at(-1)).toBeLessThanOrEqual(3000);
	}, 120_000);
});
