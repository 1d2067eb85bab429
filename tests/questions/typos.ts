import type { FactIndex } from '../../src/lib/core/facts/fact-index';
import type { Item, ItemKind, TypedKey } from '../../src/lib/core/items/item';
import { judgeTyped } from '../../src/lib/core/items/typed/typed-answer';
import { writeItems } from '../../src/lib/core/items/write';
import type { NamedSet } from './sets';

/** What becomes of slips of the finger, and of what is another answer, in a set. */
export interface TypoRow {
	readonly set: string;
	/** Different answers that are to be typed. */
	readonly keys: number;
	/** Single slips in answers of five letters and more, and how many of them are accepted. */
	readonly slips: number;
	readonly accepted: number;
	/** “Kabulo for Kabulov”: slips that were not forgiven. */
	readonly notForgiven: readonly string[];
	/** Other names, numbers and dates that were tried. */
	readonly others: number;
	/** “12 October for 20 October”: those that were taken for the answer. */
	readonly falselyAccepted: readonly string[];
}

const TYPED: readonly ItemKind[] = ['cloze', 'short-answer', 'number', 'set-answer'];
const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz');
const FEWEST_LETTERS = 5;
const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const UNITS = ['days', 'weeks', 'months', 'years'];

export function typoTable(sets: readonly NamedSet[]): readonly TypoRow[] {
	return sets.map(rowOf);
}

function rowOf({ name, index }: NamedSet): TypoRow {
	const keys = typedKeys(writeItems(index, TYPED));
	const isAccepted = (key: TypedKey, text: string) => judgeTyped(key, text).score === 1;
	const slips = keys.flatMap((key) => slipsIn(key.key).map((text) => ({ key, text })));
	const others = keys.flatMap((key) => othersThan(index, key).map((text) => ({ key, text })));
	const said = ({ key, text }: (typeof slips)[number]) => `${text} for ${key.key}`;
	const notForgiven = slips.filter(({ key, text }) => !isAccepted(key, text));
	return {
		set: name,
		keys: keys.length,
		slips: slips.length,
		accepted: slips.length - notForgiven.length,
		notForgiven: notForgiven.map(said),
		others: others.length,
		falselyAccepted: others.filter(({ key, text }) => isAccepted(key, text)).map(said)
	};
}

/** Every answer to be typed, once. */
function typedKeys(items: readonly Item[]): readonly TypedKey[] {
	const keys = new Map<string, TypedKey>();
	for (const item of items) {
		const typed = item.kind === 'set-answer' ? item.members : 'form' in item ? [item] : [];
		for (const { key, accepted, refused, form, hint } of typed) {
			const own: TypedKey = { key, accepted, refused, form, hint };
			keys.set(JSON.stringify(own), own);
		}
	}
	return [...keys.values()];
}

/**
 * Every letter left out, changed, swapped with the next, and every letter put in beside a letter. One
 * that stands alone, as in “John F. Kennedy”, counts as a digit does.
 */
function slipsIn(text: string): readonly string[] {
	if ((plain(text).match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) return [];
	const letters = Array.from(text);
	const isLetter = (at: number) => {
		const [before = '', own = '', after = ''] = [at - 1, at, at + 1].map((near) => letters[near]);
		return /\p{L}/u.test(own) && /\p{L}/u.test(before + after);
	};
	const made = new Set<string>();
	const put = (at: number, cut: number, ...instead: readonly string[]) =>
		made.add([...letters.slice(0, at), ...instead, ...letters.slice(at + cut)].join(''));
	for (let at = 0; at <= letters.length; at++) {
		if (isLetter(at) || isLetter(at - 1)) for (const letter of ALPHABET) put(at, 0, letter);
		if (!isLetter(at)) continue;
		put(at, 1);
		for (const letter of ALPHABET) put(at, 1, letter);
		if (isLetter(at + 1)) put(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
	}
	made.delete(text);
	return [...made];
}

/** What is another answer: every name of other things, and numbers and dates that are off by one. */
function othersThan(index: FactIndex, key: TypedKey): readonly string[] {
	const right = new Set([key.key, ...key.accepted].map(plain));
	return [...namesIn(index), ...offByOne(index, key)].filter((text) => !right.has(plain(text)));
}

function namesIn({ set }: FactIndex): readonly string[] {
	const named = [...set.entities.values()].flatMap(({ name, aka, metonyms, confusable }) => [
		name,
		...aka,
		...metonyms,
		...confusable
	]);
	return [...named, ...[...set.types.values()].flatMap(({ pool }) => pool)];
}

function offByOne({ set }: FactIndex, { key, form }: TypedKey): readonly string[] {
	if (form === 'name') return [];
	const numbers = [...key.matchAll(/\d+/g)].flatMap(([digits]) =>
		[Number(digits) + 1, Number(digits) - 1, Number(digits) * 10, Number(`1${digits}`)].map(
			(other) => key.replace(digits, String(other))
		)
	);
	const names = [MONTHS, SEASONS, UNITS].flatMap((list) => {
		const own = list.find((name) => plain(key).includes(plain(name)));
		return own === undefined
			? []
			: list.filter((name) => name !== own).map((name) => key.replace(new RegExp(own, 'i'), name));
	});
	const years =
		form === 'date' && set.year !== undefined && !/\d{3}/.test(key)
			? [`${key} ${set.year + 1}`, `${key} ${set.year - 1}`]
			: [];
	return [...numbers, ...names, ...years];
}

function plain(text: string): string {
	return text.toLowerCase().replace(/^the /, '');
}
