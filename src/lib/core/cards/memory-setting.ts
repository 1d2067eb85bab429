import { fsrs, type MemoryModel } from './memory';

/** Key of the setting with the parameters of this learner's memory; a change folds all cards anew. */
export const MEMORY_SETTING = 'memory';

/** Numbers with spaces between; none at all when one of the words is no number. */
export function numbersIn(value: unknown): readonly number[] {
	const words = typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
	const numbers = words.map(Number);
	return numbers.every(Number.isFinite) ? numbers : [];
}

/** The 21 numbers fitted to this learner, as the settings of the log say; nothing for everybody's. */
export function parametersIn(settings: ReadonlyMap<string, unknown>): {
	readonly parameters?: readonly number[];
} {
	const parameters = numbersIn(settings.get(MEMORY_SETTING));
	return parameters.length === 21 ? { parameters } : {};
}

/** The model of this learner's memory: with fitted parameters, or those of everybody. */
export function modelOf({
	parameters
}: {
	readonly parameters?: readonly number[] | undefined;
}): MemoryModel {
	return fsrs(parameters);
}
