import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { plainWords } from '../names';
import type { Question } from '../questions/question';
import { refOf } from '../value-ref';
import { standingPhrase } from '../wording/sentence';
import type { Distractor } from './distractors';
import { nameKeysOf, shareName } from './name-keys';

/** An answer in words. */
export interface Worded {
	readonly value: Value;
	readonly ref: string;
	readonly text: string;
	/** In plain words, with a space at either end. */
	readonly plain: string;
	readonly names: ReadonlySet<string>;
}

export type WordedOption = Distractor & Worded;

export function keyInWords(index: FactIndex, { value }: Question): Worded | undefined {
	return worded(index, { value, ref: refOf(value) });
}

/** Wrong options in words, without those that read like the key or like words of the stem. */
export function wordedOptions(
	index: FactIndex,
	question: Question,
	key: Worded,
	stem: string
): readonly WordedOption[] {
	const asked = ` ${plainWords(stem)} `;
	const seen = new Set<string>();
	return question.wrong().flatMap((wrong): readonly WordedOption[] => {
		const option = worded(index, wrong);
		if (!option || seen.has(option.plain) || asked.includes(option.plain)) return [];
		seen.add(option.plain);
		return areTooClose(option, key) ? [] : [option];
	});
}

/** Whether one reads like a part of the other, or goes by a name of it, so that both may be right. */
export function areTooClose(a: Worded, b: Worded): boolean {
	return a.plain.includes(b.plain) || b.plain.includes(a.plain) || shareName(a.names, b.names);
}

function worded<T extends { readonly value: Value; readonly ref: string }>(
	index: FactIndex,
	answer: T
): (T & Worded) | undefined {
	const text = standingPhrase(index, answer.value)?.text;
	if (text === undefined) return undefined;
	const plain = ` ${plainWords(text.replace(/^The /, ''))} `;
	return { ...answer, text, plain, names: nameKeysOf(index, answer.value) };
}
