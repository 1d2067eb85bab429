import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSetText } from '../facts/parse-fact-set';
import type { Item } from '../items/item';
import { itemOf } from '../items/write';
import { DICTIONARY } from './dictionary';
import { LINK_KINDS, openEnvelope } from './envelope';
import { unlock } from './locked-quiz';
import { decodeRefQuiz } from './ref-quiz';
import { vocabularyOf } from './vocabulary';
import { openQuiz, type OpenedQuiz } from './written-quiz';

const FOLDER = 'tests/fixtures/links';
const RELEASED = 'static/sets/released';

interface PrintedLink {
	readonly link: string;
	readonly code?: string;
	readonly opens: { readonly kind: string };
}

const PRINTED = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file): readonly [string, PrintedLink] => [
		file,
		JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as PrintedLink
	]);

function opened(link: string): OpenedQuiz {
	const envelope = openEnvelope(link);
	if (!envelope.ok) throw new Error(envelope.error.kind);
	const quiz = openQuiz(envelope.value);
	if (!quiz.ok) throw new Error(quiz.error.kind);
	return quiz.value;
}

const keyed = ({ stem, key, explanations }: Item) => ({ stem, key, why: explanations.key });

/** What a fixture says of the quiz. */
async function told(quiz: OpenedQuiz, code: string) {
	if (quiz.kind === 'ref') {
		const text = readFileSync(`${RELEASED}/${quiz.head.revision}.json`, 'utf8');
		const { set } = parseFactSetText(text);
		if (!set) throw new Error('a released set does not parse');
		const ref = decodeRefQuiz(quiz.head, vocabularyOf(set));
		if (!ref.ok) throw new Error(ref.error.kind);
		const index = indexFacts(set);
		expect(ref.value.items.map((id) => itemOf(index, id)?.id)).toEqual(ref.value.items);
		const { kind, assignment, items } = ref.value;
		return { kind, assignment, questions: items.map((id) => ({ id })) };
	}
	const { kind, assignment, setTitle, lang } = quiz;
	const head = { kind, assignment, setTitle, lang };
	if (kind === 'exam') return { ...head, questions: quiz.items.map(({ stem }) => ({ stem })) };
	if (kind === 'full') return { ...head, questions: quiz.items.map(keyed) };
	const items = await unlock(quiz, code);
	if (!items.ok) throw new Error(items.error);
	return { ...head, questions: items.value.map(keyed) };
}

describe('A link that is out opens as it always did:', () => {
	test.each(PRINTED)('%s', async (_, { link, code, opens }) => {
		expect(await told(opened(link), code ?? '')).toEqual(opens);
	});

	test('there is one of each kind of quiz', () => {
		const quizzes = LINK_KINDS.filter((kind) => kind !== 'result');
		const kinds = new Set(PRINTED.map(([, { opens }]) => opens.kind));
		expect(kinds).toEqual(new Set(quizzes));
	});

	test('the dictionary that they were made with is letter for letter the same', () => {
		expect(createHash('sha256').update(DICTIONARY).digest('hex').slice(0, 16)).toBe(
			'26853db7b8f9e791'
		);
	});
});

const revisionOf = (file: string) =>
	createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);

describe('A released set', () => {
	test('is kept as it is, under the name of its text', () => {
		for (const file of readdirSync(RELEASED)) {
			expect(`${revisionOf(`${RELEASED}/${file}`)}.json`).toBe(file);
		}
	});

	test('is kept of what ships today: else copy the set there under this name', () => {
		expect(readdirSync(RELEASED)).toContain(`${revisionOf('static/sets/moscow-talks.json')}.json`);
	});
});
