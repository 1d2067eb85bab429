import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ok } from '../../lib/core/result';
import { run } from '../main';
import { makeFolder } from '../test-folder';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = makeFolder();
afterAll(() => folder.remove());
const RIVERS = folder.file('rivers.json');

const printed = async (...args: string[]) => (await run([...args, '--json'], ROOT)).out;
const verify = async (items: string, ...args: string[]) =>
	run(['verify', RIVERS, ...args], ROOT, () => ok(items));

const ITEM = {
	id: 'elbe',
	kind: 'single-choice',
	stem: 'Into which sea does the Elbe flow?',
	options: ['The Baltic Sea', 'The Black Sea', 'The North Sea'],
	key: 'The North Sea',
	cite: [{ sentence: 'S01', quote: 'The Elbe flows into the North Sea' }],
	explanations: { key: 'It flows into the North Sea.', options: {} }
};

test('every question that “items” prints is accepted, from standard input and from a file', async () => {
	const items = await printed('items', RIVERS);
	const { out, err, exitCode } = await verify(items);
	expect(out).toMatch(/\d+ accepted, 0 rejected\.\n$/);
	expect([err, exitCode]).toEqual(['', 0]);
	writeFileSync(folder.file('items.json'), items);
	expect((await verify('nothing', '--items', folder.file('items.json'))).out).toBe(out);
});

test('the questions of a quiz are accepted as they are shown', async () => {
	const quiz = await printed('quiz', 'moscow-talks', '--seed', '7', '--count', '8');
	const { out, exitCode } = await run(['verify', 'moscow-talks'], ROOT, () => ok(quiz));
	expect(out).toContain('8 accepted, 0 rejected.');
	expect(exitCode).toBe(0);
});

test('a spoilt question is rejected with a reason, and the program ends with 1', async () => {
	const { out, exitCode } = await verify(JSON.stringify([ITEM, { ...ITEM, key: 'The Black Sea' }]));
	expect(out).toContain('accepted: elbe\n  flowsInto river: Elbe, sea?');
	expect(out).toContain('rejected: elbe\n  The key “The Black Sea” is wrong.');
	expect(out).toContain('1 accepted, 1 rejected.');
	expect(exitCode).toBe(1);
});

test('a program reads the verdicts one by one', async () => {
	const { out, exitCode } = await verify(JSON.stringify([ITEM, 7]), '--json');
	expect(JSON.parse(out)).toMatchObject({
		set: 'rivers',
		accepted: 1,
		rejected: 1,
		items: [
			{ id: 'elbe', ok: true },
			{ id: 'item 2', ok: false }
		]
	});
	expect(exitCode).toBe(1);
});

test.each([
	['no JSON', 'The Elbe', 'The items are no JSON.'],
	['no list', '{"stem": "Who?"}', 'The items are no list.']
])('%s is answered with a sentence', async (_, input, sentence) => {
	const { out, err, exitCode } = await verify(input);
	expect(err).toContain(sentence);
	expect([out, exitCode]).toEqual(['', 2]);
});

test('a file of items that is not there is answered with a sentence', async () => {
	const { err, exitCode } = await verify('[]', '--items', folder.file('lost.json'));
	expect(err).toContain('cannot be read: there is no such file.');
	expect(exitCode).toBe(2);
});
