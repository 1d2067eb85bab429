import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ALL_ITEMS, answersTo, PLAIN, quizOf } from '../../../../tests/questions/written-quizzes';
import type { Item } from '../items/item';
import { explain, isComplete, scoreOf, toPrompt } from '../items/judging/judge';
import { ITEM_KINDS } from '../items/kinds/kinds';
import { rngFrom, type Rng } from '../rng';
import { writeAssignment } from './assignment-bytes';
import { ByteWriter } from './byte-writer';
import { DICTIONARY } from './dictionary';
import { LINK_KINDS, openEnvelope, sealEnvelope, type LinkKind } from './envelope';
import { frontOf, WRITING } from './halves';
import { keyHalfOf } from './written-items';
import { encodeExam, encodeFull, openQuiz } from './written-quiz';

/** One item of each kind. */
const ONE_OF_EACH = ITEM_KINDS.map((kind) => ALL_ITEMS.find((item) => item.kind === kind) as Item);

/** A payload whose halves say what they are made to say, deflated by another program, quickly. */
function payloadOf(open: Uint8Array, keys: Uint8Array): Uint8Array {
	const questions = deflateRawSync(open, { dictionary: DICTIONARY, level: 1 });
	const bytes = new ByteWriter();
	writeAssignment(bytes, PLAIN);
	const dictionary = Buffer.concat([DICTIONARY, open]);
	return bytes
		.byte(WRITING)
		.text('')
		.text('en')
		.count(questions.length)
		.bytes(questions)
		.bytes(deflateRawSync(keys, { dictionary, level: 1 }))
		.done();
}

/** The bytes with up to three places altered, cut, doubled or filled from elsewhere. */
function mutated(bytes: Uint8Array, rng: Rng): Uint8Array {
	let changed = [...bytes];
	for (let times = 1 + rng.below(3); times > 0; times--) {
		const at = rng.below(changed.length);
		const some = changed.slice(at, at + 1 + rng.below(12));
		const to = rng.below(changed.length);
		switch (rng.below(4)) {
			case 0:
				changed[at] = rng.below(256);
				break;
			case 1:
				changed = changed.toSpliced(at, some.length);
				break;
			case 2:
				changed = changed.toSpliced(to, 0, ...some);
				break;
			default:
				changed = changed.toSpliced(to, some.length, ...some);
		}
		if (changed.length === 0) changed = [0];
	}
	return Uint8Array.from(changed);
}

/** Does everything that a screen does with a question, and says what came out wrong. */
function faultsOf(item: Item): readonly unknown[] {
	const prompt = toPrompt(item, 'seed');
	const told = answersTo(item).map((answer) => {
		isComplete(prompt, answer);
		const { score, why, whyNot = '', note = '' } = explain(item, answer);
		const isSound = score >= 0 && score <= 1 && score === scoreOf(item, answer);
		return isSound && [why, whyNot, note].every((text) => typeof text === 'string');
	});
	return told.every(Boolean) && scoreOf(item, item.key) === 1 ? [] : [item];
}

const MAKERS: Readonly<Record<string, (rng: Rng) => { kind: LinkKind; payload: Uint8Array }>> = {
	'with altered payloads': (() => {
		const full = encodeFull(quizOf(ONE_OF_EACH.slice(0, 4)));
		const exam = encodeExam(quizOf(ONE_OF_EACH));
		return (rng: Rng) => {
			const kind = LINK_KINDS[rng.below(LINK_KINDS.length)] as LinkKind;
			return { kind, payload: mutated(rng.below(2) ? full : exam, rng) };
		};
	})(),
	'with altered questions or keys': (() => {
		const halves = ONE_OF_EACH.map((item) => {
			const { open } = frontOf(quizOf([item]));
			return { open, keys: keyHalfOf([item]) };
		});
		return (rng: Rng) => {
			const { open, keys } = halves[rng.below(halves.length)] as (typeof halves)[number];
			const altersOpen = rng.below(2) === 0;
			const payload = altersOpen
				? payloadOf(mutated(open, rng), keys)
				: payloadOf(open, mutated(keys, rng));
			return { kind: 'full', payload };
		};
	})(),
	'of chance': (rng) => {
		const payload = Uint8Array.from({ length: rng.below(300) }, () => rng.below(256));
		return { kind: LINK_KINDS[rng.below(LINK_KINDS.length)] as LinkKind, payload };
	}
};

