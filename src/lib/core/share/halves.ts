import type { Item } from '../items/item';
import { ABRIDGEMENTS } from './abridge';
import { writeAssignment } from './assignment-bytes';
import type { FullQuiz, KeylessItem } from './assignment';
import { ByteWriter } from './byte-writer';
import { Damaged } from './damaged';
import { deflated, inflated } from './deflate';
import { DICTIONARY } from './dictionary';
import { tidied } from './tidied';
import { joinHalves, keyHalfOf, openHalfOf, readOpenHalf } from './written-items';

/** Number of this way of writing questions, its dictionary among it. */
export const WRITING = 1;
/** Characters a link may have: so many for each question, and in all as many as nearly every app carries. */
const ROOM_EACH = 150;
const ROOM = 1900;
/** Version, kind and checksum. */
const ENVELOPE_CHARACTERS = 2;
const ENVELOPE_BYTES = 3;

/** A tag of BCP 47, or nothing. */
export const LANG = /^[A-Za-z\d-]{0,35}$/;
/** Units of UTF-16, each of three bytes at most. */
const LONGEST_TITLE = 200;
export const MOST_TITLE_BYTES = 3 * LONGEST_TITLE;

/** A longer title is cut; no set should fail to be shared for its name. */
const titleOf = (title: string) => title.slice(0, LONGEST_TITLE);
/** Only what browsers understand: sets may say anything here. */
const tagOf = (lang: string) => (LANG.test(lang) ? lang : '');

/** What all may read: how the quiz is to be taken, its title, the questions without their keys. */
export interface Front {
	readonly bytes: Uint8Array;
	/** The questions alone, as they are before they are deflated. */
	readonly open: Uint8Array;
}

/** @throws RangeError for questions that nobody could be asked, or too long ones: the caller has a bug. */
export function frontOf({ assignment, setTitle, lang, items }: FullQuiz): Front {
	const open = openHalfOf(tidied(items));
	unlessDamaged(() => readOpenHalf(open));
	const questions = deflated(open, DICTIONARY);
	const bytes = new ByteWriter();
	writeAssignment(bytes, assignment);
	bytes
		.byte(WRITING)
		.text(titleOf(setTitle))
		.text(tagOf(lang))
		.count(questions.length)
		.bytes(questions);
	return { bytes: bytes.done(), open };
}

/**
 * Keys and explanations, deflated: as much of what explains the keys as there is room for.
 *
 * @param spare bytes that will be added to them.
 * @throws RangeError for questions that nobody could judge: the caller has a bug.
 */
export function keysOf(quiz: FullQuiz, { bytes, open }: Front, spare = 0): Uint8Array {
	const items = tidied(quiz.items);
	const room = bytesIn(Math.max(ROOM, ROOM_EACH * items.length)) - bytes.length - spare;
	const keys = shortEnough(items, open, room);
	unlessDamaged(() => joinKeys(readOpenHalf(open), open, keys));
	return keys;
}

/** @throws Damaged when the bytes are not the keys of these questions. */
export function joinKeys(
	items: readonly KeylessItem[],
	open: Uint8Array,
	keys: Uint8Array
): readonly Item[] {
	return joinHalves(items, inflated(keys, dictionaryFor(open)));
}

function shortEnough(items: readonly Item[], open: Uint8Array, room: number): Uint8Array {
	let keys: Uint8Array = new Uint8Array();
	for (const abridge of ABRIDGEMENTS) {
		keys = deflated(keyHalfOf(items.map(abridge)), dictionaryFor(open));
		if (keys.length <= room) break;
	}
	return keys;
}

/** Explanations repeat what their questions say. */
function dictionaryFor(open: Uint8Array): Uint8Array {
	return new Uint8Array([...DICTIONARY, ...open]);
}

/** What the reader would refuse is refused while the teacher can still mend it. */
function unlessDamaged(read: () => unknown): void {
	try {
		read();
	} catch (error) {
		throw error instanceof Damaged ? new RangeError(`not for a link: ${error.message}`) : error;
	}
}

/** Bytes of payload in a link of so many characters, six bits each. */
function bytesIn(characters: number): number {
	return Math.floor(((characters - ENVELOPE_CHARACTERS) * 6) / 8) - ENVELOPE_BYTES;
}
