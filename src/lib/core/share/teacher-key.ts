import { evenPoint } from './p256-points';
import { suite, type PlatformKey } from './seal-suite';
import { utf8Of } from './utf8';

/** What results are sealed to, and what opens them. */
export interface TeacherKey {
	/** A compressed point of P-256 with an even y, 33 bytes. */
	readonly publicKey: Uint8Array;
	readonly privateKey: PlatformKey;
}

/** Bytes of chance in a seed: 160 bits, more than the 128 that P-256 is good for. */
export const SEED_BYTES = 20;

/** Stands behind the seed, and fills it up to the 32 bytes that a key is to be derived from. */
const LABEL = utf8Of('parley/key/1');

/**
 * The key that a seed gives, the same in every browser: `DeriveKeyPair` of RFC 9180, section 7.1.3,
 * but with the public point's opposite where its y is odd. Firefox tells only the x of a derived
 * point. Both points belong to the same private key, up to its sign, and agree on the same secrets.
 *
 * @param seed made by chance, 20 bytes.
 * @throws RangeError for a seed of another length: the caller has a bug.
 */
export async function keyPairFrom(seed: Uint8Array): Promise<TeacherKey> {
	if (seed.length !== SEED_BYTES) throw new RangeError(`a seed of ${seed.length} bytes`);
	const derived = await suite.kem.deriveKeyPair(Uint8Array.of(...seed, ...LABEL));
	const point = new Uint8Array(await suite.kem.serializePublicKey(derived.publicKey));
	return { publicKey: evenPoint(point), privateKey: derived.privateKey };
}