function timed(text: string) {
	const start = performance.now();
	const envelope = openEnvelope(text);
	const quiz = envelope.ok ? openQuiz(envelope.value) : envelope;
	return { quiz, ms: performance.now() - start };
}

describe('100,000 links make nothing throw, and none takes long:', () => {
	test.each([
		['with altered payloads', 35_000],
		['with altered questions or keys', 35_000],
		['of chance', 30_000]
	] as const)(
		'%s, %i of them',
		(name, count) => {
			const rng = rngFrom(`hostile/${name}`);
			const times: number[] = [];
			let slowest: { text: string; ms: number } | undefined;
			const faults: unknown[] = [];
			let openings = 0;
			for (let made = 0; made < count; made++) {
				const link = sealEnvelope((MAKERS[name] as (typeof MAKERS)[string])(rng));
				// One in four is altered on its way as well.
				const at = 1 + rng.below(link.length - 1);
				const text = rng.below(4) ? link : `${link.slice(0, at)}A${link.slice(at + 1)}`;
				const { quiz, ms } = timed(text);
				if (ms > (slowest?.ms ?? 0)) slowest = { text, ms };
				times.push(ms);
				if (!quiz.ok || quiz.value.kind !== 'full') continue;
				faults.push(...quiz.value.items.flatMap(faultsOf));
				openings++;
			}
			const median = times.sort((a, b) => a - b)[count / 2] ?? 0;
			// A busy machine may pause at any of them: the slowest is given more chances.
			const again = Array.from({ length: 5 }, () => timed(slowest?.text ?? '').ms);
			const longest = Math.min(...again);
			console.info(
				`${name}: ${openings} of ${count} open; median ${median.toFixed(2)} ms, longest ${longest.toFixed(1)} ms`
			);
			if (name === 'with altered questions or keys') expect(openings).toBeGreaterThan(1000);
			expect(faults).toEqual([]);
			expect(median).toBeLessThan(10);
			expect(longest).toBeLessThan(50);
		},
		300_000
	);
});

test('A link of 1,314 characters that would be a megabyte is refused', () => {
	const bomb = deflateRawSync(Buffer.alloc(960_000, 'a'), { level: 9 });
	const bytes = new ByteWriter();
	writeAssignment(bytes, PLAIN);
	bytes.byte(WRITING).text('').text('').count(bomb.length).bytes(bomb);
	for (const kind of ['exam', 'sealed', 'full'] as const) {
		const link = sealEnvelope({ kind, payload: bytes.done() });
		expect(link.length).toBeLessThan(1400);
		const envelope = openEnvelope(link);
		expect(envelope.ok && openQuiz(envelope.value)).toEqual({
			ok: false,
			error: { kind: 'incomplete' }
		});
	}
});

test('A link of a later way of writing asks for a newer app', () => {
	const bytes = new ByteWriter();
	writeAssignment(bytes, PLAIN);
	const payload = bytes
		.byte(WRITING + 1)
		.text('whatever')
		.done();
	expect(openQuiz({ kind: 'full', payload })).toEqual({ ok: false, error: { kind: 'too-new' } });
});

/** Every text of the value, made another. */
function withTexts(value: unknown, other: (text: string) => string): unknown {
	if (typeof value === 'string') return other(value);
	if (Array.isArray(value)) return value.map((part) => withTexts(part, other));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, part]) => [other(key), withTexts(part, other)])
	);
}

