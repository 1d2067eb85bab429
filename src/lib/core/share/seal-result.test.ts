import fc from 'fast-check';
import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import vector from '../../../../tests/fixtures/hpke/rfc9180-a3-base.json';
import { SETS, type NamedSet } from '../../../../tests/questions/sets';
import { composeQuiz } from '../quiz/compose';
import { rngFrom } from '../rng';
import type { AssignmentId, KeylessItem, PupilResult } from './assignment';
import { openEnvelope } from './envelope';
import { withoutKey } from './keyless';
import { compressedPoint, wholePoint } from './p256-points';
import { bytesOfResult } from './result-bytes';
import { PRACTICE, someResult } from './result-testing';
import { assignmentOfResult, openResult, sealResult, type AnsweredQuiz } from './seal-result';
import { suite } from './seal-suite';
import { keyPairFrom, type TeacherKey } from './teacher-key';
import { seedOfRecoveryCode } from './teacher-key-code';
import { bytesOfLetters } from './text-forms';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('hex');
const refusal = (error: string) => ({ ok: false, error });

/** An implementation by other people. */
const other = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
const info = Buffer.from('parley/result/1');

const [{ index }] = SETS as [NamedSet];
const { items } = composeQuiz(index, { seed: 'sealed', count: 20 });
const result = someResult(items, rngFrom('sealed'));

let key: TeacherKey;
let quiz: AnsweredQuiz;
let sealed: Uint8Array;

beforeAll(async () => {
	key = await keyPairFrom(new Uint8Array(20).fill(1));
	quiz = { assignment: { ...PRACTICE, teacherKey: key.publicKey }, items };
	sealed = await sealResult(result, quiz);
});

describe('The vector of RFC 9180 for this very suite:', () => {
	const [message] = vector.encryptions;

	test('what it sealed opens with the keys that it derived', async () => {
		const recipientKey = await suite.kem.deriveKeyPair(bytesOf(vector.ikmR));
		const by = { recipientKey, enc: bytesOf(vector.enc), info: bytesOf(vector.info) };
		const { ct = '', aad = '', pt } = message ?? {};
		expect(hexOf(await suite.open(by, bytesOf(ct), bytesOf(aad)))).toBe(pt);
	});

	test('sealing with its chance gives its point and its ciphertext', async () => {
		const to = {
			recipientPublicKey: await suite.kem.deserializePublicKey(bytesOf(vector.pkRm)),
			info: bytesOf(vector.info),
			ekm: bytesOf(vector.ikmE)
		};
		const { ct, aad = '', pt = '' } = message ?? {};
		const made = await suite.seal(to, bytesOf(pt), bytesOf(aad));
		expect([hexOf(made.enc), hexOf(made.ct)]).toEqual([vector.enc, ct]);
	});
});

test('a sealed result opens with the teacher’s key, and each seal is another', async () => {
	expect(await openResult(sealed, quiz, key.privateKey)).toEqual({ ok: true, value: result });
	const again = await sealResult(result, quiz);
	expect(again).not.toEqual(sealed);
	expect(await openResult(again, quiz, key.privateKey)).toEqual({ ok: true, value: result });
	expect(assignmentOfResult(sealed)).toBe(PRACTICE.id);
	console.info(`Sealed: ${sealed.length} bytes for 20 questions.`);
	expect(sealed.length).toBe(bytesOfResult(result, items).length + 6 + 33 + 16);
});

test('another library opens what we seal', async () => {
	const pair = {
		privateKey: key.privateKey,
		publicKey: await other.DeserializePublicKey(wholePoint(key.publicKey) as Uint8Array)
	};
	const enc = wholePoint(sealed.slice(6, 39)) as Uint8Array;
	const aad = sealed.slice(0, 6);
	const plain = await other.Open(pair, enc, sealed.slice(39), { info, aad });
	expect(plain).toEqual(bytesOfResult(result, items));
});

test('we open what another library seals', async () => {
	const to = await other.DeserializePublicKey(wholePoint(key.publicKey) as Uint8Array);
	const aad = sealed.slice(0, 6);
	const made = await other.Seal(to, bytesOfResult(result, items), { info, aad });
	const payload = Uint8Array.of(
		...aad,
		...compressedPoint(made.encapsulatedSecret),
		...made.ciphertext
	);
	expect(await openResult(payload, quiz, key.privateKey)).toEqual({ ok: true, value: result });
});

test('a payload too short for a result names no assignment', () => {
	expect(assignmentOfResult(sealed.slice(0, 6 + 33))).toBeUndefined();
	expect(assignmentOfResult(sealed.slice(0, 6 + 33 + 1))).toBe(PRACTICE.id);
});

test('keys of both parities open what is sealed to them', async () => {
	for (let seed = 0; seed < 12; seed++) {
		const { publicKey, privateKey } = await keyPairFrom(new Uint8Array(20).fill(seed));
		const theirs = { assignment: { ...PRACTICE, teacherKey: publicKey }, items };
		const opened = await openResult(await sealResult(result, theirs), theirs, privateKey);
		expect(opened).toEqual({ ok: true, value: result });
	}
});

