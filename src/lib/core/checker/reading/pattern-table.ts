import type { FactSet, Relation, Role } from '../../facts/fact-set';
import { parseWording, rolesIn, type WordingPart } from '../../facts/wording';

/** How an author's wording is used: “How many” stands for the “Which” of an `askAll`. */
export type Mode = 'say' | 'ask' | 'askAll' | 'howMany';

/** A wording of the author, ready to be recognised. */
export interface Pattern {
	readonly relation: Relation;
	readonly mode: Mode;
	/** The role asked for; none in a `say`. */
	readonly asked?: Role;
	readonly parts: readonly WordingPart[];
	/** Roles whose filler it prints. */
	readonly printed: ReadonlySet<string>;
}

/**
 * Patterns by the word of theirs that the fewest others have, so that a text is held against a few
 * patterns and not against all.
 */
export interface PatternTable {
	/** Patterns whose word the text has, and those made of slots alone. */
	candidates(text: string): readonly Pattern[];
}

export function patternsOf(set: FactSet): readonly Pattern[] {
	return [...set.relations.values()].flatMap((relation) => [
		...relation.say.flatMap((wording) => patternOf(relation, 'say', wording)),
		...[...relation.roles.values()].flatMap((role) => [
			...role.ask.flatMap((wording) => patternOf(relation, 'ask', wording, role)),
			...role.askAll.flatMap((wording) => [
				...patternOf(relation, 'askAll', wording, role),
				...(/\bwhich\b/i.test(wording)
					? patternOf(relation, 'howMany', askingHowMany(wording), role)
					: [])
			])
		])
	]);
}

export function tableOf(patterns: readonly Pattern[]): PatternTable {
	const uses = new Map<string, number>();
	const words = patterns.map((pattern) => wordsOf(pattern.parts));
	for (const list of words) for (const word of list) uses.set(word, (uses.get(word) ?? 0) + 1);
	const byWord = new Map<string, Pattern[]>();
	const wordless: Pattern[] = [];
	for (const [at, pattern] of patterns.entries()) {
		let rarest: string | undefined;
		for (const word of words[at] ?? []) {
			if (rarest === undefined || (uses.get(word) ?? 0) < (uses.get(rarest) ?? 0)) rarest = word;
		}
		const list = rarest === undefined ? wordless : (byWord.get(rarest) ?? []);
		list.push(pattern);
		if (rarest !== undefined) byWord.set(rarest, list);
	}
	return {
		candidates: (text) => [
			...[...new Set(text.toLowerCase().match(WORD))].flatMap((word) => byWord.get(word) ?? []),
			...wordless
		]
	};
}

const WORD = /[\p{L}\p{N}]+/gu;

function patternOf(
	relation: Relation,
	mode: Mode,
	wording: string,
	asked?: Role
): readonly Pattern[] {
	const parsed = parseWording(wording);
	if (!parsed.ok) return [];
	const slots = parsed.value.filter(({ kind }) => kind === 'slot');
	return [
		{ relation, mode, ...(asked && { asked }), parts: parsed.value, printed: rolesIn(slots) }
	];
}

function askingHowMany(wording: string): string {
	return wording.replace(/\bwhich\b/i, (which) =>
		which.startsWith('W') ? 'How many' : 'how many'
	);
}

/** Words that stand in every text of the wording, and end where they end there. */
function wordsOf(parts: readonly WordingPart[]): ReadonlySet<string> {
	const words = new Set<string>();
	for (const [at, part] of parts.entries()) {
		if (part.kind !== 'words') continue;
		for (const match of part.text.matchAll(WORD)) {
			const opens = match.index > 0 || at === 0;
			const closes = match.index + match[0].length < part.text.length || at === parts.length - 1;
			if (opens && closes) words.add(match[0].toLowerCase());
		}
	}
	return words;
}
