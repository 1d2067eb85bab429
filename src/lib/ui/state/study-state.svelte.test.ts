import { expect, test } from 'vitest';
import { cardIdOf, type CardId, type Rating } from '../../core/cards/card';
import type { LogEvent } from '../../core/log/entry';
import { sampleDeck } from './sample-deck';
import { SampleDevice } from './sample-device';
import { StudyState } from './study-state.svelte';

const CARDS = [
	cardIdOf('talks', 'F1', 'date'),
	cardIdOf('talks', 'F2', 'event'),
	cardIdOf('talks', 'F3', 'who')
] as const;
const KEYS = new Map<CardId, string>([
	[CARDS[0], '20 October'],
	[CARDS[1], 'True'],
	[CARDS[2], 'Zamir Kabulov']
]);

/** A device on which each card was answered yesterday: missed ones are due. */
async function deviceAfter(
	rating: Rating = 1,
	settings: Record<string, string | number | boolean> = {}
) {
	const device = new SampleDevice();
	const store = await device.store;
	const reviews = CARDS.map((card): LogEvent => ({ type: 'review', card, rating, ms: 5_000 }));
	const set = Object.entries(settings).map(([key, value]): LogEvent => ({
		type: 'setting',
		key,
		value
	}));
	await store.append([...reviews, ...set], device.now());
	device.wait({ days: 1 });
	return device;
}

async function begin(device: SampleDevice, only?: readonly CardId[]) {
	const study = new StudyState(device, sampleDeck());
	await study.begin(only ? { only: new Set(only) } : {});
	return study;
}

const shown = (study: StudyState) => study.card?.id as CardId;
const answerRight = (study: StudyState, sure?: boolean) =>
	study.answer(KEYS.get(shown(study)) ?? '', sure);

async function answerWrong(study: StudyState, sure?: boolean) {
	const wrong =
		{ '20 October': '7 October', True: 'False' }[KEYS.get(shown(study)) ?? ''] ?? 'Kabul';
	await study.answer(wrong, sure);
}

async function reviewsOf(device: SampleDevice, card: CardId) {
	const reviews = await (await device.store).reviewsOf(card);
	if (!reviews.ok) throw new Error(reviews.error.kind);
	return reviews.value;
}

const ratingsOf = async (device: SampleDevice, card: CardId) =>
	(await reviewsOf(device, card)).map(({ rating }) => rating);

async function cardOf(device: SampleDevice, id: CardId) {
	const cards = await (await device.store).cards();
	return cards.ok ? cards.value.find((card) => card.id === id) : undefined;
}

test('every due card is asked once when all are recalled', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const asked: CardId[] = [];
	while (study.phase === 'asking') {
		asked.push(shown(study));
		device.wait({ ms: 4_000 });
		await answerRight(study);
		await study.next();
	}
	expect(asked.toSorted()).toEqual([...CARDS].toSorted());
	expect(study.spentMinutes).toBeCloseTo(0.2, 5); // three answers of four seconds
	const due = await (await device.store).dueCards(device.now().day);
	expect(due).toMatchObject({ ok: true, value: [] });
});

test('a missed card comes back behind the others until it is recalled', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const missed = shown(study);
	await answerWrong(study);
	expect([study.rating, study.returnsIn]).toEqual([1, 0]);
	await study.next();
	const order: CardId[] = [];
	while (study.phase === 'asking') {
		order.push(shown(study));
		await answerRight(study);
		await study.next();
	}
	expect(order).toHaveLength(3);
	expect(order.at(-1)).toBe(missed);
	expect(await ratingsOf(device, missed)).toEqual([1, 1, 3]);
});

test('undo takes the review back for good, says so, and asks the card again', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const first = shown(study);
	await answerWrong(study);
	await study.next();
	expect(shown(study)).not.toBe(first);
	await study.undo();
	expect(shown(study)).toBe(first);
	expect(study.past.told).toMatchObject({ step: 'undone', action: { card: first, rating: 1 } });
	expect(await ratingsOf(device, first)).toEqual([1]);
});

