import { itemIdOf, partsOfItemId } from '../items/propositions';
import type { ItemId, ItemKind } from '../items/item';
import type { BitReader, BitWriter } from './bits';
import { Damaged } from './damaged';
import { readLiteral, writeLiteral } from './literal-bits';
import type { Vocabulary } from './vocabulary';

/**
 * Kinds, and the marks of questions that do more than ask for a role, by place. Printed links hold the
 * places: append, never sort, never remove.
 */
const KINDS: readonly ItemKind[] = [
	...(['single-choice', 'multiple-choice', 'true-false', 'true-false-not-stated'] as const),
	...(['cloze', 'short-answer', 'set-answer', 'number'] as const),
	...(['ordering', 'matching', 'sorting'] as const)
];
const MARKS: readonly string[] = [
	...['that', 'count', 'days', 'years', 'months', 'weeks', 'weekday'],
	...['first', 'last', 'after', 'before', 'open']
];

/** What may follow the asked role in a token; the end is one of them. */
const JOINTS = ['', '+', '~', '@'] as const;
const JOINT_BITS = 2;
const KIND_BITS = 4;
const MARK_BITS = 4;
/** One more than the last mark: a mark of a later release, spelt out. */
const NO_MARK = 15;

/**
 * What else an item is made from, the likeliest first: an author's wrong answer for the asked role, an
 * entity, a number or date, … Each takes one bit more than the one before.
 */
const SORTS = [
	'wrong',
	'entity',
	'number',
	'value',
	'fact',
	'proposition',
	'text',
	'other'
] as const;
type Sort = (typeof SORTS)[number];
const FEW = 7;
const MOST_OTHERS = 63;

/** @throws RangeError for an id that is none: the caller has a bug. */
export function writeItemRef(bits: BitWriter, words: Vocabulary, id: ItemId): void {
	const parts = partsOfItemId(id);
	const fact = parts ? words.facts.indexOf(parts.fact) : -1;
	const kind = parts ? KINDS.indexOf(parts.kind) : -1;
	if (!parts || fact < 0 || kind < 0 || parts.others.length > MOST_OTHERS) {
		throw new RangeError(`not the id of an item of this set: ${id}`);
	}
	bits.place(fact, words.facts.length).bits(kind, KIND_BITS);
	writeToken(bits, words, parts.fact, parts.role);
	// Most items have at most six others.
	if (parts.others.length < FEW) bits.bits(parts.others.length, 3);
	else bits.bits(FEW, 3).bits(parts.others.length, 6);
	const near = wrongFor(words, parts.fact, parts.role);
	for (const other of parts.others) {
		const isRight = other.startsWith('+');
		if (parts.kind === 'multiple-choice') bits.bits(isRight ? 1 : 0, 1);
		writeOther(bits, words, near, isRight ? other.slice(1) : other);
	}
}

/** @throws Damaged when the bits are those of no id. */
export function readItemRef(bits: BitReader, words: Vocabulary): ItemId {
	const fact = words.facts[bits.place(words.facts.length)];
	const kind = KINDS[bits.bits(KIND_BITS)];
	if (fact === undefined || kind === undefined) throw new Damaged('no such kind of item');
	const role = readToken(bits, words, fact);
	const few = bits.bits(3);
	const count = few < FEW ? few : bits.bits(6);
	const near = wrongFor(words, fact, role);
	const others = Array.from({ length: count }, () => {
		const right = kind === 'multiple-choice' && bits.bits(1) === 1 ? '+' : '';
		return right + readOther(bits, words, near);
	});
	return itemIdOf({ fact, role, kind, others });
}

/** The asked role, and what follows it: `member@iran`, `date+days~F04.date`, `word~thing`. */
function writeToken(bits: BitWriter, words: Vocabulary, fact: string, token: string): void {
	const [first = '', ...rest] = token.split(/(?=[+~@])/);
	writeWord(bits, words.rolesOf(fact), first);
	for (const part of rest) {
		const [joint, word] = [part.charAt(0), part.slice(1)];
		bits.bits(JOINTS.indexOf(joint as (typeof JOINTS)[number]), JOINT_BITS);
		if (joint === '+') writeMark(bits, word);
		else if (joint === '@') writeWord(bits, words.entities, word);
		else writeRoleOrProposition(bits, words, word);
	}
	bits.bits(0, JOINT_BITS);
}

