import { createHash } from 'node:crypto';
import type { SourceFile } from './files';

/** Tests that do not run, or keep others from running. */
const UNRUN = /\b(?:test|it|describe)\.(?:skip|only|todo|fixme|fails|skipIf|runIf)\b/;

/** Checks that were switched off instead of met. */
const SWITCHED_OFF =
	/@ts-(?:ignore|expect-error|nocheck)|eslint-(?:disable)|svelte-(?:ignore)|prettier-(?:ignore)/;

/** Words of the workshop: machine paths, package hosts, notes to oneself. */
const WORKSHOP =
	/\/wor[k]\/|\/tm[p]\/[a-z]|\/far[m]\/|registry\.np[m]js|de[b]\.debian|\bsub[a]gent|\bTO[D]O\b|\bFIX[M]E\b/;

const MARKUP = /\{@(?:html)|\binner(?:HTML)\b/;

const COLOUR =
	/#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\(|:\s*(?:white|black|red|green|blue|gr[ae]y|silver|yellow|orange|purple)\b/i;

const MAX_LINES = 400;

/** Lines of the files for which `applies` that match; each as `path:line text`. */
function linesLike(
	files: readonly SourceFile[],
	pattern: RegExp,
	applies: (path: string) => boolean = () => true
): string[] {
	return files
		.filter(({ path }) => applies(path))
		.flatMap(({ path, text }) =>
			text
				.split('\n')
				.map((line, at) => ({ line: line.trim(), at }))
				.filter(({ line }) => pattern.test(line))
				.map(({ line, at }) => `${path}:${at + 1} ${line}`)
		);
}

const isCode = (path: string): boolean => /\.(ts|js|svelte|css|html)$/.test(path);

export const unrunTests = (files: readonly SourceFile[]): string[] =>
	linesLike(files, UNRUN, (path) => /\.(test|spec)\.ts$/.test(path));

export const switchedOff = (files: readonly SourceFile[]): string[] =>
	linesLike(files, SWITCHED_OFF, isCode);

export const workshopWords = (files: readonly SourceFile[]): string[] => linesLike(files, WORKSHOP);

export const rawMarkup = (files: readonly SourceFile[]): string[] =>
	linesLike(files, MARKUP, (path) => path.startsWith('src/'));

/** Colours in stylesheets and in the style of components, other than by token. */
export function strayColours(files: readonly SourceFile[]): string[] {
	const styles = files
		.filter(({ path }) => /^src\/.*\.(css|svelte)$/.test(path) && !path.endsWith('/tokens.css'))
		.map(({ path, text }) => ({ path, text: path.endsWith('.svelte') ? styleOf(text) : text }));
	return linesLike(styles, COLOUR);
}

/** The style of a component, on its own lines, so that line numbers hold. */
function styleOf(svelte: string): string {
	const start = svelte.lastIndexOf('<style');
	return start < 0 ? '' : svelte.slice(0, start).replace(/[^\n]/g, '') + svelte.slice(start);
}

export const longFiles = (files: readonly SourceFile[]): string[] =>
	files
		.filter(({ path }) => isCode(path))
		.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
		.filter(({ lines }) => lines > MAX_LINES)
		.map(({ path, lines }) => `${path} has ${lines} lines`);

/** Words in a row that we may share with the report by chance; one more would be copying. */
const MAX_SHARED_WORDS = 8;

/** Each run of words that is one too long to share, as a short hash. */
export function runsOf(text: string): { run: string; hash: string }[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(MAX_SHARED_WORDS).map((_, at) => {
		const run = words.slice(at, at + MAX_SHARED_WORDS + 1).join(' ');
		return { run, hash: createHash('sha256').update(run).digest('hex').slice(0, 12) };
	});
}

/** Runs of words that are in the text whose hashes are given. */
export const copiedRuns = (files: readonly SourceFile[], hashes: ReadonlySet<string>): string[] =>
	files.flatMap(({ path, text }) =>
		runsOf(text)
			.filter(({ hash }) => hashes.has(hash))
			.map(({ run }) => `${path}: ${run}`)
	);
