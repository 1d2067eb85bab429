import type { FactIndex } from '../facts/fact-index';
import type { Entity } from '../facts/fact-set';
import { namesOf } from './names';
import { slipsForgiven } from './typed-answer';
import { typingErrors } from './typing-errors';
import { wordsOfAnswer } from './words-of-answer';

interface Named {
	readonly entity: Entity;
	readonly name: string;
	readonly words: string;
}

const cache = new WeakMap<FactIndex, readonly Named[]>();

/** Names of other entities that a slip in one of the names could be a slip in, too. */
export function nearNames(
	index: FactIndex,
	entity: Entity,
	names: readonly string[]
): readonly string[] {
	const wanted = names.map((name) => ({ words: wordsOfAnswer(name), slips: slipsForgiven(name) }));
	return allNames(index)
		.filter(
			(other) =>
				other.entity !== entity &&
				wanted.some(({ words, slips }) => isWithin(2 * slips, words, other.words))
		)
		.map(({ name }) => name);
}

function isWithin(errors: number, a: string, b: string): boolean {
	return Math.abs(a.length - b.length) <= errors && typingErrors(a, b) <= errors;
}

function allNames(index: FactIndex): readonly Named[] {
	const known =
		cache.get(index) ??
		[...index.set.entities.values()].flatMap((entity) =>
			namesOf(entity, true).map((name) => ({ entity, name, words: wordsOfAnswer(name) }))
		);
	cache.set(index, known);
	return known;
}