function readToken(bits: BitReader, words: Vocabulary, fact: string): string {
	let token = readWord(bits, words.rolesOf(fact));
	for (;;) {
		const joint = JOINTS[bits.bits(JOINT_BITS)] ?? '';
		if (joint === '') return token;
		token += joint;
		if (joint === '+') token += readMark(bits);
		else if (joint === '@') token += readWord(bits, words.entities);
		else token += readRoleOrProposition(bits, words);
	}
}

function writeMark(bits: BitWriter, mark: string): void {
	const place = MARKS.indexOf(mark);
	bits.bits(place < 0 ? NO_MARK : place, MARK_BITS);
	if (place < 0) writeLiteral(bits, mark);
}

function readMark(bits: BitReader): string {
	const place = bits.bits(MARK_BITS);
	const mark = place === NO_MARK ? readLiteral(bits) : MARKS[place];
	if (mark === undefined) throw new Damaged('no such mark');
	return mark;
}

function writeRoleOrProposition(bits: BitWriter, words: Vocabulary, word: string): void {
	const [fact = '', role] = word.split('.');
	bits.bits(role === undefined ? 0 : 1, 1);
	if (role === undefined) writeWord(bits, words.roles, word);
	else writeProposition(bits, words, fact, role);
}

function readRoleOrProposition(bits: BitReader, words: Vocabulary): string {
	return bits.bits(1) === 0 ? readWord(bits, words.roles) : readProposition(bits, words);
}

function writeProposition(bits: BitWriter, words: Vocabulary, fact: string, role: string): void {
	writeWord(bits, words.facts, fact);
	writeWord(bits, words.rolesOf(fact), role);
}

function readProposition(bits: BitReader, words: Vocabulary): string {
	const fact = readWord(bits, words.facts);
	return `${fact}.${readWord(bits, words.rolesOf(fact))}`;
}

/** Wrong answers of the role that the token begins with. */
function wrongFor(words: Vocabulary, fact: string, token: string): readonly string[] {
	return words.wrongOf(fact, token.split(/[+~@]/)[0] ?? '');
}

function writeOther(
	bits: BitWriter,
	words: Vocabulary,
	near: readonly string[],
	ref: string
): void {
	const sort = sortOf(ref, words, near);
	for (let before = SORTS.indexOf(sort); before > 0; before--) bits.bits(1, 1);
	if (sort !== SORTS.at(-1)) bits.bits(0, 1);
	const [fact = '', role = ''] = ref.split('.');
	switch (sort) {
		case 'wrong':
			return void bits.place(near.indexOf(ref), near.length);
		case 'entity':
			return writeWord(bits, words.entities, ref.slice(1));
		case 'value':
			return void bits.place(words.values.indexOf(ref), words.values.length);
		case 'fact':
			return writeWord(bits, words.facts, ref.slice(1));
		case 'proposition':
			return writeProposition(bits, words, fact, role);
		case 'number':
		case 'text':
			return writeLiteral(bits, ref.slice(1));
		case 'other':
			return writeLiteral(bits, ref);
	}
}

function readOther(bits: BitReader, words: Vocabulary, near: readonly string[]): string {
	let at = 0;
	while (at < SORTS.length - 1 && bits.bits(1) === 1) at++;
	switch (SORTS[at] as Sort) {
		case 'wrong':
			return near[bits.place(near.length)] ?? '';
		case 'entity':
			return `@${readWord(bits, words.entities)}`;
		case 'value':
			return words.values[bits.place(words.values.length)] ?? '';
		case 'fact':
			return `#${readWord(bits, words.facts)}`;
		case 'proposition':
			return readProposition(bits, words);
		case 'number':
			return `=${readLiteral(bits)}`;
		case 'text':
			return `~${readLiteral(bits)}`;
		case 'other':
			return readLiteral(bits);
	}
}

function sortOf(ref: string, words: Vocabulary, near: readonly string[]): Sort {
	if (near.includes(ref)) return 'wrong';
	if (words.values.includes(ref)) return 'value';
	switch (ref.charAt(0)) {
		case '@':
			return 'entity';
		case '#':
			return 'fact';
		case '=':
			return 'number';
		case '~':
			return 'text';
		default:
			return /^\w+\.\w+$/.test(ref) ? 'proposition' : 'other';
	}
}

/** A word by its place in the list, or spelt out where it stands in none. */
function writeWord(bits: BitWriter, list: readonly string[], word: string): void {
	const place = list.indexOf(word);
	bits.place(place < 0 ? list.length : place, list.length + 1);
	if (place < 0) writeLiteral(bits, word);
}

function readWord(bits: BitReader, list: readonly string[]): string {
	return list[bits.place(list.length + 1)] ?? readLiteral(bits);
}
