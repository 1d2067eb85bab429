import { describe, expect, test } from 'vitest';
import { memoryStore } from './memory-store';
import {
	attempt,
	card,
	day,
	entry,
	erasure,
	freshName,
	item,
	moment,
	ofAssignment,
	openQuickly,
	quiz,
	refolded,
	review,
	value
} from './store-testing';

describe.each([
	{ kind: 'on disk', durable: true, make: () => openQuickly(freshName()) },
	{ kind: 'in memory', durable: false, make: async () => memoryStore() }
])('a store $kind', ({ durable, make }) => {
	const started = (name: string) =>
		({
			type: 'quiz-started',
			quiz: quiz(name),
			set: 'talks',
			items: [item('i')],
			seed: 's'
		}) as const;

	test('says whether it outlives the page', async () => {
		expect((await make()).durable).toBe(durable);
	});

	test('begins with nothing', async () => {
		const store = await make();
		expect(value(await store.entries())).toEqual([]);
		expect(value(await store.cards())).toEqual([]);
		expect(value(await store.latestQuiz())).toBeUndefined();
		expect(value(await store.settings()).size).toBe(0);
	});

	test('gives each event an id of its device and a number that counts up', async () => {
		const store = await make();
		const first = value(await store.append([review('a'), review('b')], moment(0)));
		const then = value(await store.append([review('a')], moment(1)));
		const [device] = first[0]?.id.split('.') ?? [];
		expect(device).toMatch(/^[0-9a-f]{12}$/);
		expect([...first, ...then].map((e) => e.id)).toEqual([1, 2, 3].map((n) => `${device}.${n}`));
		expect(first[0]).toEqual({ ...review('a'), ...moment(0), id: `${device}.1` });
	});

	test('brings back cards on the day they are due, and not before', async () => {
		const store = await make();
		// FSRS-6: a first Good gives a stability of 2.3065 days, a first Again stays due on its day.
		await store.append([review('good', 3)], moment(0));
		await store.append([review('missed', 1)], moment(0, 1));
		const idsOn = async (days: number) =>
			value(await store.dueCards(day(days))).map((state) => state.id);
		expect(await idsOn(-1)).toEqual([]);
		expect(await idsOn(0)).toEqual([card('missed')]);
		expect(await idsOn(1)).toEqual([card('missed')]);
		expect(await idsOn(2)).toEqual([card('good'), card('missed')]);
	});

	test('counts an answer in a quiz as a review of each card it tests', async () => {
		const store = await make();
		await store.append([started('q')], moment(0));
		await store.append([attempt('q', 'a', 'b')], moment(0, 5));
		expect(value(await store.cards()).map((state) => [state.id, state.reviews])).toEqual([
			[card('a'), 1],
			[card('b'), 1]
		]);
		expect(value(await store.reviewsOf(card('b')))).toEqual([
			{ card: card('b'), rating: 3, at: moment(0, 5).at, day: day(0), ms: 5000 }
		]);
	});

	test('an undo takes a review back, and an undo of that gives it again', async () => {
		const store = await make();
		await store.append([review('a', 3)], moment(0));
		const before = value(await store.cards());
		const [slip] = value(await store.append([review('a', 1)], moment(3)));
		const slipped = value(await store.cards());
		expect(slipped[0]?.lapses).toBe(1);

		const [undo] = value(
			await store.append([{ type: 'undo', entry: slip?.id ?? entry('none', 1) }], moment(3, 1))
		);
		expect(value(await store.cards())).toEqual(before);

		await store.append([{ type: 'undo', entry: undo?.id ?? entry('none', 1) }], moment(3, 2));
		expect(value(await store.cards())).toEqual(slipped);
	});

	test('a card whose only review is taken back is a card no more', async () => {
		const store = await make();
		const [only] = value(await store.append([review('a')], moment(0)));
		await store.append([{ type: 'undo', entry: only?.id ?? entry('none', 1) }], moment(0, 1));
		expect(value(await store.cards())).toEqual([]);
		expect(value(await store.reviewsOf(card('a')))).toEqual([]);
	});

	test('a suspended card is kept and not due, until it is taken up again', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		await store.append([{ type: 'suspend', card: card('a'), on: true }], moment(0, 1));
		expect(value(await store.dueCards(day(100)))).toEqual([]);
		expect(value(await store.cards())[0]?.suspended).toBe(true);
		await store.append([review('a')], moment(1));
		expect(value(await store.dueCards(day(100)))).toEqual([]);
		await store.append([{ type: 'suspend', card: card('a'), on: false }], moment(1, 1));
		expect(value(await store.dueCards(day(100))).map((state) => state.id)).toEqual([card('a')]);
	});

	test('a review dated before the last one is folded in where it belongs', async () => {
		const store = await make();
		await store.append([review('a', 3)], moment(5));
		await store.append([review('a', 1)], moment(2));
		expect(value(await store.reviewsOf(card('a'))).map((r) => r.rating)).toEqual([1, 3]);
		expect(value(await store.cards())).toEqual(await refolded(store));
		expect(value(await store.cards())[0]?.lastAt).toBe(moment(5).at);
	});

	test('reviews of one moment from two devices are folded in the order of the devices', async () => {
		const store = await make();
		// A device's id is hexadecimal, so this one comes after any of them.
		await store.merge([{ ...review('a', 1), ...moment(0), id: entry('z', 1) }]);
		await store.append([review('a', 3)], moment(0));
		expect(value(await store.reviewsOf(card('a'))).map((r) => r.rating)).toEqual([3, 1]);
		expect(value(await store.cards())[0]?.lastRating).toBe(1);
	});

	test('finds the quiz begun last and its answers in order', async () => {
		const store = await make();
		await store.append([started('first')], moment(0));
		await store.append([attempt('first', 'a')], moment(0, 1));
		await store.append([started('second')], moment(1));
		const [one] = value(await store.append([attempt('second', 'a')], moment(1, 1)));
		const [two] = value(await store.append([attempt('second', 'b')], moment(1, 2)));
		const latest = value(await store.latestQuiz());
		expect(latest?.started.quiz).toBe('second');
		expect(latest?.attempts).toEqual([one, two]);

		await store.append([{ type: 'undo', entry: two?.id ?? entry('none', 1) }], moment(1, 3));
		expect(value(await store.latestQuiz())?.attempts).toEqual([one]);
	});

	test('passes over any number of quizzes that were taken back', async () => {
		const store = await make();
		await store.append([started('kept')], moment(0));
		for (let n = 1; n <= 8; n++) {
			const [begun] = value(await store.append([started(`back-${n}`)], moment(n)));
			const back = { type: 'undo', entry: begun?.id ?? entry('none', 1) } as const;
			await store.append([back], moment(n, 1));
		}
		expect(value(await store.latestQuiz())?.started.quiz).toBe('kept');
	});

	test('answers with the setting and the set that were saved last', async () => {
		const store = await make();
		await store.append([{ type: 'setting', key: 'minutes', value: 10 }], moment(0));
		await store.append([{ type: 'setting', key: 'minutes', value: 15 }], moment(1));
		await store.append([{ type: 'set-added', set: 'own', text: 'old' }], moment(0));
		await store.append([{ type: 'set-added', set: 'own', text: 'new' }], moment(1));
		expect([...value(await store.settings())]).toEqual([['minutes', 15]]);
		expect(value(await store.addedSets())).toEqual([
			{ type: 'set-added', set: 'own', text: 'new' }
		]);
	});

	test('gives the newest entries first, at most so many', async () => {
		const store = await make();
		for (const n of [2, 0, 3, 1]) await store.append([review('a')], moment(n));
		expect(value(await store.newest(3)).map((e) => e.at)).toEqual(
			[3, 2, 1].map((n) => moment(n).at)
		);
	});

	test('a merge brings what is not here, once, and tells how much', async () => {
		const [store, other] = [await make(), await make()];
		await store.append([review('a')], moment(0));
		await other.append([review('a', 1), review('b')], moment(1));
		const theirs = value(await other.entries());
		expect(value(await store.merge([...theirs, ...theirs]))).toEqual({ added: 2, alreadyHere: 2 });
		expect(value(await store.merge(theirs))).toEqual({ added: 0, alreadyHere: 2 });
		expect(value(await store.entries())).toHaveLength(3);
		expect(value(await store.cards())).toEqual(await refolded(store));
	});

	test('never gives out a number that a backup of this device has already used', async () => {
		const store = await make();
		const [first] = value(await store.append([review('a')], moment(0)));
		const [device = ''] = first?.id.split('.') ?? [];
		await store.merge([{ ...review('a'), ...moment(1), id: entry(device, 7) }]);
		const [next] = value(await store.append([review('a')], moment(2)));
		expect(next?.id).toBe(`${device}.8`);
	});

	test('forgets everything when told to, and can be used on', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		value(await store.eraseAll());
		expect(value(await store.entries())).toEqual([]);
		expect(value(await store.cards())).toEqual([]);
		expect(value(await store.append([review('b')], moment(1)))).toHaveLength(1);
		expect(value(await store.cards()).map((state) => state.id)).toEqual([card('b')]);
	});

	test('deletes a shared quiz with its results, and no old backup brings them back', async () => {
		const store = await make();
		value(await store.append([...ofAssignment('a'), ...ofAssignment('b')], moment(0)));
		const before = value(await store.entries());
		expect(value(await store.entriesOfType('result-received'))).toHaveLength(2);
		value(await store.append([erasure('a'), review('x')], moment(1)));
		const [kept, ...others] = value(await store.entriesOfType('result-received'));
		expect([kept?.assignment, others]).toEqual(['b0000000', []]);
		expect(value(await store.entriesOfType('assignment-answer'))).toHaveLength(2);
		expect(value(await store.merge(before))).toEqual({ added: 0, alreadyHere: 8 });
		expect(value(await store.entriesOfType('assignment-made'))).toHaveLength(1);
		expect(value(await store.cards())).toEqual(await refolded(store));
	});

	test('keeps the order of events of one moment, past the ninth too', async () => {
		const store = await make();
		const ratings = [3, 1, 2, 4, 3, 3, 1, 3, 2, 1, 4, 3] as const;
		const events = ratings.map((rating) => review('a', rating));
		const kept = value(await store.append(events, moment(0)));
		expect(value(await store.entries())).toEqual(kept);
		expect(value(await store.newest(2))).toEqual([kept[11], kept[10]]);
		expect(value(await store.reviewsOf(card('a'))).map((r) => r.rating)).toEqual(ratings);
		expect(value(await store.cards())).toEqual(await refolded(store));
	});

	test('keeps nothing of an append in which one event is damaged', async () => {
		const store = await make();
		await store.append([review('a')], moment(0));
		const before = [value(await store.entries()), value(await store.cards())];
		const broken = { ...review('b'), rating: 5 as 4 };
		await expect(store.append([review('a'), broken, review('c')], moment(1))).rejects.toThrow(
			'rating'
		);
		expect([value(await store.entries()), value(await store.cards())]).toEqual(before);
		expect(value(await store.append([review('a')], moment(2)))).toHaveLength(1);
	});
});

