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
	let complete = true;
	const text = template.replace(
		SLOT,
		(_, role: string, one?: string, many?: string, form?: string) => {
			const phrase = fill(role, (form as Form | undefined) ?? 'plain');
			if (!phrase) complete = false;
			if (one === undefined) return phrase?.text ?? '';
			return (phrase?.plural ? many : one) ?? '';
		}
	);
	return complete ? text.replace(/\s+/g, ' ').trim() : undefined;
}

/** The roles whose fillers the wording prints, in order; agreement alone does not print one. */
export function rolesPrinted(template: string): readonly string[] {
	return [...template.matchAll(SLOT)]
		.filter((slot) => slot[2] === undefined)
		.map((slot) => slot[1] as string);
}
