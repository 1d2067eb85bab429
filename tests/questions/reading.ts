import type { FactIndex } from '../../src/lib/core/facts/fact-index';
import type { Item } from '../../src/lib/core/items/item';

/**
 * The school grade at which a text is read with ease.
 *
 * @see Kincaid and others, "Derivation of New Readability Formulas", 1975: 0.39 words per sentence and
 *      11.8 syllables per word, less 15.59
 */
export function readingGrade(text: string): number {
	const words = wordsOf(text);
	const sentences = text.match(/[.?!]+(?=\s|”|$)/g)?.length ?? 1;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return words.length === 0
		? 0
		: 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** “X-ray” and “Russia’s” are one word each. */
function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Groups of vowels, without a silent e at the end; a number counts as one. */
export function syllablesOf(word: string): number {
	const groups = word
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(
			/(?<=[^aeiouyl])e$|(?<=[aeiouy][^aeiouy]{0,3}[^aeiouytd])ed$|(?<=[aeiouy][^aeiouytd])ed$|(?<=[aeiouy][^aeiouyscxzg])es$/u,
			''
		)
		.match(/[aeiouy]+/g);
	return Math.max(1, groups?.length ?? 0);
}

/** A stem with more words in a row of a source's sentence than it should have. */
export interface SharedRun {
	readonly stem: string;
	readonly words: readonly string[];
}

/** The longest run of words that each stem shares with a sentence of the sources; names end a run. */
export function sharedRuns(index: FactIndex, items: readonly Item[]): readonly SharedRun[] {
	const names = new Set(
		[...index.set.entities.values()].flatMap((entity) =>
			[entity.name, ...entity.aka, ...entity.metonyms, ...entity.adjective].flatMap(wordsOf)
		)
	);
	const runsBySize = new Map<number, Set<string>>();
	const sentences = index.set.sources.flatMap(({ sentences: all }) =>
		all.map(({ text }) => wordsOf(text))
	);
	const stands = (run: readonly string[]) => {
		let runs = runsBySize.get(run.length);
		if (!runs) {
			runs = new Set(sentences.flatMap((words) => windowsOf(words, run.length)));
			runsBySize.set(run.length, runs);
		}
		return runs.has(run.join(' '));
	};
	const stems = new Set(items.filter(({ kind }) => kind !== 'cloze').map(({ stem }) => stem));
	return [...stems].map((stem) => {
		const words = wordsOf(stem);
		let best: readonly string[] = [];
		for (let from = 0; from < words.length; from++) {
			for (let to = from + best.length + 1; to <= words.length; to++) {
				const run = words.slice(from, to);
				if (run.some((word) => isName(names, word)) || !stands(run)) break;
				best = run;
			}
		}
		return { stem, words: best };
	});
}

/** Little words stand in names too, and end no run. */
function isName(names: ReadonlySet<string>, word: string): boolean {
	return word.length > 3 && names.has(word);
}

function windowsOf(words: readonly string[], size: number): readonly string[] {
	return words
		.slice(0, Math.max(0, words.length - size + 1))
		.map((_, at) => words.slice(at, at + size).join(' '));
}
