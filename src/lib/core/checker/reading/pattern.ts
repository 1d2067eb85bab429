import type { SlotForm, WordingPart } from '../../facts/wording';
import { withSmallFirst } from './lexicon';

/** A slot of a wording with the text found in its place, and what that text may be. */
export interface FoundSlot<Filler> {
	readonly role: string;
	readonly form: SlotForm;
	readonly text: string;
	readonly fillers: readonly Filler[];
}

/** A text as an instance of a wording. */
export interface Found<Filler> {
	readonly slots: readonly FoundSlot<Filler>[];
	/** The number that each word chosen by `{role?one:many}` gives to its role. */
	readonly agreements: readonly { readonly role: string; readonly number: 'one' | 'many' }[];
}

/** A text with more ways to be read than this is beyond any reader. */
const MOST_READINGS = 64;

/**
 * Every way to read the whole text as the wording: its words in their places, and in each slot a text
 * that `resolve` knows. The first letter of the text may be a capital.
 */
export function matchWording<Filler>(
	parts: readonly WordingPart[],
	text: string,
	resolve: (slot: WordingPart & { kind: 'slot' }, text: string) => readonly Filler[]
): readonly Found<Filler>[] {
	const found: Found<Filler>[] = [];
	const slots: FoundSlot<Filler>[] = [];
	const agreements: Found<Filler>['agreements'][number][] = [];

	const walk = (part: number, at: number): void => {
		const next = parts[part];
		if (found.length >= MOST_READINGS) return;
		if (next === undefined) {
			if (at === text.length) found.push({ slots: [...slots], agreements: [...agreements] });
		} else if (next.kind === 'words') {
			if (standsAt(text, next.text, at)) walk(part + 1, at + next.text.length);
		} else if (next.kind === 'agreement') {
			for (const number of next.one === next.many
				? (['one'] as const)
				: (['one', 'many'] as const)) {
				if (!standsAt(text, next[number], at)) continue;
				if (next.one !== next.many) agreements.push({ role: next.role, number });
				walk(part + 1, at + next[number].length);
				if (next.one !== next.many) agreements.pop();
			}
		} else {
			for (const end of endsOf(parts[part + 1], text, at)) {
				const filled = text.slice(at, end);
				const fillers = resolve(next, filled);
				if (fillers.length === 0) continue;
				slots.push({ role: next.role, form: next.form, text: filled, fillers });
				walk(part + 1, end);
				slots.pop();
			}
		}
	};
	walk(0, 0);
	return found;
}

function standsAt(text: string, words: string, at: number): boolean {
	if (text.startsWith(words, at)) return true;
	return at === 0 && withSmallFirst(text).startsWith(withSmallFirst(words));
}

/** Where the text in a slot may end, by what comes after the slot. */
function endsOf(next: WordingPart | undefined, text: string, from: number): readonly number[] {
	if (next === undefined) return from < text.length ? [text.length] : [];
	const ends: number[] = [];
	if (next.kind === 'words') {
		for (let end = text.indexOf(next.text, from + 1); end !== -1;) {
			ends.push(end);
			end = text.indexOf(next.text, end + 1);
		}
		return ends;
	}
	for (let end = from + 1; end <= text.length; end++) {
		if (end === text.length || !/[\p{L}\p{N}]/u.test(text.charAt(end))) ends.push(end);
		else if (next.kind === 'agreement') ends.push(end);
	}
	return ends;
}
