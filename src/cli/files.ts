import { existsSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { parseFactSetText, type ParsedFactSet } from '../lib/core/facts/parse-fact-set';
import { indexFacts, type FactIndex } from '../lib/core/facts/fact-index';
import { ok, refuse, type Result } from '../lib/core/result';

/** The text of a file; the refusal is a sentence. */
export function readText(path: string): Result<string, string> {
	try {
		return ok(readFileSync(path, 'utf8'));
	} catch (error) {
		return refuse(`“${path}” cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}.`);
	}
}

/** All of standard input; refused when it is a keyboard, at which nobody types JSON. */
export function readInput(): Result<string, string> {
	if (isatty(STDIN)) return refuse('Nothing is on standard input: write < and a file’s name.');
	try {
		return ok(readPatiently(STDIN));
	} catch (error) {
		return refuse(`Standard input cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}.`);
	}
}

const STDIN = 0;
const WAIT_MS = 20;

/** A pipe whose other end is still at work may have nothing to read yet, which is no error. */
function readPatiently(fd: number): string {
	const chunks: Buffer[] = [];
	const chunk = Buffer.alloc(65_536);
	for (;;) {
		try {
			const length = readSync(fd, chunk);
			if (length === 0) return Buffer.concat(chunks).toString('utf8');
			chunks.push(Buffer.from(chunk.subarray(0, length)));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
		}
	}
}

/** A fact set as it was read, with what is wrong with it. By path, or by the id of a shipped set. */
export function readSet(name: string, root: string): Result<ParsedFactSet, string> {
	const folder = join(root, 'static', 'sets');
	const shipped = shippedIn(folder);
	const path = !existsSync(name) && shipped.includes(name) ? join(folder, `${name}.json`) : name;
	const text = readText(path);
	if (!text.ok) return refuse(`${text.error} Sets that Parley ships: ${shipped.join(', ')}.`);
	return ok(parseFactSetText(text.value));
}

export interface OpenedSet {
	readonly index: FactIndex;
	/** What a person should know about the parts that are missing. */
	readonly note?: string | undefined;
}

/** A fact set to ask from; refused when nothing of it can be asked. */
export function openSet(name: string, root: string): Result<OpenedSet, string> {
	const read = readSet(name, root);
	if (!read.ok) return read;
	const { set, diagnostics } = read.value;
	const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
	const found = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
	if (!set)
		return refuse(`“${name}” is no usable set: it has ${found}. “check ${name}” tells more.`);
	return ok({
		index: indexFacts(set),
		note:
			errors === 0 ? undefined : `Without the parts that have ${found}; “check ${name}” tells more.`
	});
}

function shippedIn(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -'.json'.length))
		.sort();
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
	switch (code) {
		case 'ENOENT':
			return 'there is no such file';
		case 'EISDIR':
			return 'it is a folder';
		case 'EACCES':
		case 'EPERM':
			return 'this account may not read it';
		default:
			return message;
	}
}