test('a phone that has no keys seals the very result that the teacher, who has them, opens', async () => {
	const shown = { ...quiz, items: items.map(withoutKey) };
	const opened = await openResult(await sealResult(result, shown), quiz, key.privateKey);
	expect(opened).toEqual({ ok: true, value: result });
});

const FOLDER = 'tests/fixtures/results';
interface Sent {
	readonly recoveryCode: string;
	readonly teacherKey: string;
	readonly assignment: AssignmentId;
	readonly result: string;
	readonly opened: PupilResult;
	readonly items: readonly KeylessItem[];
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))(
	'the result in %s, sealed long ago, still opens with its recovery code',
	async (name) => {
		const sent = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Sent;
		const seed = seedOfRecoveryCode(sent.recoveryCode);
		const envelope = openEnvelope(sent.result);
		if (!seed.ok || !envelope.ok) throw new Error('the fixture was changed');
		const { publicKey, privateKey } = await keyPairFrom(seed.value);
		expect(publicKey).toEqual(bytesOfLetters(sent.teacherKey));
		const assignment = { ...PRACTICE, id: sent.assignment, teacherKey: publicKey };
		const answered = { assignment, items: sent.items };
		const opened = await openResult(envelope.value.payload, answered, privateKey);
		expect(opened).toEqual({ ok: true, value: sent.opened });
	}
);

test('every single flipped bit is refused', async () => {
	for (let bit = 0; bit < sealed.length * 8; bit++) {
		const flipped = sealed.with(bit >> 3, (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
		const { ok, ...rest } = await openResult(flipped, quiz, key.privateKey);
		expect(ok, `bit ${bit}`).toBe(false);
		if (bit < 48) expect(rest).toEqual({ error: 'other-quiz' });
	}
});

test('a result of another quiz is refused, and so is one that says it is of this', async () => {
	const theirs = { ...quiz, assignment: { ...quiz.assignment, id: 'AAAAAAAA' as AssignmentId } };
	const foreign = await sealResult(result, theirs);
	expect(await openResult(foreign, quiz, key.privateKey)).toEqual(refusal('other-quiz'));
	foreign.set(sealed.slice(0, 6));
	expect(await openResult(foreign, quiz, key.privateKey)).toEqual(refusal('other-key'));
});

test('a result sealed to another key is refused, and so is any without one', async () => {
	const stranger = await keyPairFrom(new Uint8Array(20).fill(2));
	expect(await openResult(sealed, quiz, stranger.privateKey)).toEqual(refusal('other-key'));
	const keyless = { assignment: PRACTICE, items };
	expect(await openResult(sealed, keyless, key.privateKey)).toEqual(refusal('other-key'));
	await expect(sealResult(result, keyless)).rejects.toThrow(RangeError);
	const noPoint = { assignment: { ...PRACTICE, teacherKey: new Uint8Array(33) }, items };
	await expect(sealResult(result, noPoint)).rejects.toThrow(RangeError);
});

test('a result that does not fit the questions is damaged', async () => {
	const fewer = { ...quiz, items: items.slice(1) };
	expect(await openResult(sealed, fewer, key.privateKey)).toEqual(refusal('damaged'));
});

test('no payload makes opening throw', async () => {
	const changes = fc.array(fc.tuple(fc.nat(sealed.length - 1), fc.nat(255)), { minLength: 1 });
	const mutated = changes.map((all) =>
		all.reduce((bytes, [at, byte]) => bytes.with(at, byte), sealed)
	);
	const cut = fc.nat(sealed.length - 1).map((length) => sealed.slice(0, length));
	const ours = fc
		.uint8Array({ maxLength: 250 })
		.map((rest) => Uint8Array.of(...sealed.slice(0, 39), ...rest));
	const payloads = fc.oneof(mutated, cut, ours, fc.uint8Array({ maxLength: 250 }));
	const counts = new Map<string, number>();
	await fc.assert(
		fc.asyncProperty(payloads, async (payload) => {
			const opened = await openResult(payload, quiz, key.privateKey);
			const what = opened.ok ? 'opened' : opened.error;
			counts.set(what, (counts.get(what) ?? 0) + 1);
			// Only a change to the same byte leaves a result whole.
			expect(opened.ok).toBe(hexOf(payload) === hexOf(sealed));
		}),
		{ numRuns: 20_000 }
	);
	console.info('Of 20,000:', Object.fromEntries(counts));
	for (const error of ['damaged', 'other-quiz', 'other-key']) {
		expect(counts.get(error)).toBeGreaterThan(500);
	}
}, 120_000);

test('bytes that no pupil sends, well sealed, do not make it throw either', async () => {
	const to = await other.DeserializePublicKey(wholePoint(key.publicKey) as Uint8Array);
	const aad = sealed.slice(0, 6);
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (plain) => {
			const { encapsulatedSecret, ciphertext } = await other.Seal(to, plain, { info, aad });
			const payload = Uint8Array.of(...aad, ...compressedPoint(encapsulatedSecret), ...ciphertext);
			const opened = await openResult(payload, quiz, key.privateKey);
			if (!opened.ok) expect(opened.error).toBe('damaged');
		}),
		{ numRuns: 300 }
	);
});
