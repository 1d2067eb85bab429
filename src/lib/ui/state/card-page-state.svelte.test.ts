import { expect, test } from 'vitest';
import { cardIdOf, type StudyDay } from '../../core/cards/card';
import { CardPageState } from './card-page-state.svelte';
import { sampleDeck } from './sample-deck';
import { SampleDevice } from './sample-device';

const WHO = cardIdOf('talks', 'F3', 'who');

/** A card recalled three days ago. */
async function pageOf() {
	const device = new SampleDevice();
	const review = { type: 'review', card: WHO, rating: 3, ms: 5_000 } as const;
	await (await device.store).append([review], device.now());
	device.wait({ days: 3 });
	const page = new CardPageState(device, sampleDeck(), WHO);
	await page.read();
	return { device, page };
}

test('a card is told with its question, its answer, its chance of recall and its history', async () => {
	const { page } = await pageOf();
	expect(page.question).toBe('Who announced the talks?');
	expect(page.reveal?.feedback.key).toBe('Zamir Kabulov');
	// FSRS-6: a first Good has a stability of 2.3065 days, so that after three it is below 0.9.
	expect(page.recall).toBeGreaterThan(0.85);
	expect(page.recall).toBeLessThan(0.9);
	expect(page.history).toMatchObject([{ what: 3, ms: 5_000, days: 2, inQuiz: false }]);
});

test('pausing, putting off, setting a day and beginning anew each can be undone and done again', async () => {
	const { device, page } = await pageOf();
	const tomorrow = (device.now().day + 1) as StudyDay;
	const far = (device.now().day + 90) as StudyDay;
	const seen = () => [page.aside?.suspended, page.aside?.buriedUntil, page.card?.dueDay];
	const before = seen();
	const steps = [
		() => page.suspend(true),
		() => page.buryUntilTomorrow(),
		() => page.setDue(far),
		() => page.reset()
	];
	for (const step of steps) {
		device.wait({ ms: 1_000 });
		await step();
	}
	expect(seen()).toEqual([true, tomorrow, undefined]); // begun anew, it has no day
	expect(page.history.map(({ what }) => what)).toEqual([
		'reset',
		'set-due',
		'buried',
		'suspended',
		3
	]);
	device.wait({ ms: 1_000 });
	await page.undo();
	expect(page.card?.dueDay).toBe(far);
	for (let count = 0; count < 3; count++) {
		device.wait({ ms: 1_000 });
		await page.undo();
	}
	expect(seen()).toEqual(before);
	device.wait({ ms: 1_000 });
	await page.redo();
	expect(page.aside?.suspended).toBe(true);
});

test('a card that was never asked has no chance of recall to tell', async () => {
	const page = new CardPageState(new SampleDevice(), sampleDeck(), WHO);
	await page.read();
	expect([page.ready, page.card, page.recall]).toEqual([true, undefined, undefined]);
	expect(page.history).toEqual([]);
});

test('what is done in one breath with Undo is neither lost nor taken back by it', async () => {
	const { device, page } = await pageOf();
	const far = (device.now().day + 90) as StudyDay;
	await page.buryUntilTomorrow();
	device.wait({ ms: 1_000 });
	await Promise.all([page.undo(), page.setDue(far)]);
	expect([page.aside?.buriedUntil, page.card?.dueDay]).toEqual([undefined, far]);
	device.wait({ ms: 1_000 });
	await Promise.all([page.undo(), page.redo()]);
	expect(page.card?.dueDay).toBe(far);
});
