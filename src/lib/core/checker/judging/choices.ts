import { isTrue, type Grounds, type Judgement, type Query } from '../asking/query';
import type { Reader } from '../reading/reader';
import { outOfOrder } from './scale';

/** What a check found: the reading and what it rests on, or a reason. */
export type Finding =
	| { readonly ok: true; readonly reading: string; readonly grounds: Grounds }
	| { readonly ok: false; readonly reason: string };

export const fault = (reason: string): Finding => ({ ok: false, reason });

/**
 * A choice of options, one key or several: under one way to read the question the keys are right and
 * all others wrong, and under no other way is one of the others right.
 */
export function checkChoice(
	reader: Reader,
	queries: readonly Query[],
	options: readonly string[],
	keys: readonly string[]
): Finding {
	const wrong = options.filter((option) => !keys.includes(option));
	const shape = shapeFault(reader, options, keys, wrong);
	if (shape !== undefined) return fault(shape);
	if (queries.length === 0) return fault('No wording of the set reads as this question.');
	const faults = queries.map((query) => faultUnder(query, options, keys, wrong));
	const at = faults.findIndex((each) => each === undefined);
	const query = queries[at];
	if (!query) return fault(faults[nearest(queries, keys)] ?? '');
	for (const other of queries) {
		if (other === query) continue;
		const second = wrong.find((option) => isTrue(other, option));
		if (second !== undefined) return fault(`“${second}” is right too, in another way to read it.`);
	}
	return { ok: true, reading: query.reading, grounds: keys.flatMap((key) => query.grounds(key)) };
}

function shapeFault(
	{ index }: Reader,
	options: readonly string[],
	keys: readonly string[],
	wrong: readonly string[]
): string | undefined {
	const twice = options.find((option, at) => options.indexOf(option) !== at);
	if (twice !== undefined) return `The option “${twice}” is there twice.`;
	const lost = keys.find((key) => !options.includes(key));
	if (lost !== undefined) return `The key “${lost}” is not among the options.`;
	if (new Set(keys).size < keys.length) return 'A key is there twice.';
	if (keys.length === 1 && wrong.length < 2) return 'There are fewer than two wrong options.';
	const [one, other] = outOfOrder(options, index.set.year) ?? [];
	return one === undefined ? undefined : `“${one}” stands before “${other}”, and it is more.`;
}

function faultUnder(
	query: Query,
	options: readonly string[],
	keys: readonly string[],
	wrong: readonly string[]
): string | undefined {
	for (const key of keys) {
		const judged = query.judge(key);
		if (judged.is === 'wrong') return `The key “${key}” is wrong.`;
		if (judged.is === 'unclear') return `The key “${key}” is not right: ${judged.why}.`;
	}
	for (const option of wrong) {
		const judged = query.judge(option);
		if (judged.is === 'right') return `“${option}” is right too, and is no key.`;
		if (judged.is === 'unclear') return `“${option}” is not certainly wrong: ${judged.why}.`;
	}
	for (const [at, one] of options.entries()) {
		const other = options.slice(at + 1).find((each) => query.clash(one, each));
		if (other !== undefined) {
			return `“${one}” and “${other}” mean the same, or one lies within the other.`;
		}
	}
	return undefined;
}

/** The reading that comes nearest to what the item means: one under which its keys are right. */
export function nearest(queries: readonly Query[], keys: readonly string[]): number {
	const nearness = queries.map((query) =>
		Math.min(...keys.map((key) => NEARNESS.indexOf(soundness(query.judge(key)))))
	);
	return nearness.indexOf(Math.max(...nearness));
}

const NEARNESS = ['unproven', 'wrong', 'forbidden', 'elsewhere', 'untold', 'right'] as const;

function soundness(judged: Judgement): (typeof NEARNESS)[number] {
	return judged.is === 'unclear' ? judged.as : judged.is;
}
