import type { Item, Proposition } from './item';
import { containsWords } from './names';

/**
 * Whether the two must not meet in one quiz: they test the same, one gives away what the other
 * tests, or one prints the other's answer while resting on the same sentence or the same facts.
 */
export function areEnemies(a: Item, b: Item): boolean {
	return (
		shares(a.tests, b.tests) ||
		shares(a.tests, b.reveals) ||
		shares(b.tests, a.reveals) ||
		(a.stem === b.stem && a.kind !== 'ordering') ||
		(printsKeyOf(a, b) && (shareContext(a, b) || namesAsSpeaker(a, b))) ||
		(printsKeyOf(b, a) && (shareContext(a, b) || namesAsSpeaker(b, a)))
	);
}

/** Whether the first stem begins by naming the second's answer as the one who speaks. */
function namesAsSpeaker(a: Item, b: Item): boolean {
	return typeof b.key === 'string' && a.stem.startsWith(`According to ${b.key},`);
}

function shareContext(a: Item, b: Item): boolean {
	return (
		shares(a.reveals, b.reveals) ||
		a.cite.some(({ sentence }) => b.cite.some((cite) => cite.sentence === sentence))
	);
}

/** Whether the stem of the first shows the answer to the second. */
function printsKeyOf(a: Item, b: Item): boolean {
	if (typeof b.key !== 'string' || b.kind === 'true-false') return false;
	const names = 'accepted' in b ? [b.key, ...b.accepted] : [b.key];
	return names.some((name) => containsWords(a.stem, name.replace(/^The /, '')));
}

function shares(some: readonly Proposition[], others: readonly Proposition[]): boolean {
	return some.some((proposition) => others.includes(proposition));
}
