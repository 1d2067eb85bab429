import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder } from './test-folder';

const PROGRAM = fileURLToPath(new URL('./run.js', import.meta.url));
/** A process starts in half a second on a quiet machine, and not all are quiet. */
const PATIENCE = { timeout: 60_000 };

const folder = makeFolder();
afterAll(() => folder.remove());

/** Runs the program in the test's folder, as a person would. */
async function parley(args: readonly string[], read = true, input = '') {
	const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder.path });
	child.stdin.end(input);
	let [out, err] = ['', ''];
	if (read) child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
	else child.stdout.destroy();
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
	const exitCode = await new Promise<number | null>((ended) => child.on('close', ended));
	return { out, err, exitCode };
}

describe('As a program of its own', PATIENCE, () => {
	test('it prints the answer and nothing else, and ends with 0', async () => {
		const args = ['evaluate', 'reviews.csv', '--zone', 'Europe/Berlin', '--json'];
		const { out, err, exitCode } = await parley(args);
		expect(JSON.parse(out)).toMatchObject({ reviews: 2 });
		expect([err, exitCode]).toEqual(['', 0]);
	});

	test('it finds shipped sets from any folder, and files from the one it is called in', async () => {
		expect((await parley(['check', 'moscow-talks'])).exitCode).toBe(0);
		const { out, exitCode } = await parley(['check', 'damaged.json']);
		expect(out).toContain('3 facts to ask, 1 error');
		expect(exitCode).toBe(1);
	});

	test('it says what it cannot do in a sentence, without a trace, and ends with 2', async () => {
		const { out, err, exitCode } = await parley(['check', 'lakes.json']);
		expect(err).toMatch(/^“lakes.json” cannot be read: there is no such file\. .*\n$/);
		expect([out, exitCode]).toEqual(['', 2]);
	});

	test('it waits for input that is longer than a pipe holds at once', async () => {
		const { out: items } = await parley(['items', 'moscow-talks', '--json']);
		expect(items.length).toBeGreaterThan(300_000);
		const { out, exitCode } = await parley(['verify', 'moscow-talks'], true, items);
		expect(out).toMatch(/\n\d{3} accepted, 0 rejected\.\n$/);
		expect(exitCode).toBe(0);
	});

	test('it stops quietly when nobody reads on', async () => {
		const { err, exitCode } = await parley(['items', 'moscow-talks'], false);
		expect([err, exitCode]).toEqual(['', 0]);
	});
});
