import { crc32 } from '../crc32';
import { ok, refuse, type Result } from '../result';
import { ByteReader } from './byte-reader';
import { Damaged } from './damaged';
import { bytesOfDigits, bytesOfLetters, digitsOf, lettersOf } from './text-forms';

/**
 * What a link carries: a quiz from a set that everybody has (`ref`), one with its questions (`full`),
 * one whose keys are locked until the teacher hands out a code (`sealed`), one without keys (`exam`),
 * or what a pupil sends back (`result`).
 */
export const LINK_KINDS = ['ref', 'full', 'sealed', 'exam', 'result'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Why a text opens no link; `ui` turns it into a sentence. */
export type LinkError =
	/** Something else, or so damaged that it cannot be told from it. */
	| { readonly kind: 'no-link' }
	/** Cut off or altered on its way. */
	| { readonly kind: 'incomplete' }
	/** Made by a newer Parley. */
	| { readonly kind: 'too-new' }
	| { readonly kind: 'too-long' };

/** What stands between the address and the end of a link, taken apart. */
export interface Envelope {
	readonly kind: LinkKind;
	readonly payload: Uint8Array;
}

/** Longer texts are refused before they are read. */
export const LONGEST_LINK = 64_000;

const VERSION = 1;
const CHECK_BYTES = 3;
const KIND_LETTERS = 'rfsxa';

/**
 * The text behind the `#`: version, kind, and the payload with its checksum. `letters` for links that
 * people copy, `digits` for QR codes; both are read by `openEnvelope`.
 */
export function sealEnvelope(
	{ kind, payload }: Envelope,
	form: 'letters' | 'digits' = 'letters'
): string {
	const place = LINK_KINDS.indexOf(kind);
	const bytes = new Uint8Array([...payload, ...checksum(place, payload)]);
	return form === 'digits'
		? `${VERSION}${place}${digitsOf(bytes)}`
		: `${VERSION}${KIND_LETTERS.charAt(place)}${lettersOf(bytes)}`;
}

/** Never throws. White space, which messengers put in, counts for nothing. */
export function openEnvelope(text: string): Result<Envelope, LinkError> {
	if (text.length > LONGEST_LINK) return refuse({ kind: 'too-long' });
	const [, version = '', letter = '', body = ''] =
		/^(\d)([a-z\d])([\w-]*)$/.exec(text.replace(/\s+/g, '')) ?? [];
	if (version === '' || version === '0') return refuse({ kind: 'no-link' });
	if (Number(version) > VERSION) return refuse({ kind: 'too-new' });
	const inDigits = /\d/.test(letter);
	const place = inDigits ? Number(letter) : KIND_LETTERS.indexOf(letter);
	const kind = LINK_KINDS[place];
	if (kind === undefined) return refuse({ kind: 'no-link' });
	try {
		const bytes = inDigits ? bytesOfDigits(body) : bytesOfLetters(body);
		const reader = new ByteReader(bytes);
		const payload = reader.bytes(Math.max(0, bytes.length - CHECK_BYTES));
		const check = reader.bytes(CHECK_BYTES);
		return check.every((byte, at) => byte === checksum(place, payload)[at])
			? ok({ kind, payload })
			: refuse({ kind: 'incomplete' });
	} catch (error) {
		if (!(error instanceof Damaged)) throw error;
		return refuse({ kind: 'incomplete' });
	}
}

/** The last three bytes of CRC-32 over version, kind and payload. */
function checksum(place: number, payload: Uint8Array): Uint8Array {
	const value = crc32(Uint8Array.of(VERSION, place, ...payload));
	return Uint8Array.of((value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}
