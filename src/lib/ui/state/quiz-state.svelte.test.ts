import { expect, test } from 'vitest';
import { resumeSession, startSession } from '../../core/quiz/session';
import type { QuizId } from '../../core/log/entry';
import { QuizState } from './quiz-state.svelte';
import { SampleDevice } from './sample-device';
import { SAMPLE_ITEMS } from './sample-items';

function begin(device = new SampleDevice()) {
	const session = startSession('quiz-1' as QuizId, 'talks', 'seed', SAMPLE_ITEMS);
	const quiz = new QuizState({ device, session, kept: false, usualMs: 8_000 });
	return { device, quiz };
}

async function logOf(device: SampleDevice) {
	const entries = await (await device.store).entries();
	if (!entries.ok) throw new Error(entries.error.kind);
	return entries.value;
}

test('nothing is written before the first answer, and then the quiz and the answer together', async () => {
	const { device, quiz } = begin();
	quiz.shown();
	expect(await logOf(device)).toEqual([]);
	device.wait({ ms: 4_000 });
	await quiz.answer('20 October');
	expect(await logOf(device)).toMatchObject([
		{ type: 'quiz-started', quiz: 'quiz-1', items: SAMPLE_ITEMS.map(({ id }) => id) },
		{ type: 'attempt', response: '20 October', score: 1, ms: 4_000 }
	]);
});

test('the explanation shows only once the answer is on disk', async () => {
	const { quiz } = begin();
	const answering = quiz.answer('7 October');
	expect(quiz.saving).toBe(true);
	expect(quiz.reveal).toBeUndefined();
	await answering;
	expect(quiz.reveal?.feedback).toMatchObject({ verdict: 'wrong', key: '20 October' });
});

test('on a full disk the answer does not count, is kept, and can be tried again', async () => {
	const { device, quiz } = begin();
	device.trouble = { kind: 'full' };
	await quiz.answer('20 October');
	expect(quiz.problem).toEqual({ kind: 'full' });
	expect(quiz.reveal).toBeUndefined();
	expect(quiz.response).toBe('20 October');
	expect(quiz.at).toBe(1);
	expect(await logOf(device)).toEqual([]);

	device.trouble = undefined;
	await quiz.answer('20 October');
	expect(quiz.problem).toBeUndefined();
	expect(quiz.reveal?.feedback.verdict).toBe('right');
	expect(await logOf(device)).toHaveLength(2);
});

test('a second tap while the first is being saved does not count', async () => {
	const { device, quiz } = begin();
	await Promise.all([quiz.answer('20 October'), quiz.answer('7 October')]);
	expect(quiz.reveal?.response).toBe('20 October');
	expect((await logOf(device)).filter(({ type }) => type === 'attempt')).toHaveLength(1);
});

test('an answer that is not complete is not judged', async () => {
	const { device, quiz } = begin();
	await quiz.answer('a date that was not offered');
	expect(quiz.reveal).toBeUndefined();
	expect(await logOf(device)).toEqual([]);
});

test('the question answered stays on the screen until the learner goes on', async () => {
	const { quiz } = begin();
	const first = quiz.prompt?.id;
	await quiz.answer('20 October');
	expect([quiz.prompt?.id, quiz.at, quiz.of]).toEqual([first, 1, 3]);
	await quiz.next();
	expect(quiz.prompt?.id).not.toBe(first);
	expect([quiz.at, quiz.response, quiz.reveal]).toEqual([2, undefined, undefined]);
});

test('a quiz taken up from the log goes on at the first question without an answer', async () => {
	const { device, quiz } = begin();
	await quiz.answer('20 October');
	await quiz.next();
	await quiz.answer('False');

	const latest = await (await device.store).latestQuiz();
	if (!latest.ok || !latest.value) throw new Error('the quiz is not in the log');
	const session = resumeSession(latest.value.started, latest.value.attempts, (id) =>
		SAMPLE_ITEMS.find((item) => item.id === id)
	);
	const resumed = new QuizState({ device, session, kept: true, usualMs: 8_000 });
	expect(resumed.prompt?.id).toBe(SAMPLE_ITEMS[2]?.id);
	expect(resumed.verdicts).toEqual(['right', 'wrong']);
	await resumed.answer('Kabulov');
	const started = (await logOf(device)).filter(({ type }) => type === 'quiz-started');
	expect(started).toHaveLength(1);
});

test('the end tells the score, what to look at again, and when its cards come back', async () => {
	const { device, quiz } = begin();
	for (const response of ['20 October', 'False', 'Kabul']) {
		await quiz.answer(response);
		device.wait({ ms: 5_000 });
		await quiz.next();
	}
	expect(quiz.finished).toBe(true);
	expect(quiz.prompt).toBeUndefined();
	const { right, of, again } = quiz.summary;
	expect([right, of]).toEqual([1, 3]);
	expect(again.map(({ response, feedback }) => [response, feedback.key])).toEqual([
		['False', 'True'],
		['Kabul', 'Zamir Kabulov']
	]);
	const today = device.now().day;
	expect(quiz.dueDays).toHaveLength(3);
	expect(quiz.dueDays.filter((day) => day === today)).toHaveLength(2); // the two that were missed
});
