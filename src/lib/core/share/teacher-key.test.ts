import { CipherSuite, AEAD_AES_128_GCM, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { createECDH, ECDH } from 'node:crypto';
import { expect, test } from 'vitest';
import vector from '../../../../tests/fixtures/hpke/rfc9180-a3-base.json';
import { suite } from './seal-suite';
import { keyPairFrom } from './teacher-key';

const SEEDS = Array.from({ length: 20 }, (_, at) => new Uint8Array(20).fill(at));
const hexOf = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('hex');

test('keys are derived as in RFC 9180', async () => {
	const { publicKey } = await suite.kem.deriveKeyPair(Buffer.from(vector.ikmR, 'hex'));
	expect(hexOf(await suite.kem.serializePublicKey(publicKey))).toBe(vector.pkRm);
});

test('a seed gives the key that another library derives, up to the sign of its point', async () => {
	const other = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
	const parities = new Set<number>();
	for (const seed of SEEDS) {
		const ikm = Buffer.concat([seed, Buffer.from('parley/key/1')]);
		const derived = await other.DeriveKeyPair(ikm, true);
		const point = await other.SerializePublicKey(derived.publicKey);
		const { publicKey } = await keyPairFrom(seed);
		parities.add((point.at(-1) ?? 0) % 2);
		expect(publicKey).toEqual(Uint8Array.of(2, ...point.slice(1, 33)));
	}
	expect([...parities].sort()).toEqual([0, 1]);
});

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

test('the point belongs to the private key or to its opposite', async () => {
	for (const seed of SEEDS) {
		const { publicKey, privateKey } = await keyPairFrom(seed);
		const { d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
		const own = BigInt(`0x${Buffer.from(d, 'base64url').toString('hex')}`);
		const points = [own, ORDER - own].map((number) => {
			const ecdh = createECDH('prime256v1');
			ecdh.setPrivateKey(number.toString(16).padStart(64, '0'), 'hex');
			return ECDH.convertKey(ecdh.getPublicKey(), 'prime256v1', undefined, 'hex', 'compressed');
		});
		expect(points).toContain(hexOf(publicKey));
	}
});

test.each([0, 19, 21, 32])('%d bytes are no seed', async (length) => {
	await expect(keyPairFrom(new Uint8Array(length))).rejects.toThrow(RangeError);
});
