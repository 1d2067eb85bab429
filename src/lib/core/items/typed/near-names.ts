import type { FactIndex } from '../../facts/fact-index';
import type { Entity, FactSet } from '../../facts/fact-set';
import { namesOf } from '../names';
import { slipsForgiven } from './slips';
import { typingErrors } from './typing-errors';
import { lettersOfAnswer } from './words-of-answer';

interface Named {
	/** Absent for what is only a wrong answer. */
	readonly entity?: Entity;
	readonly name: string;
	readonly letters: string;
	/** Which letters occur, as bits; two letters may share one. */
	readonly bits: number;
}

const cache = new WeakMap<FactSet, readonly Named[]>();

/** Names of whatever else the set knows that a slip in one of the names could be a slip in, too. */
export function nearNames(
	index: FactIndex,
	entity: Entity,
	names: readonly string[]
): readonly string[] {
	const ofEntity = found.get(entity) ?? new Map<string, readonly string[]>();
	found.set(entity, ofEntity);
	const key = names.join('\n');
	const near = ofEntity.get(key) ?? findNear(index, entity, names);
	ofEntity.set(key, near);
	return near;
}

/** By entity and the names that it is asked by: a cloze and a short answer ask for the same. */
const found = new WeakMap<Entity, Map<string, readonly string[]>>();

function findNear(index: FactIndex, entity: Entity, names: readonly string[]): readonly string[] {
	const wanted = names.map((name) => ({
		...lettersIn(name),
		slips: slipsForgiven(name)
	}));
	const near = everyName(index.set).filter(
		(other) =>
			other.entity !== entity &&
			wanted.every(({ letters }) => letters !== other.letters) &&
			wanted.some((one) => isWithin(2 * one.slips, one, other))
	);
	return [...new Set(near.map(({ name }) => name))];
}

type Letters = Pick<Named, 'letters' | 'bits'>;

/** One slip takes one letter away at most, and brings one at most: most names need no closer look. */
function isWithin(errors: number, a: Letters, b: Letters): boolean {
	return (
		Math.abs(a.letters.length - b.letters.length) <= errors &&
		countOfBits(a.bits & ~b.bits) <= errors &&
		countOfBits(b.bits & ~a.bits) <= errors &&
		typingErrors(a.letters, b.letters, errors) <= errors
	);
}

function lettersIn(name: string): Letters {
	const letters = lettersOfAnswer(name);
	let bits = 0;
	for (let at = 0; at < letters.length; at++) bits |= 1 << (letters.charCodeAt(at) & 31);
	return { letters, bits };
}

function countOfBits(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
}

function everyName(set: FactSet): readonly Named[] {
	const known = cache.get(set) ?? [...ofEntities(set), ...wrongAnswers(set).map(named)];
	cache.set(set, known);
	return known;
}

function ofEntities(set: FactSet): readonly Named[] {
	return [...set.entities.values()].flatMap((entity) =>
		[...namesOf(entity, true), ...entity.adjective].map((name) => ({ entity, ...named(name) }))
	);
}

function wrongAnswers(set: FactSet): readonly string[] {
	const roles = [...set.relations.values()].flatMap((relation) => [...relation.roles.values()]);
	return [
		...[...set.types.values()].flatMap(({ pool }) => pool),
		...roles
			.flatMap(({ wrong }) => wrong)
			.flatMap((value) => (value.kind === 'text' ? value.text : []))
	];
}

function named(name: string): Named {
	return { name, ...lettersIn(name) };
}
