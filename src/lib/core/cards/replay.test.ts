import { expect, test } from 'vitest';
import type { CardId, Rating } from './card';
import { fsrs, memorySteps } from './memory';
import { replay, replaying } from './replay';
import type { ReviewTable } from './review-table';
import { rngFrom } from '../rng';

interface Row {
	readonly history: number;
	readonly day: number;
	readonly rating: Rating;
}

function tableOf(rows: readonly Row[], histories: number): ReviewTable {
	const at = rows.map((_, place) => place);
	return {
		length: rows.length,
		histories: Array.from({ length: histories }, (_, place) => `set/F${place}#a` as CardId),
		history: Uint32Array.from(rows, ({ history }) => history),
		at: Float64Array.from(at),
		day: Int32Array.from(rows, ({ day }) => day),
		hour: new Uint8Array(rows.length),
		rating: Uint8Array.from(rows, ({ rating }) => rating),
		ms: new Uint16Array(rows.length)
	};
}

/** Reviews of many cards in turn, on days that never go back, two of them now and then on one day. */
function randomRows(count: number, histories: number): readonly Row[] {
	const rng = rngFrom('replay');
	let day = 100;
	return Array.from({ length: count }, () => {
		if (rng.next() < 0.3) day += 1;
		return { history: rng.below(histories), day, rating: (1 + rng.below(4)) as Rating };
	});
}

test('each row is what the model says of its card, review by review', () => {
	const rows = randomRows(2_000, 40);
	const columns = replay(tableOf(rows, 40), memorySteps());
	const model = fsrs();
	const cards = new Map<number, { memory: ReturnType<typeof model.next>; day: number }>();
	for (const [place, { history, day, rating }] of rows.entries()) {
		const before = cards.get(history);
		const elapsed = before ? day - before.day : 0;
		const memory = model.next(before?.memory, elapsed, rating);
		expect(columns.elapsedDays[place]).toBe(elapsed);
		expect(columns.stabilityBefore[place]).toBeCloseTo(before?.memory.stability ?? 0, 2);
		expect(columns.stabilityAfter[place]).toBeCloseTo(memory.stability, 2);
		expect(columns.difficultyAfter[place]).toBeCloseTo(memory.difficulty, 5);
		const foretold = before && elapsed > 0;
		const chance = foretold ? model.retrievability(before.memory, elapsed) : NaN;
		if (foretold) expect(columns.predicted[place]).toBeCloseTo(chance, 8);
		else expect(columns.predicted[place]).toBeNaN();
		cards.set(history, { memory, day });
	}
});

test('a clock set back counts as no day, and foretells nothing', () => {
	const rows = [10, 13, 12].map((day): Row => ({ history: 0, day, rating: 3 }));
	const columns = replay(tableOf(rows, 1), memorySteps());
	expect([...columns.elapsedDays]).toEqual([0, 3, 0]);
	expect([...columns.predicted].map(Number.isNaN)).toEqual([true, false, true]);
});

test('a long log rests in between, and comes to the same', () => {
	const rows = randomRows(40_000, 900);
	const table = tableOf(rows, 900);
	const work = replaying(table, memorySteps());
	let rests = 0;
	let step = work.next();
	for (; !step.done; step = work.next()) rests += 1;
	expect(rests).toBe(3); // of 16,384 rows each
	// The last cards, as if nobody else had been asked.
	const last = rows.at(-1)?.history;
	const alone = rows
		.filter(({ history }) => history === last)
		.map((row) => ({ ...row, history: 0 }));
	const own = replay(tableOf(alone, 1), memorySteps());
	expect(step.value.stabilityAfter.at(-1)).toBe(own.stabilityAfter.at(-1));
});
