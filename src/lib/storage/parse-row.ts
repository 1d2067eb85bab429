import type { CardState, StudyDay } from '../core/cards/card';
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
		Number.isSafeInteger(cache.cards) &&
		(cache.parameters === undefined || areParameters(cache.parameters));
	return sound ? (value as Meta) : undefined;
}

function areParameters(value: unknown): boolean {
	return Array.isArray(value) && value.length === 21 && value.every(Number.isFinite);
}

/** The card of a row, or nothing when the row is missing or damaged. */
export function parseCardRow(row: unknown): CardState | undefined {
	const { state, dueDay } = (row ?? {}) as Partial<CardRow>;
	const memory = state?.memory;
	if (!state || !memory) return undefined;
	const { reviews, lapses, lastAt, lastDay, lastRating } = state;
	const numbers = [reviews, lapses, lastAt, lastDay, lastRating, state.dueDay];
	const mayBeMissing = [state.buriedUntil, state.recheckDay, state.changedAt];
	const sound =
		typeof state.id === 'string' &&
		typeof state.suspended === 'boolean' &&
		numbers.every(Number.isFinite) &&
		mayBeMissing.every((value) => value === undefined || Number.isFinite(value)) &&
		// The model throws outside its ranges.
		memory.stability >= 0.001 &&
		memory.stability <= 36_500 &&
		memory.difficulty >= 1 &&
		memory.difficulty <= 10 &&
		dueDay === askableFrom(state);
	return sound ? state : undefined;
}

/** The row that keeps a card. */
export function cardRowOf(state: CardState): CardRow {
	const dueDay = askableFrom(state);
	return dueDay === undefined ? { state } : { state, dueDay };
}

/** The first study day on which a card can be asked; none while it is suspended. */
export function askableFrom({ suspended, dueDay, buriedUntil }: CardState): StudyDay | undefined {
	if (suspended) return undefined;
	return buriedUntil !== undefined && buriedUntil > dueDay ? buriedUntil : dueDay;
}
