import { refuse, ok, type Result } from '../result';

/** How a slot gives its filler; plain is the filler with its article. */
export const SLOT_FORMS = ['plain', 'bare', 'possessive', 'adjective', 'when'] as const;
export type SlotForm = (typeof SLOT_FORMS)[number];

/** A piece of a `say` or `ask`. */
export type WordingPart =
	| { readonly kind: 'words'; readonly text: string }
	/** `{event}`, `{event:bare}`. */
	| { readonly kind: 'slot'; readonly role: string; readonly form: SlotForm }
	/** `{event?is:are}`: the first for one, the second for many. */
	| {
			readonly kind: 'agreement';
			readonly role: string;
			readonly one: string;
			readonly many: string;
	  };

/** Why a wording cannot be read, with the piece at fault. */
export type WordingProblem =
	| { readonly kind: 'unbalanced'; readonly piece: string }
	| { readonly kind: 'unknown-form'; readonly piece: string; readonly form: string }
	| { readonly kind: 'bad-agreement'; readonly piece: string }
	| { readonly kind: 'no-role'; readonly piece: string };

/** Reads a wording into words and slots. Which roles exist is for the caller to check. */
export function parseWording(wording: string): Result<readonly WordingPart[], WordingProblem> {
	const parts: WordingPart[] = [];
	let at = 0;
	while (at < wording.length) {
		const open = wording.indexOf('{', at);
		const words = wording.slice(at, open === -1 ? wording.length : open);
		if (words.includes('}')) return refuse({ kind: 'unbalanced', piece: words });
		if (words !== '') parts.push({ kind: 'words', text: words });
		if (open === -1) break;
		const close = wording.indexOf('}', open);
		const content = wording.slice(open + 1, close === -1 ? wording.length : close);
		if (close === -1 || content.includes('{')) {
			return refuse({ kind: 'unbalanced', piece: `{${content}` });
		}
		const slot = parseSlot(content);
		if (!slot.ok) return slot;
		parts.push(slot.value);
		at = close + 1;
	}
	return ok(parts);
}

/** Roles that a wording needs filled, agreement included. */
export function rolesIn(parts: readonly WordingPart[]): ReadonlySet<string> {
	return new Set(parts.flatMap((part) => (part.kind === 'words' ? [] : [part.role])));
}

const ROLE = /^[A-Za-z0-9_-]+$/;

function parseSlot(content: string): Result<WordingPart, WordingProblem> {
	const piece = `{${content}}`;
	const [role, ending] = splitOnce(content, content.includes('?') ? '?' : ':');
	if (!ROLE.test(role)) return refuse({ kind: 'no-role', piece });
	if (ending === undefined) return ok({ kind: 'slot', role, form: 'plain' });
	if (content.includes('?')) {
		const [one, many, ...more] = ending.split(':');
		if (one === undefined || many === undefined || more.length > 0) {
			return refuse({ kind: 'bad-agreement', piece });
		}
		return ok({ kind: 'agreement', role, one, many });
	}
	const form = SLOT_FORMS.find((known) => known === ending && known !== 'plain');
	if (form === undefined) return refuse({ kind: 'unknown-form', piece, form: ending });
	return ok({ kind: 'slot', role, form });
}

function splitOnce(text: string, mark: string): [string, string?] {
	const at = text.indexOf(mark);
	return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
