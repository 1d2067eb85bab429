import type { CardState } from '../core/cards/card';
import type { CardRow } from './database';
import type { Meta } from './rows';

/** The record as it should be, or nothing when it is missing or damaged. */
export function parseMeta(value: unknown): Meta | undefined {
	const { device, counter, cache } = (value ?? {}) as Partial<Meta>;
	const sound =
		typeof device === 'string' &&
		device !== '' &&
		Number.isSafeInteger(counter) &&
		typeof cache?.fold === 'string' &&
		Number.isSafeInteger(cache.entries) &&
		Number.isSafeInteger(cache.cards);
	return sound ? (value as Meta) : undefined;
}

/** The card of a row, or nothing when the row is missing or damaged. */
export function parseCardRow(row: unknown): CardState | undefined {
	const { state, dueDay } = (row ?? {}) as Partial<CardRow>;
	const memory = state?.memory;
	if (!state || !memory) return undefined;
	const numbers = [
		state.reviews,
		state.lapses,
		state.lastAt,
		state.lastDay,
		state.lastRating,
		state.dueDay
	];
	const sound =
		typeof state.id === 'string' &&
		numbers.every(Number.isFinite) &&
		// The model throws outside its ranges.
		memory.stability >= 0.001 &&
		memory.stability <= 36_500 &&
		memory.difficulty >= 1 &&
		memory.difficulty <= 10 &&
		dueDay === (state.suspended ? undefined : state.dueDay);
	return sound ? state : undefined;
}

/** The row that keeps a card. */
export function cardRowOf(state: CardState): CardRow {
	return state.suspended ? { state } : { state, dueDay: state.dueDay };
}
