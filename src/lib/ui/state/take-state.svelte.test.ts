import { expect, test } from 'vitest';
import type { AssignmentId } from '../../core/log/assignment-events';
import type { Assignment } from '../../core/share/assignment';
import { SampleDevice } from './sample-device';
import { SAMPLE_ITEMS } from './sample-items';
import { TakeState, type QuizToTake } from './take-state.svelte';

const PRACTICE: Assignment = {
	...{ id: 'AbCdEfGh' as AssignmentId, title: 'Talks', feedback: 'at-once', shuffled: false },
	...{ attempts: 0, minutes: 0, asks: 'name' }
};

let made = 0;
const newId = () => String(++made).padStart(8, '0');

function quizOf(assignment: Partial<Assignment> = {}, more: Partial<QuizToTake> = {}): QuizToTake {
	return {
		...{ link: '1fAA', assignment: { ...PRACTICE, ...assignment }, title: 'Talks', lang: 'en' },
		...{ items: SAMPLE_ITEMS, keys: 'here', ...more }
	};
}

async function take(quiz: QuizToTake, device = new SampleDevice()) {
	const state = new TakeState(device, quiz, newId);
	await state.read();
	return { state, device };
}

async function typesOf(device: SampleDevice) {
	const entries = await (await device.store).entries();
	if (!entries.ok) throw new Error(entries.error.kind);
	return entries.value.map(({ type }) => type);
}

/** An answer that is right or wrong to each of the sample questions. */
const [FIRST, SECOND, THIRD] = ['20 October', 'False', 'Kabulov'] as const;

test('nothing is kept before the pupil begins', async () => {
	const { state, device } = await take(quizOf());
	expect([state.started, state.place, await typesOf(device)]).toEqual([false, undefined, []]);
	await state.begin('Ada');
	expect(await typesOf(device)).toEqual(['assignment-begun']);
	expect(state.attempt).toMatchObject({ name: 'Ada', number: 1 });
});

test('practice explains each answer, and is over with the last', async () => {
	const { state, device } = await take(quizOf({}, { set: 'talks' }));
	await state.begin('Ada');
	for (const response of [FIRST, SECOND, THIRD]) {
		await state.answer(response);
		expect(state.reveal?.response).toBe(response);
		await state.next();
	}
	expect(state.started).toBe(false);
	expect(state.attempt).toMatchObject({ isOver: true });
	const types = await typesOf(device);
	expect(types.filter((type) => type === 'assignment-answer')).toHaveLength(3);
	expect(types.filter((type) => type === 'attempt')).toHaveLength(3); // the set's cards are here
	expect(types.at(-1)).toBe('assignment-ended');
});

test('an exam tells nothing, and never counts as study', async () => {
	const exam = quizOf({ feedback: 'never' }, { keys: 'none', set: 'talks' });
	const { state, device } = await take(exam);
	await state.begin('Ada');
	for (const response of [FIRST, SECOND, THIRD]) {
		await state.answer(response);
		expect(state.reveal).toBeUndefined();
	}
	expect(state.checking).toBe(true);
	await state.handIn();
	expect(state.started).toBe(false);
	expect(await typesOf(device)).not.toContain('attempt');
});

test('an answer can be changed until the quiz is handed in, and counts once as study', async () => {
	const { state, device } = await take(quizOf({ feedback: 'at-end' }, { set: 'talks' }));
	await state.begin('Ada');
	for (const response of ['7 October', SECOND, THIRD]) await state.answer(response);
	state.goTo(0);
	expect(state.response).toBe('7 October');
	device.wait({ ms: 3000 });
	await state.answer(FIRST);
	expect(state.checking).toBe(true);
	expect(state.attempt?.answers.get(0)).toEqual({ response: FIRST, ms: 3000 });
	expect(await typesOf(device)).not.toContain('attempt');
	await state.handIn();
	expect((await typesOf(device)).filter((type) => type === 'attempt')).toHaveLength(3);
});

test('a question left for later comes after the others, and may stay open', async () => {
	const { state } = await take(quizOf({ feedback: 'at-end' }));
	await state.begin('Ada');
	state.skip();
	expect(state.place).toBe(1);
	await state.answer(SECOND);
	await state.answer(THIRD);
	expect([state.checking, state.place]).toEqual([true, 0]);
	await state.handIn();
	expect(state.attempt?.answers.has(0)).toBe(false);
});

