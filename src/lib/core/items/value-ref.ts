import type { EntityId, Value } from '../facts/fact-set';

/** Longest reference that an item's id may hold; a longer text is no option. */
export const MAX_REF = 200;

/**
 * A filler as a short text that stands in an item's id: `@iran`, `=XXXX-10-12`, `=P10Y`, `=5`,
 * `~an%20embassy`, `#F04`. It never changes with wording.
 */
export function refOf(value: Value): string {
	switch (value.kind) {
		case 'entity':
			return `@${value.id}`;
		case 'fact':
			return `#${value.id}`;
		case 'date':
			return `=${value.edtf}`;
		case 'duration':
			return `=${value.iso}`;
		case 'number':
			return `=${value.value}`;
		case 'text':
			// Half a character cannot be encoded, and would throw.
			return `~${encodeURIComponent(value.text.replace(/\p{Cs}/gu, '\uFFFD'))}`;
		default:
			throw new Error(`a filler of kind ${value.kind} is never an option`);
	}
}

/** The filler that the text stands for, of the same sort as `like`; nothing when it is none. */
export function valueOfRef(ref: string, like: Value): Value | undefined {
	const body = ref.slice(1);
	switch (ref.charAt(0)) {
		case '@':
			return { kind: 'entity', id: body as EntityId };
		case '~':
			return { kind: 'text', text: decoded(body) };
		case '=':
			if (like.kind === 'date') return { kind: 'date', edtf: body };
			if (like.kind === 'duration') return { kind: 'duration', iso: body };
			if (like.kind === 'number' && Number.isFinite(Number(body))) {
				return { kind: 'number', value: Number(body) };
			}
			return undefined;
		default:
			return undefined;
	}
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
