import { expect, test } from 'vitest';
import { cardIdOf, type StudyDay } from '../../core/cards/card';
import { AllCardsState } from './all-cards-state.svelte';
import { sampleDeck } from './sample-deck';
import { SampleDevice } from './sample-device';

const [DATE, EVENT, WHO] = [
	cardIdOf('talks', 'F1', 'date'),
	cardIdOf('talks', 'F2', 'event'),
	cardIdOf('talks', 'F3', 'who')
];

async function list() {
	const device = new SampleDevice();
	const review = { type: 'review', rating: 3, ms: 5_000 } as const;
	const until = (device.now().day + 1) as StudyDay;
	await (
		await device.store
	).append(
		[
			{ ...review, card: DATE },
			{ ...review, card: EVENT },
			{ type: 'suspend', card: EVENT, on: true },
			{ type: 'bury', card: WHO, until }
		],
		device.now()
	);
	const all = new AllCardsState(device, sampleDeck());
	await all.read();
	return all;
}

test('every card is listed with how it stands, those set aside before their first review too', async () => {
	const all = await list();
	expect(all.found.map(({ id, standing }) => [id, standing])).toEqual([
		[DATE, 'later'],
		[EVENT, 'paused'],
		[WHO, 'put-off']
	]);
});

test('the list is narrowed by words of question and answer, and by standing', async () => {
	const all = await list();
	all.words = 'kabulov WHO';
	expect(all.found.map(({ id }) => id)).toEqual([WHO]);
	all.words = '';
	all.standing = 'paused';
	expect(all.found.map(({ id }) => id)).toEqual([EVENT]);
});
