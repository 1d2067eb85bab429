import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../main';
import { makeFolder } from '../test-folder';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LINKS = `${ROOT}/tests/fixtures/links`;
const folder = makeFolder();
afterAll(() => folder.remove());

const parley = async (...args: string[]) => run(['link', ...args], ROOT);

interface LinkJson {
	readonly kind: string;
	readonly link: string;
	readonly length: number;
	readonly code?: string;
}

interface QuizJson {
	readonly kind: string;
	readonly assignment: { readonly title: string; readonly feedback: string };
	readonly questions: readonly { readonly stem: string; readonly key?: unknown }[];
}

async function encoded(...args: string[]): Promise<LinkJson> {
	return JSON.parse((await parley('encode', ...args, '--json')).out) as LinkJson;
}

async function decoded(...args: string[]): Promise<QuizJson> {
	return JSON.parse((await parley('decode', ...args)).out) as QuizJson;
}

/** The questions that `quiz` composes from the same set, seed and count. */
async function composed(set: string, count: string) {
	const { out } = await run(['quiz', set, '--seed', 'x', '--count', count, '--json'], ROOT);
	return (JSON.parse(out) as { items: QuizJson['questions'] }).items;
}

describe('link', () => {
	test('of a shipped set is short, and decodes to the very questions of the quiz', async () => {
		const { kind, link, length } = await encoded('moscow-talks', '--seed', 'x', '--count', '5');
		expect([kind, length]).toEqual(['ref', link.length]);
		expect(length).toBeLessThan(100);
		const { questions } = await decoded(link);
		const items = await composed('moscow-talks', '5');
		expect(questions.map(({ stem, key }) => [stem, key])).toEqual(
			items.map(({ stem, key }) => [stem, key])
		);
	});

	test('of another set holds its questions, and says how far it gets', async () => {
		const set = folder.file('rivers.json');
		const base = 'https://school.example/';
		const args = [set, '--seed', 'x', '--count', '4', '--title', 'Rivers, 6a', '--base', base];
		const { out } = await parley('encode', ...args);
		expect(out).toMatch(/^https:\/\/school\.example\/q\/#1f\S+\n\d+ characters: everywhere\n$/);
		const { kind, assignment, questions } = await decoded(out);
		expect([kind, assignment.title]).toEqual(['full', 'Rivers, 6a']);
		const items = await composed(set, '4');
		expect(questions.map(({ stem, key }) => [stem, key])).toEqual(
			items.map(({ stem, key }) => [stem, key])
		);
	});

	test('of an exam shows no keys', async () => {
		const { link } = await encoded('moscow-talks', '--feedback', 'never');
		const { kind, questions } = await decoded(link);
		expect(kind).toBe('exam');
		expect(questions).toHaveLength(10);
		expect(questions.every((question) => !('key' in question))).toBe(true);
	});

	test('that is sealed shows its keys only with the code it came with', async () => {
		const { link, code = '' } = await encoded('moscow-talks', '--feedback', 'by-code');
		const locked = await decoded(link);
		expect(locked.questions.every((question) => !('key' in question))).toBe(true);
		const open = await decoded(link, '--code', code);
		expect(open.questions.every(({ key }) => key !== undefined && key !== '')).toBe(true);
		const { exitCode, err } = await parley('decode', link, '--code', '0000-0000-0000');
		expect([exitCode, err]).toEqual([
			2,
			'This code does not open this quiz: ask for the code of this very quiz.\n'
		]);
	});

	test.each(readdirSync(LINKS).filter((file) => file.endsWith('.json')))(
		'decodes %s, which is out',
		async (file) => {
			const { link, opens } = JSON.parse(readFileSync(`${LINKS}/${file}`, 'utf8')) as {
				link: string;
				opens: QuizJson;
			};
			const { kind, questions } = await decoded(`Here it is: https://x.example/q/#${link} — Ann`);
			expect([kind, questions.length]).toEqual([opens.kind, opens.questions.length]);
		}
	);

	test.each<[string, string[], string]>([
		['neither word', ['make', 'moscow-talks'], '“make” is neither encode nor decode.'],
		['no link', ['decode', 'hello'], 'This is no link to a quiz.'],
		['half a link', ['decode', '#1rAAAAAAAA'], 'This link is incomplete'],
		['a link to come', ['decode', '#9rAAAAAAAA'], 'made by a newer Parley'],
		['another count', ['encode', 'moscow-talks', '--count', '0'], 'The count “0” is not'],
		['another time', ['encode', 'moscow-talks', '--feedback', 'later'], '“later” is none of'],
		['a long title', ['encode', 'moscow-talks', '--title', 'x'.repeat(81)], 'longer than 80'],
		['a set that is none', ['encode', 'lakes'], 'cannot be read: there is no such file.']
	])('refuses %s in a sentence', async (_, args, sentence) => {
		const { out, err, exitCode } = await parley(...args);
		expect(err).toContain(sentence);
		expect([out, exitCode]).toEqual(['', 2]);
	});
});
