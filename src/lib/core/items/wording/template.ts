import { remembered } from '../../remembered';
import type { Phrase, Form } from './phrase';

/** Gives a role's filler in words; nothing when it has none. */
export type Fill = (role: string, form: Form) => Phrase | undefined;

const SLOT = /\{([A-Za-z0-9_-]+)(?:\?([^:{}]*):([^{}]*)|:([a-z]+))?\}/g;

/**
 * A wording with its slots filled: `{event} {event?is:are} to be held {date:when}`. The author's
 * wordings are checked by the parser, so that a slot found here is a good one.
 *
 * @returns nothing when a filler has no words.
 */
export function fillTemplate(template: string, fill: Fill): string | undefined {
	let text = '';
	for (const part of partsOf(template)) {
		if (typeof part === 'string') {
			text += part;
			continue;
		}
		const phrase = fill(part.role, part.form);
		if (!phrase) return undefined;
		const [one, many] = part.forms ?? [phrase.text, phrase.text];
		text += phrase.plural ? many : one;
	}
	return (NOT_ONE_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Few wordings need their spaces mended. */
const NOT_ONE_SPACE = / {2}|[^\S ]/;

interface Slot {
	readonly role: string;
	readonly form: Form;
	/** What stands there for one and for many, where the slot only agrees with its filler. */
	readonly forms?: readonly [one: string, many: string];
}

/** The wording in pieces: authors write few, and each is filled over and over. */
const partsOf = remembered(2_000, (template): readonly (string | Slot)[] => {
	const parts: (string | Slot)[] = [];
	let at = 0;
	for (const slot of template.matchAll(SLOT)) {
		const [whole, role = '', one, many = '', form = 'plain'] = slot;
		parts.push(template.slice(at, slot.index));
		parts.push({
			role,
			form: form as Form,
			...(one !== undefined && { forms: [one, many] as const })
		});
		at = slot.index + whole.length;
	}
	return [...parts, template.slice(at)];
});

/** The roles whose fillers the wording prints, in order; agreement alone does not print one. */
export function rolesPrinted(template: string): readonly string[] {
	return partsOf(template).flatMap((part) =>
		typeof part === 'string' || part.forms ? [] : [part.role]
	);
}
