// Which scripts a browser loads for the first question, read from the built page itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import ts from 'typescript';

/** What the first question may cost before it can be read: bytes of JavaScript after gzip. */
export const FIRST_QUESTION_LIMIT = 60_000;

/** What it may cost until its answer is on disk, in both copies of the log, and explained. */
export const FIRST_ANSWER_LIMIT = 75_000;

/** What the progress page may cost on top of that. */
export const PROGRESS_LIMIT = 25_000;

/** Kit always fetches its error page soon after the start, in case it is needed with no network. */
const errorPage = (/** @type {string} */ folder) =>
	readdirSync(join(folder, '_app/immutable/nodes'))
		.filter((file) => file.startsWith('1.'))
		.map((file) => `_app/immutable/nodes/${file}`);

/**
 * The page's own scripts, those it asks for ahead, and all that they import at once. What is
 * imported later, on demand, is not among them.
 *
 * @param {string} folder the build, for the root of a host
 * @param {string} page the page's folder in it, such as `quiz`
 * @returns {string[]} paths from the build's folder, sorted
 * @throws Error where there is no such page: build first
 */
export function scriptsOf(folder, page) {
	const file = join(folder, page, 'index.html');
	if (!existsSync(file)) throw new Error(`There is no ${file}: run "npm run build" first.`);
	const html = readFileSync(file, 'utf8');
	const asked = [...html.matchAll(/(?:href|src|import\()=?"?\/?([^"()\s]+\.js)"/g)];
	const queue = [...asked.map(([, path]) => join('/', path ?? '').slice(1)), ...errorPage(folder)];
	const seen = new Set();
	for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		const source = readFileSync(join(folder, path), 'utf8');
		for (const name of staticImports(source)) {
			queue.push(relative('.', join(dirname(path), name)));
		}
	}
	return [...seen].sort();
}

/**
 * The scripts of a page that the first question does not need.
 *
 * @param {string} folder the build, for the root of a host
 * @param {string} page the page's folder in it
 * @returns {string[]} paths from the build's folder, sorted
 * @throws Error where there is no such page: build first
 */
export function scriptsOnlyOf(folder, page) {
	const first = new Set(scriptsOf(folder, 'quiz'));
	return scriptsOf(folder, page).filter((path) => !first.has(path));
}

/** @param {string} source */
function staticImports(source) {
	const { statements } = ts.createSourceFile('built.js', source, ts.ScriptTarget.Latest);
	return statements.flatMap((statement) => {
		if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
		const from = statement.moduleSpecifier;
		return from && ts.isStringLiteral(from) && from.text.startsWith('.') ? [from.text] : [];
	});
}