test('what was appended is there after the store is opened again', async () => {
	const name = freshName();
	const store = await openQuickly(name);
	const kept = value(await store.append([review('a'), review('b', 1)], moment(0)));
	const cards = value(await store.cards());
	store.close();
	const again = await openQuickly(name);
	expect(value(await again.entries())).toEqual(kept);
	expect(value(await again.cards())).toEqual(cards);
	expect(value(await again.append([review('a')], moment(3)))[0]?.id).toBe(
		kept[0]?.id.replace(/1$/, '3')
	);
});

test('two tabs that append at once lose nothing and never share an id', async () => {
	const name = freshName();
	const tabs = [await openQuickly(name), await openQuickly(name)];
	const appends = Array.from({ length: 100 }, (_, n) =>
		tabs.map((tab, t) => tab.append([review('shared', 3), review(`own-${t}`)], moment(n, t)))
	).flat();
	const ids = (await Promise.all(appends)).flatMap(value).map((e) => e.id);
	expect(new Set(ids).size).toBe(400);
	for (const tab of tabs) {
		expect(value(await tab.entries())).toHaveLength(400);
		const cards = value(await tab.cards());
		expect(cards.map((state) => state.reviews)).toEqual([100, 100, 200]);
		expect(cards).toEqual(await refolded(tab));
	}
});
