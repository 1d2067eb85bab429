import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexFacts } from '../../lib/core/facts/fact-index';
import type { SingleChoiceItem } from '../../lib/core/items/item';
import { writeItems } from '../../lib/core/items/write';
import { ok } from '../../lib/core/result';
import type { Assignment, AssignmentId } from '../../lib/core/share/assignment';
import { linkOf } from '../../lib/core/share/link-text';
import { encodeRefQuiz } from '../../lib/core/share/ref-quiz';
import { sealResult } from '../../lib/core/share/seal-result';
import { keyPairFrom } from '../../lib/core/share/teacher-key';
import { recoveryCodeOf } from '../../lib/core/share/teacher-key-code';
import { vocabularyOf } from '../../lib/core/share/vocabulary';
import { encodeExam, encodeFull } from '../../lib/core/share/written-quiz';
import { readSet } from '../files';
import { quizOfLink } from '../quiz-of-link';
import { run } from '../main';
import { shippedSets } from '../shipped';
import { makeFolder } from '../test-folder';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BASE = 'https://parley.example/';
const folder = makeFolder();
afterAll(() => folder.remove());

const seed = new Uint8Array(20).fill(7);
const code = recoveryCodeOf(seed);
let assignment: Assignment;
let items: readonly SingleChoiceItem[];
let full: string;
let exam: string;
let chat: string;

/** Right, then wrong, then silent. */
async function sealedBy(name: string, to: Assignment): Promise<string> {
	const [first, second] = items as [SingleChoiceItem, SingleChoiceItem];
	const wrong = second.options.find((option) => option !== second.key) ?? '';
	const answers = [
		{ response: first.key, seconds: 12 },
		{ response: wrong, seconds: 30 },
		{ seconds: 0 }
	];
	const startedAt = Date.UTC(2026, 9, 7, 9, 0, 0);
	const result = { attempt: 'AAAAaaaa', number: 2, name, startedAt, answers };
	const payload = await sealResult(result, { assignment: to, items });
	return linkOf(BASE, { kind: 'result', payload });
}

beforeAll(async () => {
	const read = readSet(folder.file('rivers.json'), ROOT);
	if (!read.ok || !read.value.set) throw new Error('no set');
	items = writeItems(indexFacts(read.value.set))
		.filter((item) => item.kind === 'single-choice')
		.slice(0, 3);
	const { publicKey } = await keyPairFrom(seed);
	assignment = {
		...{ id: 'AAAAbbbb' as AssignmentId, title: 'Rivers', feedback: 'at-once', shuffled: false },
		...{ attempts: 0, minutes: 0, asks: 'name', teacherKey: publicKey }
	};
	const quiz = { kind: 'full', assignment, setTitle: 'Rivers', lang: 'en', items } as const;
	full = linkOf(BASE, { kind: 'full', payload: encodeFull(quiz) });
	exam = linkOf(BASE, { kind: 'exam', payload: encodeExam(quiz) });
	const [ada, ben] = [await sealedBy('Ada', assignment), await sealedBy('Ben', assignment)];
	chat = `Ms Field: here it is ${full}\nAda: done! ${ada} :-)\nBen: ${ben}`;
});

const open = (text: string, quiz: string, ...args: string[]) =>
	run(['results', 'open', '--key', code, '--quiz', quiz, ...args], ROOT, () => ok(text));

