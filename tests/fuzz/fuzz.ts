import { rngFrom } from '../../src/lib/core/rng';
import type { Decoder } from './decoders';
import { mutated } from './mutated';

export { DECODERS } from './decoders';

export interface Fuzzed {
	readonly inputs: number;
	/** The longest that one input took, in milliseconds; the garbage collector's pauses count. */
	readonly slowestMs: number;
	/** What was thrown, with the text that did it; the first few. */
	readonly uncaught: readonly { readonly text: string; readonly error: string }[];
}

const MOST_TOLD = 5;

/** Gives a decoder so many texts that are nearly sound; the same seed gives the same texts. */
export function fuzz({ name, seeds, open }: Decoder, inputs: number, seed: string): Fuzzed {
	const rng = rngFrom(`${seed}/${name}`);
	const uncaught: { text: string; error: string }[] = [];
	let slowestMs = 0;
	for (let input = 0; input < inputs; input++) {
		const text = mutated(seeds[rng.below(seeds.length)] ?? '', rng);
		const begun = performance.now();
		try {
			open(text);
		} catch (error) {
			if (uncaught.length < MOST_TOLD) uncaught.push({ text, error: String(error) });
		}
		slowestMs = Math.max(slowestMs, performance.now() - begun);
	}
	return { inputs, slowestMs, uncaught };
}