/** The item with something added to each text that an author writes, and to no name of a field. */
function spiked(item: Item, added: string): Item {
	const { id, kind, demand, band, tests, reveals, ...texts } = item;
	const fixed = new Set<string>([
		...['True', 'False', 'Not stated', 'name', 'date', 'number', 'duration'],
		...['stem', 'options', 'key', 'cite', 'explanations', 'accepted', 'refused', 'form', 'hint'],
		...['members', 'before', 'after', 'unit', 'lefts', 'rights', 'things', 'groups', 'ordered'],
		...['sentence', 'quote', 'text', 'source']
	]);
	const other = (text: string) => (text === '' || fixed.has(text) ? text : text + added);
	const made = withTexts(texts, other) as object;
	const cite = item.cite.map(({ sentence, text, source }) => ({
		...{ sentence: sentence + added, source: source + added },
		...{ text: text + added, quote: text + added }
	}));
	// With more behind it, a number is none: what is typed is compared as a name.
	const typed = 'form' in item ? { form: 'name' } : {};
	const spikedParts: object = { ...made, ...typed, cite };
	return { id, kind, demand, band, tests, reveals, ...spikedParts } as Item;
}

const SPIKES: readonly (readonly [what: string, added: string, arrives: string])[] = [
	['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
	['the name of a prototype', '__proto__', '__proto__'],
	['half a character', 'x\ud800y', 'x\ufffdy'],
	['the mark between texts', 'x\u001fy', 'x\ufffdy'],
	['a null and quotes', '\u0000"\\\'`${1}', '\u0000"\\\'`${1}']
];

describe('In each text of each kind', () => {
	test.each(SPIKES)('%s is a text like any other', (_, added, arrives) => {
		ONE_OF_EACH.forEach((item) => {
			const payload = encodeFull(quizOf([spiked(item, added)]));
			const quiz = openQuiz({ kind: 'full', payload });
			if (!quiz.ok || quiz.value.kind !== 'full') throw new Error('refused');
			const [back] = quiz.value.items as [Item];
			const wanted = { ...spiked(item, arrives), id: 'q1' as Item['id'] };
			expect(toPrompt(back, 's')).toEqual(toPrompt(wanted, 's'));
			for (const answer of answersTo(wanted)) {
				expect(explain(back, answer)).toEqual(explain(wanted, answer));
			}
		});
	});

	test('an option named as what all objects have is explained by nothing', () => {
		const [item] = ALL_ITEMS.filter(({ kind }) => kind === 'single-choice') as [Item];
		const options = ['__proto__', 'constructor', 'toString', 'valueOf'];
		const odd = { ...item, options, key: 'valueOf', explanations: { key: 'So.', options: {} } };
		const payload = encodeFull(quizOf([odd as Item]));
		const quiz = openQuiz({ kind: 'full', payload });
		if (!quiz.ok || quiz.value.kind !== 'full') throw new Error('refused');
		const [back] = quiz.value.items as [Item];
		for (const option of options) expect(explain(back, option).whyNot).toBeUndefined();
		expect(faultsOf(back)).toEqual([]);
	});
});

describe('What nobody could answer is not made a link:', () => {
	const of = (kind: Item['kind'], parts: object) =>
		({ ...ALL_ITEMS.find((item) => item.kind === kind), ...parts }) as Item;
	test.each<[string, Item]>([
		['the same option twice', of('single-choice', { options: ['a', 'a'], key: 'a' })],
		['a key that is no option', of('single-choice', { options: ['a', 'b'], key: 'c' })],
		['all options right', of('multiple-choice', { options: ['a', 'b'], key: ['a', 'b'] })],
		['an empty option', of('single-choice', { options: ['a', ''], key: 'a' })],
		['nothing to type', of('short-answer', { key: '' })],
		['more to type than anybody would', of('short-answer', { key: 'x'.repeat(201) })],
		['a date that is none', of('short-answer', { form: 'date', key: 'soon', accepted: [] })],
		['a text longer than a page', of('short-answer', { stem: 'x'.repeat(7000) })],
		['more left sides than right ones', of('matching', { rights: ['a'], key: ['a'] })],
		[
			'more options than a phone shows',
			of('single-choice', {
				options: Array.from({ length: 37 }, (_, at) => `no ${at}`),
				key: 'no 0'
			})
		]
	])('%s', (_, item) => {
		expect(() => encodeFull(quizOf([item]))).toThrow(RangeError);
	});

	test('no questions, and more than 200', () => {
		const [item] = ALL_ITEMS as [Item];
		expect(() => encodeExam(quizOf([]))).toThrow(RangeError);
		expect(() => encodeExam(quizOf(Array.from({ length: 201 }, () => item)))).toThrow(RangeError);
	});
});