test('undo while the verdict shows asks the same card again', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const first = shown(study);
	await answerWrong(study);
	await study.undo();
	expect(shown(study)).toBe(first);
	expect(study.reveal).toBeUndefined();
	expect(await ratingsOf(device, first)).toEqual([1]);
});

test('undo goes back beyond this session, and redo brings all of it back', async () => {
	const device = await deviceAfter();
	const before = await begin(device);
	for (let count = 0; count < 2; count++) {
		device.wait({ ms: 1_000 });
		await answerRight(before);
		await before.next();
	}
	device.wait({ ms: 1_000 });
	const study = await begin(device); // as after a reload
	for (let count = 0; count < 5; count++) {
		device.wait({ ms: 1_000 });
		await study.undo();
	}
	expect(study.past.canUndo).toBe(false);
	for (const card of CARDS) expect(await ratingsOf(device, card)).toEqual([]);
	for (let count = 0; count < 5; count++) {
		device.wait({ ms: 1_000 });
		await study.redo();
	}
	expect(study.past.canRedo).toBe(false);
	const all = await Promise.all(CARDS.map((card) => ratingsOf(device, card)));
	expect(all.flat().toSorted()).toEqual([1, 1, 1, 3, 3]);
});

test('the last answer can be undone after the session has ended', async () => {
	const device = await deviceAfter();
	const study = await begin(device, [CARDS[1]]);
	await answerRight(study);
	await study.next();
	expect(study.phase).toBe('done');
	await study.undo();
	expect([study.phase, shown(study)]).toEqual(['asking', CARDS[1]]);
});

test('“I was right” puts Good in the place of the machine’s rating', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const card = shown(study);
	await answerWrong(study);
	await study.overrule();
	expect(study.rating).toBe(3);
	expect(await ratingsOf(device, card)).toEqual([1, 3]);
	await study.next();
	expect(shown(study)).not.toBe(card);
});

test('who does not know says so: a miss, and the answer is shown', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const card = shown(study);
	await study.giveUp();
	expect(study.reveal?.feedback.key).toBe(KEYS.get(card));
	expect(await ratingsOf(device, card)).toEqual([1, 1]);
});

test('learners who grade themselves see the answer first, and their rating is kept as given', async () => {
	const device = await deviceAfter(1, { grading: 'self' });
	const study = await begin(device, [CARDS[2]]);
	await study.grade(3);
	expect(await ratingsOf(device, CARDS[2])).toEqual([1]); // not before the answer was shown
	study.showAnswer();
	expect(study.reveal?.feedback.key).toBe('Zamir Kabulov');
	await study.grade(2);
	expect(await ratingsOf(device, CARDS[2])).toEqual([1, 2]);
	expect(study.phase).toBe('done');
});

test('the interval told beforehand is the one that the rating brings', async () => {
	const device = await deviceAfter(3, { grading: 'self' });
	device.wait({ days: 12 });
	const study = await begin(device, [CARDS[2]]);
	const told = study.daysAfter(3);
	study.showAnswer();
	await study.grade(3);
	const kept = await cardOf(device, CARDS[2]);
	expect(kept && kept.dueDay - device.now().day).toBe(told);
	expect((await reviewsOf(device, CARDS[2])).at(-1)?.days).toBe(told);
});

test('asked how sure, a tap only picks; the second answers without a word on it', async () => {
	const device = await deviceAfter(1, { sure: true });
	const study = await begin(device, [CARDS[0]]);
	await answerRight(study);
	expect([study.response, study.reveal]).toEqual(['20 October', undefined]);
	await answerRight(study);
	expect(study.reveal?.feedback.verdict).toBe('right');
	expect((await reviewsOf(device, CARDS[0])).at(-1)?.sure).toBeUndefined();
});

