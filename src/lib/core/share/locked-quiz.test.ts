import { createDecipheriv, hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
	ALL_ITEMS,
	answersTo,
	composed,
	PLAIN,
	quizOf
} from '../../../../tests/questions/written-quizzes';
import type { Item } from '../items/item';
import { explain, toPrompt } from '../items/judging/judge';
import type { AssignmentId, SealedQuiz } from './assignment';
import { frontOf, keysOf } from './halves';
import { withoutKey } from './keyless';
import { encodeSealed, unlock } from './locked-quiz';
import { unlockCodeOf } from './unlock-code';
import { encodeExam, openQuiz } from './written-quiz';

const CODE = unlockCodeOf(Uint8Array.from([7, 99, 201, 3, 77, 145, 250, 8]));
const OTHER = unlockCodeOf(Uint8Array.from([7, 99, 201, 3, 77, 145, 250, 99]));

async function sealed(quiz = composed(2, 1, 8), code = CODE): Promise<SealedQuiz> {
	const opened = openQuiz({ kind: 'sealed', payload: await encodeSealed(quiz, code) });
	if (!opened.ok || opened.value.kind !== 'sealed') throw new Error('refused');
	return opened.value;
}

describe('A sealed quiz', () => {
	test('shows its questions to all, and its keys to whoever has the code', async () => {
		const items = ALL_ITEMS.filter((_, at) => at % 97 === 0).slice(0, 30);
		const quiz = await sealed(quizOf(items));
		expect(quiz.items).toEqual(items.map(withoutKey));
		const opened = await unlock(quiz, CODE);
		if (!opened.ok) throw new Error(opened.error);
		items.forEach((item, at) => {
			const again = opened.value[at] as Item;
			expect(toPrompt(again, 's')).toEqual(toPrompt({ ...item, id: again.id }, 's'));
			for (const answer of answersTo(item)) {
				const { score, verdict, key, why } = explain(item, answer);
				expect(explain(again, answer)).toMatchObject({ score, verdict, key, why });
			}
		});
	});

	test('opens with the code as somebody types it', async () => {
		const typed = ` ${CODE.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
		expect((await unlock(await sealed(), typed)).ok).toBe(true);
	});

	test('stays locked to another code, and to what is no code', async () => {
		const quiz = await sealed();
		expect(await unlock(quiz, OTHER)).toEqual({ ok: false, error: 'wrong-code' });
		expect(await unlock(quiz, CODE.slice(1))).toEqual({ ok: false, error: 'no-code' });
	});

	test('stays locked under another assignment, beside other questions, or with a bit changed', async () => {
		const quiz = await sealed();
		const id = 'BBBBbbb-' as AssignmentId;
		const others: readonly SealedQuiz[] = [
			{ ...quiz, assignment: { ...PLAIN, id } },
			{ ...quiz, items: quiz.items.slice(1) },
			{ ...quiz, locked: quiz.locked.with(5, (quiz.locked[5] ?? 0) ^ 1) },
			{ ...quiz, locked: quiz.locked.slice(0, 10) }
		];
		for (const other of others) {
			expect(await unlock(other, CODE)).toEqual({ ok: false, error: 'wrong-code' });
		}
	});

	test('is what AES-128-GCM and HKDF of another library make of it', async () => {
		const quiz = composed(2, 1, 8);
		const front = frontOf(quiz);
		const { locked } = await sealed(quiz);
		const signs = CODE.replaceAll('-', '');
		const key = hkdfSync('sha256', signs, PLAIN.id, 'parley/unlock/1', 16);
		const decipher = createDecipheriv('aes-128-gcm', new Uint8Array(key), new Uint8Array(12));
		decipher.setAAD(front.open).setAuthTag(locked.slice(-16));
		const text = Buffer.concat([decipher.update(locked.slice(0, -16)), decipher.final()]);
		expect(new Uint8Array(text)).toEqual(keysOf(quiz, front, 16));
	});

	test('is the exam link and its locked keys, which look like chance', async () => {
		const quiz = composed(3, 1, 20);
		const payload = await encodeSealed(quiz, CODE);
		const exam = encodeExam(quiz);
		expect(payload.slice(0, exam.length)).toEqual(exam);
		const { locked } = await sealed(quiz);
		const counts = new Map<number, number>();
		for (const byte of locked) counts.set(byte, (counts.get(byte) ?? 0) + 1);
		const bits = [...counts.values()].map(
			(n) => (-n / locked.length) * Math.log2(n / locked.length)
		);
		expect(bits.reduce((sum, bit) => sum + bit, 0)).toBeGreaterThan(7.5);
	});

	test('cannot be made with what is no code', async () => {
		await expect(encodeSealed(composed(0, 1, 2), 'short')).rejects.toThrow(RangeError);
	});
});
