import { crockfordOf, tidyCrockford } from './crockford';

const SIGNS = 12;
const GROUPS = /.{4}/g;
/** Bytes of chance that a code is made from; it holds the first 60 bits. */
export const UNLOCK_BYTES = 8;

/**
 * What a teacher hands out to open the keys: three groups of four signs.
 *
 * @param bytes `UNLOCK_BYTES` of them, from a source of chance that nobody can guess, fresh for each quiz.
 */
export function unlockCodeOf(bytes: Uint8Array): string {
	if (bytes.length !== UNLOCK_BYTES) throw new RangeError(`not ${UNLOCK_BYTES} bytes of chance`);
	return (crockfordOf(bytes).slice(0, SIGNS).match(GROUPS) ?? []).join('-');
}

/** The signs of a code as somebody typed it; undefined when it cannot be one. */
export function readUnlockCode(typed: string): string | undefined {
	const signs = tidyCrockford(typed);
	return signs?.length === SIGNS ? signs : undefined;
}
