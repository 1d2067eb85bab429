import type { Entry } from '../core/log/entry';
import { parseEntry } from '../core/log/parse-entry';
import { ok, refuse, type Result } from '../core/result';
import type { Instant } from '../core/time';

const VERSION = 1;

/** About a million reviews; more would not fit a phone's memory. */
export const MAX_CHARACTERS = 200_000_000;

/** What a backup that may be damaged gave. */
export interface BackupContent {
	readonly entries: readonly Entry[];
	/** Entries that could not be read, by their place (1 is the first), with the reason. */
	readonly refused: readonly { readonly entry: number; readonly reason: string }[];
}

export type BackupProblem =
	/** Some other file. */
	| { readonly kind: 'not-a-backup' }
	/** Made by a newer Parley. */
	| { readonly kind: 'newer'; readonly version: number }
	| { readonly kind: 'too-large'; readonly characters: number; readonly limit: number }
	/** The end of the file is missing. What stands before it can be merged all the same. */
	| ({
			readonly kind: 'truncated';
			/** How many entries are lost, if the file still says how many there were. */
			readonly missing: number | undefined;
	  } & BackupContent);

/**
 * The whole log as one file, an entry a line, so that a file cut short can be read up to the cut.
 *
 * @param made the moment of the backup.
 */
export function exportBackup(entries: readonly Entry[], { made }: { made: Instant }): string {
	const head = { format: `parley-backup/${VERSION}`, made: new Date(made).toISOString() };
	const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
	return `${JSON.stringify(head).slice(0, -1)},"count":${entries.length},"entries":[\n${lines}\n]}\n`;
}

/** Reads a file made by `exportBackup`; entries that are sound survive those that are not. */
export function readBackup(text: string): Result<BackupContent, BackupProblem> {
	if (text.length > MAX_CHARACTERS) {
		return refuse({ kind: 'too-large', characters: text.length, limit: MAX_CHARACTERS });
	}
	const file = parseJson(text.replace(/^\uFEFF/, ''));
	return file === undefined ? readLines(text) : readFile(file);
}

/** A file that is whole, however it is laid out. */
function readFile(file: unknown): Result<BackupContent, BackupProblem> {
	const { format, count, entries } = (file ?? {}) as Readonly<Record<string, unknown>>;
	const problem = problemOfFormat(format);
	if (problem) return refuse(problem);
	if (!Array.isArray(entries)) return refuse({ kind: 'not-a-backup' });
	const expected = typeof count === 'number' ? count : entries.length;
	return contentOf(entries, expected - entries.length);
}

/** A file that is no JSON as a whole: cut short, or damaged in some of its lines. */
function readLines(text: string): Result<BackupContent, BackupProblem> {
	const head = text.slice(0, 500);
	const [, format] = /^\s*\{\s*"format"\s*:\s*"([^"]{1,40})"/.exec(head) ?? [];
	const problem = problemOfFormat(format);
	if (problem) return refuse(problem);

	const [, ...lines] = text.trimEnd().split('\n');
	const whole = lines.at(-1)?.trim() === ']}';
	const values = lines
		.map((line) => line.trim().replace(/,$/, ''))
		.filter((line) => line !== '' && line !== ']' && line !== ']}')
		.map(parseJson);
	// The line that the cut went through counts as missing, not as wrong.
	if (!whole && values.length > 0 && values.at(-1) === undefined) values.pop();

	const [, count] = /"count":(\d{1,9}),/.exec(head) ?? [];
	if (count !== undefined) return contentOf(values, Number(count) - values.length);
	return contentOf(values, whole ? 0 : undefined);
}

function contentOf(
	values: readonly unknown[],
	missing: number | undefined
): Result<BackupContent, BackupProblem> {
	const entries: Entry[] = [];
	const refused: { entry: number; reason: string }[] = [];
	for (const [index, value] of values.entries()) {
		const entry = value === undefined ? refuse('It is not JSON.') : parseEntry(value);
		if (entry.ok) entries.push(entry.value);
		else refused.push({ entry: index + 1, reason: entry.error });
	}
	if (missing === undefined || missing > 0) {
		return refuse({ kind: 'truncated', missing, entries, refused });
	}
	return ok({ entries, refused });
}

function problemOfFormat(format: unknown): BackupProblem | undefined {
	const [, digits] =
		(typeof format === 'string' && /^parley-backup\/(\d{1,9})$/.exec(format)) || [];
	const version = Number(digits ?? 0);
	if (version > VERSION) return { kind: 'newer', version };
	return version < VERSION ? { kind: 'not-a-backup' } : undefined;
}

/** The value, or `undefined`, which JSON cannot say. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