test('an answer that was sure and wrong comes back within a week, however well relearnt', async () => {
	const device = await deviceAfter(4, { sure: true });
	device.wait({ days: 60 });
	const study = await begin(device, [CARDS[0]]);
	await answerWrong(study, true);
	await study.next();
	device.wait({ ms: 1_000 });
	await answerRight(study, true);
	const card = await cardOf(device, CARDS[0]);
	expect(card && card.dueDay - device.now().day).toBeLessThanOrEqual(7);
	expect(card?.recheckDay).toBe(device.now().day + 7);
});

test('on a full disk a review does not count, and can be tried again', async () => {
	const device = await deviceAfter();
	const study = await begin(device);
	const card = shown(study);
	device.trouble = { kind: 'full' };
	await answerRight(study);
	expect(study.problem).toEqual({ kind: 'full' });
	expect(study.reveal).toBeUndefined();
	expect(await ratingsOf(device, card)).toEqual([1]);
	device.trouble = undefined;
	await study.keeper.retry();
	expect(study.reveal?.feedback.verdict).toBe('right');
	expect(await ratingsOf(device, card)).toEqual([1, 3]);
});

test('only the cards named are asked, due or not', async () => {
	const device = await deviceAfter(3);
	const study = await begin(device, [CARDS[2]]);
	expect([study.phase, shown(study)]).toEqual(['asking', CARDS[2]]);
});

test('a card that another tab has just answered is not asked again', async () => {
	const device = await deviceAfter();
	const [here, there] = [await begin(device), await begin(device)];
	const card = shown(here);
	expect(shown(there)).toBe(card);
	await answerRight(there);
	await here.lookAgain();
	expect(shown(here)).not.toBe(card);
});

test('an answer under way is not taken from the learner by another tab', async () => {
	const device = await deviceAfter();
	const [here, there] = [await begin(device), await begin(device)];
	const card = shown(here);
	here.choose('7 October');
	await answerRight(there);
	await here.lookAgain();
	expect(shown(here)).toBe(card);
});

test('cards whose set is not here are passed over, not lost', async () => {
	const device = await deviceAfter();
	const study = new StudyState(device, sampleDeck([]));
	await study.begin();
	expect([study.phase, study.passedOver]).toEqual(['done', 3]);
	const due = await (await device.store).dueCards(device.now().day);
	expect(due.ok && due.value).toHaveLength(3);
});

test('the fourth lapse shows what the card is mixed up with, then leaves it alone for three days', async () => {
	const device = new SampleDevice();
	const [card] = CARDS;
	const store = await device.store;
	const item = (await sampleDeck().itemsOf(card))[0]?.id;
	const wrong = { type: 'review', card, rating: 1, ms: 5_000, response: '7 October' } as const;
	const right = { type: 'review', card, rating: 3, ms: 5_000 } as const;
	for (let lapse = 0; lapse < 4; lapse++) {
		await store.append([right], device.now());
		device.wait({ days: 30 });
		if (lapse === 3) break;
		await store.append([{ ...wrong, ...(item === undefined ? {} : { item }) }], device.now());
		device.wait({ days: 1 });
	}
	const study = await begin(device, [card]);
	await study.answer('7 October');
	await study.next();
	expect(study.phase).toBe('contrast');
	expect(study.contrast?.mixedUp).toMatchObject({
		wanted: { answer: '20 October' },
		other: { answer: '7 October' }
	});
	await study.contrast?.answer('20 October');
	expect(study.contrast?.reveal?.feedback.verdict).toBe('right');
	await study.rest();
	expect(study.phase).toBe('done');
	expect((await cardOf(device, card))?.buriedUntil).toBe(device.now().day + 3);

	// The miss and what came of it are one step.
	const before = await ratingsOf(device, card);
	await study.undo();
	expect(study.past.told?.action).toMatchObject({ type: 'review', card, rating: 1 });
	expect(shown(study)).toBe(card);
	expect((await cardOf(device, card))?.buriedUntil).toBeUndefined();
	expect(await ratingsOf(device, card)).toEqual(before.slice(0, -1));
	await study.redo();
	expect((await cardOf(device, card))?.buriedUntil).toBe(device.now().day + 3);
	expect(await ratingsOf(device, card)).toEqual(before);
	expect(study.past.canRedo).toBe(false);
});