test('every result in a chat is opened and judged, one JSON line each', async () => {
	const { out, err, exitCode } = await open(chat, full);
	const lines = out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(lines.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
	expect(lines[0]).toMatchObject({
		attempt: 'AAAAaaaa',
		number: 2,
		startedAt: '2026-10-07T09:00:00.000Z',
		answers: [
			{ answer: items[0]?.key, score: 1, seconds: 12 },
			{ score: 0, seconds: 30 },
			{ seconds: 0 }
		]
	});
	expect([err, exitCode]).toEqual(['', 0]);
});

test('results are read from a file too, and a program gets a list', async () => {
	writeFileSync(folder.file('chat.txt'), chat);
	const { out } = await open('nothing', full, '--file', folder.file('chat.txt'), '--json');
	expect(JSON.parse(out)).toHaveLength(2);
});

test('an exam made here is judged with its keys, and its code comes from a file', async () => {
	const keyFile = folder.file('key.txt');
	writeFileSync(keyFile, `${code}\n`);
	const options = ['--feedback', 'never', '--count', '3', '--key-file', keyFile, '--json'];
	const { out: made } = await run(['link', 'encode', folder.file('rivers.json'), ...options], ROOT);
	const { link, whole } = JSON.parse(made) as { link: string; whole: string };
	const quiz = await quizOfLink(link, ROOT);
	if (!quiz.ok) throw new Error(quiz.error);
	const answers = quiz.value.items.map(() => ({ seconds: 0 }));
	const result = { attempt: 'AAAAaaaa', number: 1, name: 'Fay', startedAt: 0, answers };
	const payload = await sealResult(result, quiz.value);
	const sent = () => ok(linkOf(BASE, { kind: 'result', payload }));
	const args = ['results', 'open', '--key-file', keyFile, '--quiz', whole];
	const { out, exitCode } = await run(args, ROOT, sent);
	expect([(JSON.parse(out) as { name: string }).name, exitCode]).toEqual(['Fay', 0]);
});

test('answers to an exam are opened, and not judged, as its link has no keys', async () => {
	const { out } = await open(chat, exam);
	expect(out).toContain(`"answer":${JSON.stringify(items[0]?.key)}`);
	expect(out).not.toContain('"score"');
});

test('a quiz of a set that is shipped is read with that set', async () => {
	const [shipped] = shippedSets(ROOT);
	if (!shipped) throw new Error('no set is shipped');
	const { index, revision } = shipped;
	const pinned = writeItems(index).slice(0, 5);
	const ids = pinned.map(({ id }) => id);
	const ref = { kind: 'ref', assignment, revision, items: ids } as const;
	const payload = encodeRefQuiz(ref, vocabularyOf(index.set));
	const quiz = linkOf(BASE, { kind: 'ref', payload });
	const answers = pinned.map((item) => ({ response: item.key, seconds: 5 }));
	const result = { attempt: 'AAAAaaaa', number: 1, name: 'Eve', startedAt: 0, answers };
	const sealed = await sealResult(result, { assignment, items: pinned });
	const { out } = await open(linkOf(BASE, { kind: 'result', payload: sealed }), quiz);
	const told = (JSON.parse(out) as { answers: { question: string; score: number }[] }).answers;
	expect(told.map(({ question, score }) => [question, score])).toEqual(ids.map((id) => [id, 1]));
});

test('what does not open is told apart, and the program ends with 1', async () => {
	const stranger = await keyPairFrom(new Uint8Array(20).fill(8));
	const strange = await sealedBy('Cyd', { ...assignment, teacherKey: stranger.publicKey });
	const foreign = await sealedBy('Dan', { ...assignment, id: 'BBBBbbbb' as AssignmentId });
	const ada = await sealedBy('Ada', assignment);
	const { out, exitCode } = await open(`${strange}\n\n${foreign}\n\n${ada.slice(0, -4)}`, full);
	expect(
		out
			.trim()
			.split('\n')
			.map((line) => (JSON.parse(line) as { why: string }).why)
	).toEqual([
		'It is sealed to another key than that of this recovery code, or was altered.',
		'It answers another quiz.',
		'It is damaged: ask for it once more.'
	]);
	expect(exitCode).toBe(1);
});

const SHORT_CODE = '0000-0000';
test.each<[string, () => string[], string]>([
	['no recovery code', () => ['open', '--quiz', full], 'give it by --key-file or --key'],
	['half a recovery code', () => ['open', '--quiz', full, '--key', SHORT_CODE], 'is incomplete'],
	['a slip in it', () => ['open', '--quiz', full, '--key', `${code}0`], 'There is a slip'],
	['no quiz', () => ['open', '--key', code], 'This is no link to a quiz.'],
	[
		'a result for a quiz',
		() => ['open', '--key', code, '--quiz', chat.split('Ada')[1] ?? ''],
		'no link'
	],
	['a text without results', () => ['open', '--key', code, '--quiz', full], 'There is no result'],
	['another verb', () => ['seal', '--key', code, '--quiz', full], 'not “seal”']
])('%s is answered with a sentence', async (_, args, sentence) => {
	const { out, err, exitCode } = await run(['results', ...args()], ROOT, () =>
		ok(`Hello! ${full}`)
	);
	expect(err).toContain(sentence);
	expect([out, exitCode]).toEqual(['', 2]);
});
