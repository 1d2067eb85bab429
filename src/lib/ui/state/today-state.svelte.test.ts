import { expect, test } from 'vitest';
import { cardIdOf } from '../../core/cards/card';
import { startSession } from '../../core/quiz/session';
import type { QuizId } from '../../core/log/entry';
import { QuizState } from './quiz-state.svelte';
import { sampleDeck } from './sample-deck';
import { SampleDevice } from './sample-device';
import { SAMPLE_ITEMS } from './sample-items';
import { TodayState } from './today-state.svelte';

function quizOn(device: SampleDevice) {
	const session = startSession('quiz-1' as QuizId, 'talks', 'seed', SAMPLE_ITEMS);
	return new QuizState({ device, session, kept: false, usualMs: 8_000 });
}

async function todayOn(device: SampleDevice) {
	const today = new TodayState(device, () => Promise.resolve(sampleDeck()));
	await today.read();
	return today;
}

test('a first visit has nothing planned, nothing open and nothing known', async () => {
	const today = await todayOn(new SampleDevice());
	expect(today).toMatchObject({ ready: true, known: false, openQuiz: undefined });
	expect(today.plan).toBeUndefined();
});

test('a quiz broken off waits with what was answered of it', async () => {
	const device = new SampleDevice();
	await quizOn(device).answer('20 October');
	expect((await todayOn(device)).openQuiz).toEqual({ answered: 1, of: 3 });
});

test('after a quiz what was missed takes some of today’s minutes', async () => {
	const device = new SampleDevice();
	const quiz = quizOn(device);
	for (const response of ['7 October', 'False', 'Zamir Kabulov']) {
		device.wait({ ms: 30_000 });
		await quiz.answer(response);
		await quiz.next();
	}
	const { openQuiz, plan } = await todayOn(device);
	expect(openQuiz).toBeUndefined();
	expect(plan?.cards).toBeGreaterThan(0);
	expect(plan?.minutes).toBeGreaterThan(0);
	expect(plan?.minutes).toBeLessThan(3);
});

test('when nothing is due, the next day with a card is known', async () => {
	const device = new SampleDevice();
	const quiz = quizOn(device);
	for (const response of ['20 October', 'True', 'Zamir Kabulov']) {
		await quiz.answer(response);
		await quiz.next();
	}
	const [next] = quiz.dueDays.toSorted((a, b) => a - b);
	expect((await todayOn(device)).plan).toMatchObject({ cards: 0, minutes: 0, nextDay: next });
	device.wait({ days: (next ?? 0) - device.now().day });
	expect((await todayOn(device)).plan?.minutes).toBeGreaterThan(0);
});

test('after three missed days the learner is welcomed back; a holiday is none', async () => {
	const device = new SampleDevice();
	const card = cardIdOf('talks', 'F1', 'date');
	await (await device.store).append([{ type: 'review', card, rating: 3, ms: 5_000 }], device.now());
	device.wait({ days: 5 }); // study day 20005, 9 October 2024
	expect((await todayOn(device)).plan).toMatchObject({ mood: 'welcome-back' });
	const holidays = { type: 'setting', key: 'holidays', value: '2024-10-05/2024-10-20' } as const;
	await (await device.store).append([holidays], device.now());
	const { plan } = await todayOn(device);
	expect(plan).toMatchObject({ mood: 'holiday', minutes: 0 });
	expect(plan?.note).toContain('20 October');
});

test('an exam to come is told with its forecast', async () => {
	const device = new SampleDevice();
	const card = cardIdOf('talks', 'F1', 'date');
	const exam = { type: 'setting', key: 'exam:talks', value: '2024-10-13 typed' } as const;
	await (
		await device.store
	).append([{ type: 'review', card, rating: 3, ms: 5_000 }, exam], device.now());
	const { plan } = await todayOn(device);
	expect(plan?.exam?.day).toBe(20_009);
	expect(plan?.exam?.readiness.expected).toBeGreaterThan(0.5);
});