test('a page closed in mid-quiz is taken up at the same question', async () => {
	const quiz = quizOf({ shuffled: true });
	const { state, device } = await take(quiz);
	await state.begin('Ada');
	const [, second] = state.order;
	const asked = state.prompt;
	const right = asked && 'options' in asked ? (asked.options[0] ?? '') : 'Kabulov';
	await state.answer(right);
	await state.next();
	const { state: again } = await take(quiz, device);
	expect([again.started, again.place]).toEqual([true, second]);
	expect(again.order).toEqual(state.order);
	expect(again.prompt).toEqual(state.prompt);
});

test('time that is up ends the attempt with what was answered; extra time counts', async () => {
	const { state, device } = await take(quizOf({ feedback: 'at-end', minutes: 10 }));
	await state.begin('Ada', 0.5);
	await state.answer(FIRST);
	device.wait({ ms: 14 * 60_000 });
	state.tick();
	expect(state.started).toBe(true);
	device.wait({ ms: 61_000 });
	state.tick();
	await expect.poll(() => state.started).toBe(false);
	expect(state.attempt?.answers.size).toBe(1);
});

test('no more attempts are begun than the teacher allows', async () => {
	const { state } = await take(quizOf({ attempts: 1, feedback: 'at-end' }));
	await state.begin('Ada');
	await state.handIn();
	expect(state.attemptsLeft).toBe(0);
	await state.begin('Ada');
	expect([state.attempts.length, state.started]).toEqual([1, false]);
});

test('on a full disk an answer does not count, and can be given again', async () => {
	const { state, device } = await take(quizOf());
	await state.begin('Ada');
	device.trouble = { kind: 'full' };
	await state.answer(FIRST);
	expect([state.problem?.kind, state.reveal, state.response]).toEqual(['full', undefined, FIRST]);
	device.trouble = undefined;
	await state.answer(FIRST);
	expect(state.attempt?.answers.size).toBe(1);
});

test('two taps on Start begin one attempt', async () => {
	const { state, device } = await take(quizOf({ attempts: 2 }));
	await Promise.all([state.begin('Ada'), state.begin('Ada')]);
	expect(await typesOf(device)).toEqual(['assignment-begun']);
});

test('two taps on an option give one answer', async () => {
	const { state, device } = await take(quizOf({}, { set: 'talks' }));
	await state.begin('Ada');
	await Promise.all([state.answer(FIRST), state.answer('7 October')]);
	expect((await typesOf(device)).filter((type) => type === 'assignment-answer')).toHaveLength(1);
	expect((await typesOf(device)).filter((type) => type === 'attempt')).toHaveLength(1);
});

test('where the key was shown, an answer stands', async () => {
	const { state } = await take(quizOf());
	await state.begin('Ada');
	await state.answer('7 October');
	await state.next();
	state.goTo(0);
	expect(state.place).toBe(1);
	await state.answer(SECOND);
	expect(state.attempt?.answers.get(0)?.response).toBe('7 October');
});

test('what is chosen when the time is up counts, and nothing later', async () => {
	const { state, device } = await take(quizOf({ feedback: 'at-end', minutes: 10 }));
	await state.begin('Ada');
	state.choose(FIRST);
	device.wait({ ms: 10 * 60_000 });
	state.tick();
	await expect.poll(() => state.started).toBe(false);
	expect([...(state.attempt?.answers ?? [])]).toEqual([[0, { response: FIRST, ms: 600_000 }]]);
	await state.answer(SECOND);
	expect(state.attempt?.answers.size).toBe(1);
});

test('an answer given in another tab after the hand-in does not count', async () => {
	const quiz = quizOf({ feedback: 'at-end' });
	const { state, device } = await take(quiz);
	await state.begin('Ada');
	const { state: other } = await take(quiz, device);
	await state.handIn();
	device.wait({ ms: 1000 });
	await other.answer(FIRST);
	await state.read();
	expect(state.attempt?.answers.size).toBe(0);
});

test('time on a question that was left for later is counted with it', async () => {
	const { state, device } = await take(quizOf({ feedback: 'at-end' }));
	await state.begin('Ada');
	device.wait({ ms: 60_000 });
	state.skip();
	await state.answer(SECOND);
	await state.answer(THIRD);
	state.goTo(0);
	device.wait({ ms: 1000 });
	await state.answer(FIRST);
	expect(state.attempt?.answers.get(0)?.ms).toBe(61_000);
});

test('after the clock was set back, the later answer still counts', async () => {
	const { state, device } = await take(quizOf({ feedback: 'at-end' }));
	await state.begin('Ada');
	await state.answer('7 October');
	state.goTo(0);
	device.wait({ ms: -3_600_000 });
	await state.answer(FIRST);
	expect(state.attempt?.answers.get(0)?.response).toBe(FIRST);
});
