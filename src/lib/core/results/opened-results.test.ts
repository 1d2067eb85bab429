import { expect, test } from 'vitest';
import { SETS } from '../../../../tests/questions/sets';
import { composeQuiz } from '../quiz/compose';
import type { Assignment, AssignmentId, PupilResult } from '../share/assignment';
import { sealEnvelope } from '../share/envelope';
import { sealResult } from '../share/seal-result';
import { keyPairFrom, type TeacherKey } from '../share/teacher-key';
import { askedItemsOf, openResults } from './opened-results';

const [moscow] = SETS;
if (!moscow) throw new Error('no set');
const { items } = composeQuiz(moscow.index, { seed: 'results', count: 6 });

const keyOf = (seed: number) => keyPairFrom(new Uint8Array(20).fill(seed));
const keys: readonly TeacherKey[] = [await keyOf(1), await keyOf(2)];
const [, own = await keyOf(2)] = keys;

const assignment: Assignment = {
	...{ id: 'AbCdEfGh' as AssignmentId, title: '', feedback: 'at-end', shuffled: true },
	...{ attempts: 0, minutes: 0, asks: 'name', teacherKey: own.publicKey }
};
const quiz = { assignment, items };

/** Knows the first questions, and leaves the others out. */
const resultOf = (attempt: string, name: string, known: number): PupilResult => ({
	...{ attempt, name, number: 1, startedAt: Date.UTC(2026, 10, 24, 9) },
	answers: items.map((item, at) =>
		at < known ? { response: item.key, seconds: 8 } : { seconds: 2 }
	)
});

async function sent(result: PupilResult, to = quiz): Promise<string> {
	return sealEnvelope({ kind: 'result', payload: await sealResult(result, to) });
}

test('results are opened with the key that they are sealed to, and judged', async () => {
	const texts = [
		await sent(resultOf('AAAAAAA0', 'Ada', 2)),
		await sent(resultOf('AAAAAAA1', 'Bo', 6))
	];
	const { attempts, refused } = await openResults(texts, quiz, keys);
	expect(refused).toEqual([]);
	expect(attempts.map(({ pupil }) => pupil)).toEqual(['Ada', 'Bo']);
	const [ada, bo] = attempts;
	expect(ada?.answers.map(({ mark }) => mark)).toEqual([1, 1, null, null, null, null]);
	expect(bo?.answers.map(({ mark }) => mark)).toEqual([1, 1, 1, 1, 1, 1]);
	expect(ada?.seconds).toEqual([8, 8, 2, 2, 2, 2]);
	expect(ada?.at).toBe(Date.UTC(2026, 10, 24, 9) + 24_000);
});

test('an attempt sent twice, sealed anew, is counted once', async () => {
	const result = resultOf('AAAAAAA0', 'Ada', 2);
	const texts = [await sent(result), await sent(result)];
	expect(new Set(texts).size).toBe(2);
	expect((await openResults(texts, quiz, keys)).attempts).toHaveLength(1);
});

test('what does not open is told with its reason, and costs none of the others', async () => {
	const other = { ...quiz, assignment: { ...assignment, id: 'AbCdEfGx' as AssignmentId } };
	const good = await sent(resultOf('AAAAAAA0', 'Ada', 2));
	const strange = await sent(resultOf('AAAAAAA1', 'Bo', 2), other);
	const opened = await openResults(['1aAAAA', strange, good], quiz, keys);
	expect(opened.attempts).toHaveLength(1);
	expect(opened.refused).toEqual([
		{ text: '1aAAAA', why: 'damaged' },
		{ text: strange, why: 'other-quiz' }
	]);
	const without = await openResults([good], quiz, keys.slice(0, 1));
	expect(without.refused).toEqual([{ text: good, why: 'other-key' }]);
});

test('the analysis knows what can be chosen and what is right', () => {
	for (const [at, { options, key, max }] of askedItemsOf(items).entries()) {
		expect(max).toBe(1);
		expect([key].flat()).toEqual([items[at]?.key].flat());
		if (options.length > 0) expect(options).toEqual(expect.arrayContaining([...key]));
	}
});
