import type { Item, Proposition } from './item';
import { plainWords } from './names';

/**
 * Whether the two must not meet in one quiz: they test the same, one gives away what the other
 * tests, or one prints the other's answer while resting on the same sentence or the same facts.
 */
export function areEnemies(a: Item, b: Item): boolean {
	return (
		shares(a.tests, b.tests) ||
		shares(a.tests, b.reveals) ||
		shares(b.tests, a.reveals) ||
		asksTheSame(a, b) ||
		(printsKeyOf(a, b) && (shareContext(a, b) || namesAsSpeaker(a, b))) ||
		(printsKeyOf(b, a) && (shareContext(a, b) || namesAsSpeaker(b, a)))
	);
}

/** The same words, where they ask and do not merely say what to do with the things shown. */
function asksTheSame(a: Item, b: Item): boolean {
	return a.stem === b.stem && a.kind !== 'ordering';
}

/** Whether the first stem names the second's answer as the one who speaks. */
function namesAsSpeaker(a: Item, b: Item): boolean {
	if (typeof b.key !== 'string') return false;
	const speaker = b.key.replace(/^The /, 'the ');
	return [`According to ${speaker},`, `according to ${speaker},`].some((voice) =>
		a.stem.includes(voice)
	);
}

function shareContext(a: Item, b: Item): boolean {
	return (
		shares(a.reveals, b.reveals) ||
		a.cite.some(({ sentence }) => b.cite.some((cite) => cite.sentence === sentence))
	);
}

/** Whether the stem of the first shows the answer to the second, or one of its answers. */
function printsKeyOf(a: Item, b: Item): boolean {
	const { stem } = wordsOf(a);
	return wordsOf(b).answers.some((answer) => stem.includes(answer));
}

interface Words {
	/** In plain words, with a space at either end. */
	readonly stem: string;
	readonly answers: readonly string[];
}

const known = new WeakMap<Item, Words>();

function wordsOf(item: Item): Words {
	const words = known.get(item) ?? {
		stem: ` ${plainWords(item.stem)} `,
		answers: answersOf(item)
			.map((text) => ` ${plainWords(text.replace(/^The /, ''))} `)
			.filter((text) => text.trim() !== '')
	};
	known.set(item, words);
	return words;
}

/** Texts that would answer the item; none where its answers stand in the prompt of every such item. */
function answersOf(item: Item): readonly string[] {
	switch (item.kind) {
		case 'true-false':
		case 'true-false-not-stated':
		case 'ordering':
		case 'sorting':
			return [];
		case 'cloze':
		case 'short-answer':
		case 'number':
			return [item.key, ...item.accepted];
		case 'set-answer':
			return item.members.flatMap(({ key, accepted }) => [key, ...accepted]);
		case 'single-choice':
			return [item.key];
		case 'multiple-choice':
		case 'matching':
			return item.key;
	}
}

function shares(some: readonly Proposition[], others: readonly Proposition[]): boolean {
	return some.some((proposition) => others.includes(proposition));
}
