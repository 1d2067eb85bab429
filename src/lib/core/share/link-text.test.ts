import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_KINDS, sealEnvelope, type Envelope } from './envelope';
import { kindFor } from './link-kind';
import { linkOf, linksIn, reachOf } from './link-text';
import { quizFileOf } from './quiz-file';

const BASE = 'https://parley.example/app/';
const envelopes: fc.Arbitrary<Envelope> = fc.record({
	kind: fc.constantFrom(...LINK_KINDS),
	payload: fc.uint8Array({ minLength: 14, maxLength: 300 })
});
const forms = fc.constantFrom('letters' as const, 'digits' as const);
/** Words of a chat; none with a `#`, behind which anything may be meant as a link. */
const words = fc
	.stringMatching(/^[\p{L}\p{P} \n\d:/-]{0,40}$/u)
	.map((text) => text.replaceAll('#', ''));

const [one, two] = [3, 4].map((byte) =>
	sealEnvelope({ kind: 'result', payload: new Uint8Array(60).fill(byte) })
) as [string, string];

describe('Links are found', () => {
	test('all of them, in order, in any chat, with their addresses or without', () => {
		const sent = fc.array(fc.tuple(words, envelopes, forms, fc.boolean()), { maxLength: 8 });
		fc.assert(
			fc.property(sent, words, (messages, last) => {
				const fragments = messages.map(([, envelope, form]) => sealEnvelope(envelope, form));
				const chat = messages.map(([before, envelope, form, isBare], at) => {
					const link = isBare ? (fragments[at] ?? '') : linkOf(BASE, envelope, form);
					return `${before} ${link} `;
				});
				const found = linksIn(chat.join('') + last);
				expect(found.filter((link) => fragments.includes(link))).toEqual(fragments);
			}),
			{ numRuns: 500 }
		);
	});

	test.each([
		['behind what a messenger puts before', `[21:04] Ann: ${BASE}q/#${one} thanks`],
		['between marks', `(${BASE}q/#${one}), “${two}”.`],
		['side by side', `${BASE}q/#${one},${BASE}q/#${two}`],
		['in italics', `_${one}_ and *${two}*`],
		['with the # written out', `${BASE}q/%23${one}`],
		['broken by a messenger', `#${one.slice(0, 40)}\n${one.slice(40)}`],
		['broken into three', `${one.slice(0, 30)}\r\n${one.slice(30, 60)}\r\n${one.slice(60)}`],
		['quoted in an answer', `> #${one.slice(0, 40)}\n> ${one.slice(40)}\n> Thanks`],
		['in the lines of e-mail', `#${one.slice(0, 40)}=\n${one.slice(40)}`]
	])('%s', (_, text) => {
		expect(linksIn(text)).toEqual(text.includes(two) ? [one, two] : [one]);
	});

	test('a whole one is not joined with the line below', () => {
		expect(linksIn(`#${one}\nthanks`)).toEqual([one]);
		expect(linksIn(`#${one}\n${two}`)).toEqual([one, two]);
	});

	test('a damaged one too, so that it can be named', () => {
		const short = one.slice(0, -7);
		expect(linksIn(`${BASE}q/#${short} and #${two}`)).toEqual([short, two]);
		expect(linksIn(`#${short}\nthanks a lot\n#${two}`)).toEqual([short, two]);
	});

	test.each(['', 'See you at 10:45!', '+49 151 2345678', 'page 1results-of-class', '# 1 heading'])(
		'none in “%s”',
		(text) => {
			expect(linksIn(text)).toEqual([]);
		}
	);

	test('soon, in a long text of beginnings', () => {
		const start = performance.now();
		linksIn('#1aAAAA\n'.repeat(4000));
		linksIn(`1a${'A'.repeat(200_000)}`);
		expect(performance.now() - start).toBeLessThan(20_000);
	});
});

test.each([
	[300, 'everywhere'],
	[301, 'nearly-everywhere'],
	[2000, 'nearly-everywhere'],
	[2001, 'copy-only'],
	[8000, 'copy-only'],
	[8001, 'file-only']
] as const)('A link of %i characters reaches %s', (length, reach) => {
	expect(reachOf(length)).toBe(reach);
});

test.each([
	['never', true, 'exam'],
	['never', false, 'exam'],
	['by-code', true, 'sealed'],
	['by-code', false, 'sealed'],
	['at-once', true, 'ref'],
	['at-once', false, 'full'],
	['at-end', true, 'ref'],
	['at-end', false, 'full']
] as const)(
	'Feedback %s, of a shipped set: %s, takes a link of kind %s',
	(feedback, isShipped, kind) => {
		expect(kindFor(feedback, isShipped)).toBe(kind);
	}
);

describe('A quiz as a file', () => {
	test('has its link found, as any text has', () => {
		expect(linksIn(quizFileOf(one))).toEqual([one]);
		expect(linksIn(`\uFEFF${quizFileOf(one)}`)).toEqual([one]);
	});

	test('is JSON that names its format', () => {
		expect(JSON.parse(quizFileOf('1rAA'))).toEqual({ format: 'parley-quiz/1', link: '1rAA' });
	});
});
