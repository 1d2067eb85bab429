import { ok, refuse, type Result } from '../result';
import { BitReader } from './bits';
import { bytesOfCrockford, crockfordOf, tidyCrockford } from './crockford';
import { SEED_BYTES } from './teacher-key';

/** Why a recovery code cannot be read: signs are missing, or one was misread or misplaced. */
export type RecoveryCodeError = 'incomplete' | 'slip';

const SIGN_BITS = 5;
const SIGNS = (SEED_BYTES * 8) / SIGN_BITS;

/**
 * The seed of a teacher's key to write down: eight groups of four signs, and a check sign.
 * `7ZZZ-0000-…-0000-K`
 */
export function recoveryCodeOf(seed: Uint8Array): string {
	const groups = crockfordOf(seed).match(/.{4}/g) ?? [];
	return [...groups, checkSign(seed)].join('-');
}

/** Never throws. Capitals, spaces and hyphens count for nothing, O is 0, I and L are 1. */
export function seedOfRecoveryCode(text: string): Result<Uint8Array, RecoveryCodeError> {
	const signs = tidyCrockford(text);
	if (signs === undefined) return refuse('slip');
	if (signs.length <= SIGNS) return refuse('incomplete');
	const seed = bytesOfCrockford(signs.slice(0, SIGNS));
	return seed && signs.slice(SIGNS) === checkSign(seed) ? ok(seed) : refuse('slip');
}

/**
 * The last digit of a Reed–Solomon code over 32 numbers: tells every single wrong sign, and every
 * two neighbours that changed places.
 */
function checkSign(seed: Uint8Array): string {
	const bits = new BitReader(seed);
	let check = 0;
	for (let at = 0; at < SIGNS; at++) check = timesX(check) ^ bits.bits(SIGN_BITS);
	return crockfordOf(Uint8Array.of(timesX(check) << 3)).charAt(0);
}

/** Multiplies in the field of 32 elements, modulo x⁵ + x² + 1. */
function timesX(element: number): number {
	return element & 16 ? (element << 1) ^ 0b100101 : element << 1;
}
