import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/** A key that the platform keeps: its `CryptoKey`, told here as core has no types of the DOM. */
export interface PlatformKey {
	readonly algorithm: { readonly name: string };
	readonly extractable: boolean;
	readonly type: 'private' | 'public' | 'secret';
	readonly usages: Usage[];
}

type Usage =
	'decrypt' | 'deriveBits' | 'deriveKey' | 'encrypt' | 'sign' | 'unwrapKey' | 'verify' | 'wrapKey';

interface KeyPair {
	readonly publicKey: PlatformKey;
	readonly privateKey: PlatformKey;
}

/** What we use of HPKE (RFC 9180), in bytes and such keys. Points are whole: 65 bytes. */
interface SealSuite {
	readonly kem: {
		deriveKeyPair(seed: Uint8Array): Promise<KeyPair>;
		serializePublicKey(key: PlatformKey): Promise<ArrayBuffer>;
		deserializePublicKey(point: Uint8Array): Promise<PlatformKey>;
	};
	seal(
		to: { readonly recipientPublicKey: PlatformKey; readonly info: Uint8Array },
		plain: Uint8Array,
		aad: Uint8Array
	): Promise<{ readonly enc: ArrayBuffer; readonly ct: ArrayBuffer }>;
	open(
		by: { readonly recipientKey: KeyPair; readonly enc: Uint8Array; readonly info: Uint8Array },
		sealed: Uint8Array,
		aad: Uint8Array
	): Promise<ArrayBuffer>;
}

/** How results are sealed. Every browser has P-256 built in; not every one has X25519. */
export const suite: SealSuite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes128Gcm()
});
