import type { CardState } from '../cards/card';

/** Cards by columns, in the order given: what is counted of a hundred thousand cards ten times over. */
export interface CardColumns {
	readonly length: number;
	/** In days. */
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	readonly lastDay: Int32Array;
	readonly dueDay: Int32Array;
	/** The day until which it is buried; `NEVER` for one that is not. */
	readonly buriedUntil: Int32Array;
	/** 1 for a suspended card. */
	readonly suspended: Uint8Array;
	/** 1 for a card that was missed when it was last asked. */
	readonly missed: Uint8Array;
}

const NEVER = -0x8000_0000;

/** Cards between two rests. */
const SLICE = 8_192;

export function cardColumnsOf(cards: readonly CardState[]): CardColumns {
	const filling = fillingColumns(cards);
	for (;;) {
		const { done, value } = filling.next();
		if (done) return value;
	}
}

/** The same, with rests for the screen. */
export function* fillingColumns(cards: readonly CardState[]): Generator<void, CardColumns> {
	const { length } = cards;
	const columns = {
		length,
		stability: new Float64Array(length),
		difficulty: new Float64Array(length),
		lastDay: new Int32Array(length),
		dueDay: new Int32Array(length),
		buriedUntil: new Int32Array(length).fill(NEVER),
		suspended: new Uint8Array(length),
		missed: new Uint8Array(length)
	};
	for (let from = 0; from < length; from += SLICE) {
		fill(columns, cards, from, Math.min(from + SLICE, length));
		yield;
	}
	return columns;
}

function fill(columns: CardColumns, cards: readonly CardState[], from: number, to: number): void {
	for (let at = from; at < to; at++) {
		const card = cards[at] as CardState;
		columns.stability[at] = card.memory.stability;
		columns.difficulty[at] = card.memory.difficulty;
		columns.lastDay[at] = card.lastDay;
		columns.dueDay[at] = card.dueDay;
		if (card.buriedUntil !== undefined) columns.buriedUntil[at] = card.buriedUntil;
		if (card.suspended) columns.suspended[at] = 1;
		if (card.lastRating === 1) columns.missed[at] = 1;
	}
}
