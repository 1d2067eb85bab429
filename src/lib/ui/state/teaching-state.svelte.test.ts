import { expect, test } from 'vitest';
import type { AssignmentId } from '../../core/log/assignment-events';
import type { Assignment, PupilResult } from '../../core/share/assignment';
import { sealEnvelope } from '../../core/share/envelope';
import { sealResult } from '../../core/share/seal-result';
import { keyPairFrom } from '../../core/share/teacher-key';
import { lettersOf } from '../../core/share/text-forms';
import { encodeFull } from '../../core/share/written-quiz';
import { SampleDevice } from './sample-device';
import { SAMPLE_ITEMS } from './sample-items';
import { TeachingState } from './teaching-state.svelte';

const SEED = new Uint8Array(20).fill(7);
const { publicKey } = await keyPairFrom(SEED);

const assignment = (id: string): Assignment => ({
	...{ id: id as AssignmentId, title: 'Talks', feedback: 'at-end', shuffled: false },
	...{ attempts: 0, minutes: 0, asks: 'name', teacherKey: publicKey }
});
const link = (id: string) =>
	sealEnvelope({
		kind: 'full',
		payload: encodeFull({
			...{ kind: 'full', assignment: assignment(id), setTitle: 'Talks', lang: 'en' },
			items: SAMPLE_ITEMS
		})
	});

async function resultOf(id: string, attempt: string): Promise<string> {
	const result: PupilResult = {
		...{ attempt, number: 1, name: 'Ada', startedAt: 1_764_000_000_000 },
		answers: SAMPLE_ITEMS.map(({ key }) => ({ response: key, seconds: 5 }))
	};
	const quiz = { assignment: assignment(id), items: SAMPLE_ITEMS };
	return sealEnvelope({ kind: 'result', payload: await sealResult(result, quiz) });
}

async function teacher(device = new SampleDevice()) {
	const teaching = new TeachingState(device);
	await teaching.read();
	return { teaching, device };
}

async function withKey() {
	const { teaching, device } = await teacher();
	await teaching.keepSeed(lettersOf(SEED));
	return { teaching, device };
}

test('a quiz made with this key on another device comes with its link, and its results after it', async () => {
	const { teaching, device } = await withKey();
	const result = await resultOf('AbCdEfGh', 'AAAAAAA0');
	await teaching.takeIn(`${result} ${link('AbCdEfGh')}`);
	expect(teaching.takenIn).toMatchObject({ adopted: 1, added: 1, strange: 0, quizzes: 0 });
	const { teaching: again } = await teacher(device);
	expect(again.quiz('AbCdEfGh')?.results).toEqual([result]);
});

test('results are told apart: new, here already, of strangers, cut off', async () => {
	const { teaching } = await withKey();
	await teaching.takeIn(link('AbCdEfGh'));
	const [one, two] = [
		await resultOf('AbCdEfGh', 'AAAAAAA0'),
		await resultOf('AbCdEfGh', 'AAAAAAA1')
	];
	await teaching.takeIn(one);
	const strange = await resultOf('XbCdEfGh', 'AAAAAAA2');
	await teaching.takeIn(`${one}\n${two}\n${two}\n${strange}\n${two.slice(0, -9)} and`);
	expect(teaching.takenIn).toEqual({
		...{ added: 1, repeated: 2, strange: 1, adopted: 0, quizzes: 0, tooNew: 0 },
		damaged: [expect.stringContaining('…')]
	});
	expect(teaching.quiz('AbCdEfGh')?.results).toEqual([one, two]);
});

test('a quiz of somebody else’s key is no quiz of this teacher', async () => {
	const { teaching } = await teacher();
	await teaching.takeIn(link('AbCdEfGh'));
	expect(teaching.takenIn).toMatchObject({ adopted: 0, quizzes: 1 });
	expect(teaching.quizzes).toEqual([]);
});

test('on a full disk nothing is taken in, and it can be tried again', async () => {
	const { teaching, device } = await withKey();
	await teaching.takeIn(link('AbCdEfGh'));
	device.trouble = { kind: 'full' };
	await teaching.takeIn(await resultOf('AbCdEfGh', 'AAAAAAA0'));
	expect(teaching.keeper.problem).toEqual({ kind: 'full' });
	device.trouble = undefined;
	await teaching.keeper.retry();
	expect(teaching.quiz('AbCdEfGh')?.results).toHaveLength(1);
});

test('a quiz that is deleted is gone with its results, and its results stay out', async () => {
	const { teaching } = await withKey();
	const result = await resultOf('AbCdEfGh', 'AAAAAAA0');
	await teaching.takeIn(`${link('AbCdEfGh')} ${result}`);
	await teaching.erase('AbCdEfGh' as AssignmentId);
	expect(teaching.quizzes).toEqual([]);
	await teaching.takeIn(result);
	expect(teaching.takenIn).toMatchObject({ added: 0, strange: 1 });
});

test('a deleted quiz does not come back with its link, nor its results', async () => {
	const { teaching } = await withKey();
	await teaching.takeIn(link('AbCdEfGh'));
	await teaching.erase('AbCdEfGh' as AssignmentId);
	await teaching.takeIn(`${link('AbCdEfGh')} ${await resultOf('AbCdEfGh', 'AAAAAAA0')}`);
	expect(teaching.takenIn).toMatchObject({ added: 0, adopted: 0, strange: 1, quizzes: 1 });
	expect(teaching.quizzes).toEqual([]);
});

test('a text taken in before anything was read is read all the same', async () => {
	const { device } = await withKey();
	const early = new TeachingState(device);
	await early.takeIn(`${link('AbCdEfGh')} ${await resultOf('AbCdEfGh', 'AAAAAAA0')}`);
	expect(early.takenIn).toMatchObject({ added: 1, adopted: 1 });
});

test('a key restored twice is one key, and the newest stays last', async () => {
	const { teaching } = await withKey();
	const other = lettersOf(new Uint8Array(20).fill(9));
	await teaching.keepSeed(other);
	await teaching.keepSeed(lettersOf(SEED));
	expect(teaching.seeds).toEqual([other, lettersOf(SEED)]);
});

test('a backup gives a quiz that came by its link the keys that its link has not', async () => {
	const { teaching, device } = await withKey();
	await teaching.takeIn(link('AbCdEfGh'));
	const made = {
		...{ type: 'assignment-made' as const, assignment: 'AbCdEfGh' as AssignmentId },
		...{ link: link('AbCdEfGh'), whole: '1fAAAA', code: '7KQ4-9DMW-2XTB' }
	};
	device.wait({ days: -1 }); // it was made before it came here by its link
	await (await device.store).append([made], device.now());
	await teaching.read();
	expect(teaching.quizzes).toHaveLength(1);
	expect(teaching.quiz('AbCdEfGh')).toMatchObject({ whole: '1fAAAA', code: '7KQ4-9DMW-2XTB' });
});
