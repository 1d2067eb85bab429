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
	/** Its turn among the names of the set. */
	readonly at: number;
	readonly letters: Letters;
}

interface Letters {
	readonly text: string;
	/** Which letters occur, and which occur twice or more, as bits; two letters may share one. */
	readonly once: number;
	readonly twice: number;
}

/** Names by how many letters they have. */
type ByLength = ReadonlyMap<number, readonly Named[]>;

const cache = new WeakMap<FactSet, ByLength>();

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
	const byLength = namesOfSet(index.set);
	const wanted = names.map(lettersIn);
	const isWanted = (other: Named) => wanted.some(({ text }) => text === other.letters.text);
	const near = new Set<Named>();
	for (const [at, name] of names.entries()) {
		const most = 2 * slipsForgiven(name);
		const one = wanted[at];
		for (let off = -most; one && off <= most; off++) {
			for (const other of byLength.get(one.text.length + off) ?? []) {
				if (!areWithin(most, one, other.letters)) continue;
				if (other.entity !== entity && !isWanted(other)) near.add(other);
			}
		}
	}
	return [...new Set([...near].sort((a, b) => a.at - b.at).map(({ name }) => name))];
}

/** One slip takes one letter away at most, and brings one at most: most names need no closer look. */
function areWithin(errors: number, a: Letters, b: Letters): boolean {
	return (
		countOfBits(a.once & ~b.once) + countOfBits(a.twice & ~b.twice) <= errors &&
		countOfBits(b.once & ~a.once) + countOfBits(b.twice & ~a.twice) <= errors &&
		typingErrors(a.text, b.text, errors) <= errors
	);
}

function lettersIn(name: string): Letters {
	const text = lettersOfAnswer(name);
	let once = 0;
	let twice = 0;
	for (let at = 0; at < text.length; at++) {
		const bit = 1 << (text.charCodeAt(at) & 31);
		twice |= once & bit;
		once |= bit;
	}
	return { text, once, twice };
}

/** @see “Counting bits set, in parallel”, https://graphics.stanford.edu/~seander/bithacks.html */
function countOfBits(bits: number): number {
	const twos = bits - ((bits >>> 1) & 0x55555555);
	const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function namesOfSet(set: FactSet): ByLength {
	let known = cache.get(set);
	if (!known) cache.set(set, (known = gather(set)));
	return known;
}

function gather(set: FactSet): ByLength {
	const byLength = new Map<number, Named[]>();
	let at = 0;
	const add = (name: string, entity?: Entity) => {
		const letters = lettersIn(name);
		const named: Named = entity ? { entity, name, at, letters } : { name, at, letters };
		at++;
		const list = byLength.get(letters.text.length);
		if (list) list.push(named);
		else byLength.set(letters.text.length, [named]);
	};
	for (const entity of set.entities.values()) {
		for (const name of [...namesOf(entity, true), ...entity.adjective]) add(name, entity);
	}
	for (const name of wrongAnswers(set)) add(name);
	return byLength;
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
