import { expect, test } from 'vitest';
import { cardIdOf, type CardId, type Rating } from '../../core/cards/card';
import { ProgressState } from './progress-state.svelte';
import { SampleDevice } from './sample-device';

const DATE = cardIdOf('talks', 'F1', 'date');
const DEPTH = cardIdOf('sea', 'F1', 'depth');

async function answer(device: SampleDevice, card: CardId, rating: Rating) {
	const event = { type: 'review', card, rating, ms: 5_000 } as const;
	await (await device.store).append([event], device.now());
}

test('a newcomer has nothing to count', async () => {
	const progress = new ProgressState(new SampleDevice());
	expect(progress.phase).toBe('reading');
	await progress.read();
	expect(progress.phase).toBe('empty');
	expect(progress.figures).toBeUndefined();
});

test('what was answered is counted, of all sets or of one', async () => {
	const device = new SampleDevice();
	await answer(device, DATE, 3);
	await answer(device, DEPTH, 1);
	device.wait({ days: 2 });
	await answer(device, DATE, 3);
	const progress = new ProgressState(device);
	await progress.read();
	expect(progress).toMatchObject({ phase: 'ready', counting: false, sets: ['sea', 'talks'] });
	expect(progress.figures?.day.answers).toBe(1);
	expect(progress.figures?.counts.total).toBe(2);
	expect(progress.figures?.calibration.count).toBe(1);

	await progress.lookAt('sea');
	expect(progress.figures?.day.answers).toBe(0);
	expect(progress.figures?.counts).toMatchObject({ total: 1, missed: 1 });
	expect(progress.figures?.calibration.count).toBe(0);

	await progress.lookAt(undefined);
	expect(progress.figures?.counts.total).toBe(2);
});

test('a short log is looked at by days, a longer one by weeks, and otherwise as chosen', async () => {
	const device = new SampleDevice();
	await answer(device, DATE, 3);
	const short = new ProgressState(device);
	await short.read();
	expect(short.range).toBe('month');
	device.wait({ days: 60 });
	const long = new ProgressState(device);
	await long.read();
	expect(long.range).toBe('quarter');
	await long.lookBack('all');
	expect(long.figures?.buckets.unit).toBe('week');
	await long.read();
	expect(long.range).toBe('all');
});

test('of two questions asked at once, the later is answered', async () => {
	const device = new SampleDevice();
	await answer(device, DATE, 3);
	await answer(device, DEPTH, 3);
	const progress = new ProgressState(device);
	await progress.read();
	await Promise.all([progress.lookAt('sea'), progress.lookAt(undefined)]);
	expect(progress.figures?.counts.total).toBe(2);
	expect(progress.counting).toBe(false);
});
