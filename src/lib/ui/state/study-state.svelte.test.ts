import { expect, test } from 'vitest';
import { cardIdOf, type CardId, type Rating } from '../../core/cards/card';
import { fsrs } from '../../core/cards/memory';
import type { LogEvent } from '../../core/log/entry';
import { SampleDevice } from './sample-device';
import { SAMPLE_ITEMS } from './sample-items';
import { StudyState, type Grading } from './study-state.svelte';

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

/** A device on which each card was missed yesterday, so that all are due. */
async function withDueCards(rating: Rating = 1) {
	const device = new SampleDevice();
	const store = await device.store;
	const reviews = CARDS.map((card): LogEvent => ({ type: 'review', card, rating, ms: 5_000 }));
	await store.append(reviews, device.now());
	device.wait({ days: 1 });
	return device;
}

async function begin(device: SampleDevice, grading: Grading = 'machine', only?: CardId[]) {
	const study = new StudyState({
		device,
		model: fsrs(),
		itemsOf: (card) =>
			Promise.resolve(
				SAMPLE_ITEMS.filter(({ tests }) => card.endsWith(`${tests[0]}`.replace('.', '#')))
			)
	});
	await study.begin(grading, only);
	return study;
}

const shown = (study: StudyState) => study.card?.id as CardId;
const answerRight = (study: StudyState) => study.answer(KEYS.get(shown(study)) ?? '');

async function answerWrong(study: StudyState) {
	const wrong =
		{ '20 October': '7 October', True: 'False' }[KEYS.get(shown(study)) ?? ''] ?? 'Kabul';
	await study.answer(wrong);
}

async function reviewsOf(device: SampleDevice, card: CardId) {
	const reviews = await (await device.store).reviewsOf(card);
	if (!reviews.ok) throw new Error(reviews.error.kind);
	return reviews.value.map(({ rating }) => rating);
}

test('every due card is asked once when all are recalled', async () => {
	const device = await withDueCards();
	const study = await begin(device);
	const asked: CardId[] = [];
	expect(study.left).toBe(3);
	while (study.phase === 'asking') {
		asked.push(shown(study));
		await answerRight(study);
		await study.next();
	}
	expect(asked.toSorted()).toEqual([...CARDS].toSorted());
	expect([study.phase, study.left, study.done]).toEqual(['done', 0, 3]);
	const due = await (await device.store).dueCards(device.now().day);
	expect(due).toMatchObject({ ok: true, value: [] });
});

test('a missed card comes back behind the others until it is recalled', async () => {
	const device = await withDueCards();
	const study = await begin(device);
	const missed = shown(study);
	await answerWrong(study);
	expect([study.rating, study.left]).toEqual([1, 3]);
	await study.next();
	const order: CardId[] = [];
	while (study.phase === 'asking') {
		order.push(shown(study));
		await answerRight(study);
		await study.next();
	}
	expect(order).toHaveLength(3);
	expect(order.at(-1)).toBe(missed);
	expect(await reviewsOf(device, missed)).toEqual([1, 1, 3]);
});

test('undo takes the review back for good and asks the card again', async () => {
	const device = await withDueCards();
	const study = await begin(device);
	const first = shown(study);
	await answerWrong(study);
	await study.next();
	expect(shown(study)).not.toBe(first);
	await study.undo();
	expect([shown(study), study.left, study.done]).toEqual([first, 3, 0]);
	expect(await reviewsOf(device, first)).toEqual([1]);
});

test('undo while the verdict shows asks the same card again', async () => {
	const device = await withDueCards();
	const study = await begin(device);
	const first = shown(study);
	await answerWrong(study);
	await study.undo();
	expect(shown(study)).toBe(first);
	expect(study.reveal).toBeUndefined();
	expect(await reviewsOf(device, first)).toEqual([1]);
});

test('the last answer can be undone after the session has ended', async () => {
	const device = await withDueCards();
	const study = await begin(device, 'machine', [CARDS[1]]);
	await answerRight(study);
	await study.next();
	expect(study.phase).toBe('done');
	await study.undo();
	expect([study.phase, shown(study)]).toEqual(['asking', CARDS[1]]);
});

test('“I was right” puts Good in the place of the machine’s rating', async () => {
	const device = await withDueCards();
	const study = await begin(device);
	const card = shown(study);
	await answerWrong(study);
	await study.overrule();
	expect(study.rating).toBe(3);
	expect(await reviewsOf(device, card)).toEqual([1, 3]);
	await study.next();
	expect(study.left).toBe(2);
});

test('learners who grade themselves see the answer first, and their rating is kept as given', async () => {
	const device = await withDueCards();
	const study = await begin(device, 'self');
	const card = shown(study);
	await study.grade(3);
	expect(await reviewsOf(device, card)).toEqual([1]); // not before the answer was shown
	study.showAnswer();
	expect(study.reveal?.feedback.key).toBe(KEYS.get(card));
	await study.grade(2);
	expect(await reviewsOf(device, card)).toEqual([1, 2]);
	expect(shown(study)).not.toBe(card);
});

test('the interval told beforehand is the one that the rating brings', async () => {
	const device = await withDueCards(3);
	device.wait({ days: 5 });
	const study = await begin(device, 'self');
	const card = shown(study);
	const told = study.daysAfter(3);
	study.showAnswer();
	await study.grade(3);
	const cards = await (await device.store).cards();
	const kept = cards.ok ? cards.value.find(({ id }) => id === card) : undefined;
	expect(kept && kept.dueDay - device.now().day).toBe(told);
});

test('on a full disk a review does not count, and can be tried again', async () => {
	const device = await withDueCards();
	const study = await begin(device);
	const card = shown(study);
	device.trouble = { kind: 'full' };
	await answerRight(study);
	expect(study.problem).toEqual({ kind: 'full' });
	expect(study.reveal).toBeUndefined();
	expect(await reviewsOf(device, card)).toEqual([1]);
	device.trouble = undefined;
	await study.retry();
	expect(study.reveal?.feedback.verdict).toBe('right');
	expect(await reviewsOf(device, card)).toEqual([1, 3]);
});

test('only the cards named are asked, due or not', async () => {
	const device = await withDueCards(3);
	const study = await begin(device, 'machine', [CARDS[2]]);
	expect([study.left, shown(study)]).toEqual([1, CARDS[2]]);
});

test('cards whose set is not here are passed over, not lost', async () => {
	const device = await withDueCards();
	const study = new StudyState({ device, model: fsrs(), itemsOf: () => Promise.resolve([]) });
	await study.begin('machine');
	expect(study.phase).toBe('done');
	const due = await (await device.store).dueCards(device.now().day);
	expect(due.ok && due.value).toHaveLength(3);
});
