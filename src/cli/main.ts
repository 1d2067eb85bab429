import { parseArgs } from 'node:util';
import { refuse, type Result } from '../lib/core/result';
import type { Answer, Command, Given, Reply } from './command';
import { check } from './commands/check';
import { evaluate } from './commands/evaluate';
import { grade } from './commands/grade';
import { items } from './commands/items';
import { link } from './commands/link';
import { quiz } from './commands/quiz';
import { results } from './commands/results';
import { verify } from './commands/verify';
import { readInput } from './files';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
	Object.entries({ check, items, verify, quiz, grade, evaluate, link, results })
);

/** What to print where, and how to end: 0 well, 1 what was looked at is faulty, 2 it could not be. */
export interface Outcome {
	readonly out: string;
	readonly err: string;
	readonly exitCode: number;
}

/**
 * Runs the command line. Nothing that a person types or that a file holds makes it throw.
 *
 * @param args what was typed after `parley`.
 * @param root folder of the project, where the shipped sets are.
 * @param input what standard input holds; read by commands that want it.
 */
export function run(
	args: readonly string[],
	root: string,
	input: Given['input'] = readInput
): Outcome | Promise<Outcome> {
	const [name, ...rest] = args;
	if (name === undefined) return failed(usage());
	if (['help', '--help', '-h'].includes(name)) return said(usage());
	const command = COMMANDS.get(name);
	if (!command) {
		return failed(
			`There is no command ${quoted(name)}. There are: ${[...COMMANDS.keys()].join(', ')}.`
		);
	}
	const typed = read(command, rest);
	if (!typed.ok) return failed(`${typed.error}\n${usageOf(name, command)}`);
	const { words, values } = typed.value;
	if (values['help'] === true) return said(`${usageOf(name, command)}\n\n${command.summary}`);
	if (words.length !== command.words.length) {
		return failed(`${miscounted(command, words)}\n${usageOf(name, command)}`);
	}

	const outcomeOf = (reply: Reply) =>
		reply.ok ? shown(reply.value, values['json'] === true) : failed(reply.error);
	const reply = command.run({
		words,
		root,
		input,
		option: (option) => textOf(values[option]),
		has: (flag) => values[flag] === true
	});
	return reply instanceof Promise ? reply.then(outcomeOf) : outcomeOf(reply);
}

interface Typed {
	readonly words: Given['words'];
	readonly values: Readonly<Record<string, unknown>>;
}

function read(command: Command, args: readonly string[]): Result<Typed, string> {
	const flags = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
	const own = (command.flags ?? []).map((name) => [name, { type: 'boolean' }] as const);
	const valued = command.options.map((name) => [name, { type: 'string' }] as const);
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			options: { ...flags, ...Object.fromEntries(own), ...Object.fromEntries(valued) },
			allowPositionals: true
		});
		return { ok: true, value: { words: positionals, values } };
	} catch (error) {
		// Node says which option is unknown or lacks its value; its first sentence is enough.
		const [sentence = ''] = (error as Error).message.split(/(?<=')\. |\n/);
		return refuse(sentence.endsWith('.') ? sentence : `${sentence}.`);
	}
}

function miscounted({ words }: Command, given: readonly string[]): string {
	const missing = words.slice(given.length);
	return missing.length > 0
		? `Missing: ${missing.map((word) => `<${word}>`).join(' ')}.`
		: `Too much: ${given.slice(words.length).map(quoted).join(' ')}. Quote what has spaces in it.`;
}

function shown({ text, json, note, exitCode = 0 }: Answer, asJson: boolean): Outcome {
	const out = asJson ? JSON.stringify(json, null, '\t') : text;
	return { out: `${out}\n`, err: note === undefined ? '' : `${note}\n`, exitCode };
}

function said(out: string): Outcome {
	return { out: `${out}\n`, err: '', exitCode: 0 };
}

function failed(sentence: string): Outcome {
	return { out: '', err: `${sentence}\n`, exitCode: 2 };
}

function usage(): string {
	const lines = [...COMMANDS].map(
		([name, command]) => `  ${`${name} ${command.usage}`.padEnd(46)} ${command.summary}`
	);
	return [
		'Usage: npm run -s parley -- <command>',
		'',
		...lines,
		'',
		'<set> is a file, or the id of a set that Parley ships. Each command takes --json for a',
		'program to read, and --help. Options of npm end at the first --.'
	].join('\n');
}

function usageOf(name: string, { usage }: Command): string {
	return `Usage: npm run -s parley -- ${name} ${usage} [--json]`;
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function quoted(text: string): string {
	return `“${text}”`;
}
