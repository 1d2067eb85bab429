import { readdirSync, readFileSync } from 'node:fs';
import { indexFacts, type FactIndex } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';

/** A fact set that every gate is held against. */
export interface NamedSet {
	readonly name: string;
	readonly index: FactIndex;
}

const FOLDERS = ['static/sets', 'tests/fixtures/sets'];
/** Made to try the parser, too small to make quizzes of. */
const NOT_FOR_QUIZZES = 'tiny.json';

/** The shipped set, and sets of other kinds that no wording or rule was tuned to. */
export const SETS: readonly NamedSet[] = FOLDERS.flatMap((folder) =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.json') && file !== NOT_FOR_QUIZZES)
		.sort()
		.map((file) => ({ name: file.replace('.json', ''), index: indexOf(`${folder}/${file}`) }))
);

function indexOf(path: string): FactIndex {
	const { set, diagnostics } = parseFactSetText(readFileSync(path, 'utf8'));
	if (!set || diagnostics.length > 0) throw new Error(`${path} has faults: run check on it`);
	return indexFacts(set);
}
