import { Aes128Gcm, HkdfSha256 } from '@hpke/core';
import { utf8Of } from './utf8';

const INFO = utf8Of('parley/unlock/1');
/** May be the same for all: a key comes from a code and an assignment's id, and locks one text only. */
const NONCE = new Uint8Array(12);
const KEY_BYTES = 16;

/** What locks and opens: the code's signs, and the bytes that the locked text belongs to. */
export interface Lock {
	/** As `readUnlockCode` gives it. */
	readonly code: string;
	readonly assignment: string;
	/** The questions as they stand in the link: with others, the same code opens nothing. */
	readonly beside: Uint8Array;
}

/**
 * AES-128-GCM, with a key from the code by HKDF. The code holds 60 bits of chance: enough that trying
 * them all takes longer than any class, not enough for a secret that must outlive it.
 */
export async function locked(text: Uint8Array, lock: Lock): Promise<Uint8Array> {
	const context = await contextOf(lock);
	return new Uint8Array(await context.seal(NONCE, text, lock.beside));
}

/** Undefined when the code, the id or what stands beside is not what it was locked with. */
export async function unlocked(text: Uint8Array, lock: Lock): Promise<Uint8Array | undefined> {
	const context = await contextOf(lock);
	try {
		return new Uint8Array(await context.open(NONCE, text, lock.beside));
	} catch {
		return undefined;
	}
}

async function contextOf({ code, assignment }: Lock) {
	const kdf = new HkdfSha256();
	const key = await kdf.extractAndExpand(utf8Of(assignment), utf8Of(code), INFO, KEY_BYTES);
	return new Aes128Gcm().createEncryptionContext(key);
}
