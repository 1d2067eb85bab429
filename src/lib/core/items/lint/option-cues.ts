import { remembered } from '../../remembered';
import type { Flaw } from '../kind';
import { plainWords } from '../names';
import { MONTHS } from '../wording/calendar-names';
import { flawIf } from './flaw';

/** A word so common that it cues nothing. */
const LITTLE_WORD = 4;
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Roughly, to sort lengths of time by. */
const DAYS: Readonly<Record<string, number>> = { week: 7, month: 30, year: 365 };
const MONTH_NAMES: readonly string[] = MONTHS.map((month) => month.toLowerCase());

/** A telling word of the stem that the key repeats, in whatever form, and no other option does. */
export function clangWord(
	stem: string,
	others: readonly string[],
	key: string
): string | undefined {
	const asked = rootsOf(stem);
	const elsewhere = new Set(others.flatMap((option) => [...rootsOf(option)]));
	return [...rootsOf(key)].find((root) => asked.has(root) && !elsewhere.has(root));
}

/** Telling words without their endings: “invited” and “invites” are one. */
const rootsOf = remembered(
	2_000,
	(text): ReadonlySet<string> =>
		new Set(
			plainWords(text)
				.split(' ')
				.filter((word) => word.length > LITTLE_WORD)
				.map((word) => word.replace(/(?<=\p{L}{4})(ing|ed|es|s)$/u, ''))
		)
);

/**
 * Whether the key can be found by crossing: it shares one word with one option and another word with
 * another, and the others have nothing in common without it (“20 October” of “13 October” and “20
 * August”).
 */
export function isConvergent(others: readonly string[], key: string): boolean {
	const all = [key, ...others].map((option) => new Set(plainWords(option).split(' ')));
	const isTelling = (word: string) =>
		(/\d/.test(word) || word.length > LITTLE_WORD - 2) && !all.every((words) => words.has(word));
	const common = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined) =>
		[...(a ?? [])].filter((word) => b?.has(word) && isTelling(word));
	const [own, ...rest] = all;
	const shared = rest.map((words) => common(own, words));
	const links = shared.filter((words) => words.length > 0);
	const apart = rest.every((words, at) =>
		rest.slice(at + 1).every((other) => common(words, other).length === 0)
	);
	return links.length > 1 && apart && new Set(links.flat()).size > 1;
}

const OPENING =
	/^(to|for|since|by|on|in|at|with|from|through|because|that|which|what|who|how|when|where|whether)\b|^\w+ing\b/i;

/** A form that all wrong options share and the key has not. */
export function formCue(others: readonly string[], key: string): readonly Flaw[] {
	const openings = new Set(others.map(openingOf));
	const digits = new Set(others.map(hasDigit));
	return [
		...flawIf(
			openings.size === 1 && !openings.has(openingOf(key)),
			'grammatical cues',
			`only the key begins so: ${key}`
		),
		...flawIf(
			digits.size === 1 && !digits.has(hasDigit(key)),
			'logical cues',
			`only the key is of this form: ${key}`
		)
	];
}

function openingOf(text: string): string {
	const opening = OPENING.exec(text);
	return opening ? (opening[1]?.toLowerCase() ?? 'ing') : '';
}

function hasDigit(text: string): boolean {
	return /\d/.test(text);
}

/** An option as a number that sorts as its meaning does; nothing for one that has no order. */
export function sizeOfOption(text: string): number | undefined {
	const words = plainWords(text).split(' ');
	const weekday = WEEK.indexOf(words.join(' '));
	if (weekday >= 0) return weekday;
	const month = words.map((word) => MONTH_NAMES.indexOf(word)).find((at) => at >= 0);
	const numbers = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
	if (month !== undefined) {
		if (words.some((word) => !/^\d+$/.test(word) && !MONTH_NAMES.includes(word))) return undefined;
		const year = numbers.find((number) => number > 31) ?? 0;
		return (year * 12 + month) * 31 + (numbers.find((number) => number <= 31) ?? 0);
	}
	// A number with its unit; a name that only holds one, as “Apollo 11”, has no order.
	const [, number, unit = ''] =
		/^(?:about )?(\d+(?:\.\d+)?)(?: (\p{L}+))?$/u.exec(text.toLowerCase()) ?? [];
	return number === undefined ? undefined : Number(number) * (DAYS[unit.replace(/s$/, '')] ?? 1);
}
