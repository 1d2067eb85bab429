import { expect, test } from 'vitest';
import { startSession } from '../../core/quiz/session';
import type { QuizId } from '../../core/log/entry';
import { QuizState } from './quiz-state.svelte';
import { SampleDevice } from './sample-device';
import { SAMPLE_ITEMS } from './sample-items';
import { TodayState } from './today-state.svelte';

function quizOn(device: SampleDevice) {
	const session = startSession('quiz-1' as QuizId, 'talks', 'seed', SAMPLE_ITEMS);
	return new QuizState({ device, session, kept: false, usualMs: 8_000 });
}

async function todayOn(device: SampleDevice) {
	const today = new TodayState(device);
	await today.read();
	return today;
}

test('a first visit has nothing due, nothing open and nothing known', async () => {
	const today = await todayOn(new SampleDevice());
	expect(today).toMatchObject({ ready: true, known: false, due: 0, openQuiz: undefined });
});

test('a quiz broken off waits with what was answered of it', async () => {
	const device = new SampleDevice();
	await quizOn(device).answer('20 October');
	expect((await todayOn(device)).openQuiz).toEqual({ answered: 1, of: 3 });
});

test('after a quiz the missed cards are due today, in as many minutes as answers took', async () => {
	const device = new SampleDevice();
	const quiz = quizOn(device);
	for (const response of ['7 October', 'False', 'Zamir Kabulov']) {
		device.wait({ ms: 30_000 });
		await quiz.answer(response);
		await quiz.next();
	}
	const today = await todayOn(device);
	expect(today.openQuiz).toBeUndefined();
	expect(today.due).toBe(2);
	expect(today.minutes).toBeCloseTo(1, 1); // two cards of half a minute each
});

test('when nothing is due, the next day with a card is known', async () => {
	const device = new SampleDevice();
	const quiz = quizOn(device);
	for (const response of ['20 October', 'True', 'Zamir Kabulov']) {
		await quiz.answer(response);
		await quiz.next();
	}
	const today = await todayOn(device);
	const days = quiz.dueDays.toSorted((a, b) => a - b);
	expect(today.due).toBe(0);
	expect(today.nextDay).toBe(days[0]);
	expect(today.nextCount).toBe(days.filter((day) => day === days[0]).length);
	device.wait({ days: (days[0] ?? 0) - device.now().day });
	expect((await todayOn(device)).due).toBe(today.nextCount);
});
