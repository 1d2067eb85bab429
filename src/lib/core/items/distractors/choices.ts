import { areTooClose, type WordedOption } from './worded-options';

/** A set of wrong options, by their places among the options, where 0 is the key. */
export interface Choice {
	readonly wrong: readonly number[];
	/** 0 to 1: how little is to be said for it. */
	readonly cost: number;
}

/** Every choice of so many options of which none reads like a part of another. */
export function choicesOf(
	options: readonly WordedOption[],
	size: number,
	costOf: (option: WordedOption) => number
): readonly Choice[] {
	const costs = options.map(costOf);
	const close = options.map((a) => options.map((b) => areTooClose(a, b)));
	const choices: Choice[] = [];
	const grow = (wrong: readonly number[], cost: number) => {
		if (wrong.length === size) {
			choices.push({ wrong, cost: cost / size });
			return;
		}
		for (let at = wrong.at(-1) ?? 0; at < options.length; at++) {
			if (wrong.some((other) => close[other - 1]?.[at])) continue;
			grow([...wrong, at + 1], cost + (costs[at] ?? 0));
		}
	};
	grow([], 0);
	return choices;
}

/** Choices apart by a number that each has, in ascending order of it. */
export function apartBy(
	choices: readonly Choice[],
	numberOf: (choice: Choice) => number
): readonly (readonly Choice[])[] {
	const groups = new Map<number, Choice[]>();
	for (const choice of choices) {
		const number = numberOf(choice);
		const group = groups.get(number);
		if (group) group.push(choice);
		else groups.set(number, [choice]);
	}
	return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
