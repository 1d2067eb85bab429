import type { Flaw } from '../kind';
import { containsWords, plainWords } from '../names';
import { flawIf } from './flaw';
import { clangWord, formCue, isConvergent, sizeOfOption } from './option-cues';

const NONE_OR_ALL = /\b(all|none|any|neither|both) of (the above|these|them)\b/i;
const COMBINED =
	/^(both|neither|either) .+ (and|n?or) |\b(a|b|c|1|2|3) and (b|c|d|2|3|4)\b| only$/i;
const VERDICT = /^(true|false|yes|no|right|wrong)$/i;
const ABSOLUTE = /\b(always|never|only|every|entirely|completely)\b/i;
const ASKS = /\b(who|whom|whose|what|which|where|when|why|how)\b/i;
const UNFOCUSED =
	/\bwhich (one )?of (these|the following)( statements)? (is|are) (true|right|correct|false|wrong)\b/i;
/** How much longer than all others a key may be, as a ratio and in characters. */
const LONGER = 1.7;
const LONGER_BY = 12;

/** Flaws that let a test-wise learner choose without knowing, or that leave nothing to choose. */
export function lintOptions(
	stem: string,
	options: readonly string[],
	key: string
): readonly Flaw[] {
	const others = options.filter((option) => option !== key);
	const longestOther = Math.max(...others.map((option) => option.length));
	const distinct = new Set(options.map(plainWords));
	const any = (pattern: RegExp) => options.find((option) => pattern.test(option)) ?? '';
	const inside = others.find((option) => containsWords(option, key) || containsWords(key, option));
	const printed = others.find((option) => containsWords(stem, option));
	const absolute = options.filter((option) => ABSOLUTE.test(option)).length;
	return [
		...flawIf(!ASKS.test(stem) || UNFOCUSED.test(stem), 'unfocused stem', stem),
		...flawIf(stem.includes('__'), 'blank in mid-stem', stem),
		...flawIf(options.length < 3, 'implausible distractor', 'fewer than two wrong options'),
		...flawIf(printed !== undefined, 'implausible distractor', printed ?? ''),
		...flawIf(any(NONE_OR_ALL) !== '', 'none or all of the above', any(NONE_OR_ALL)),
		...flawIf(any(VERDICT) !== '', 'true or false as options', any(VERDICT)),
		...flawIf(any(COMBINED) !== '', 'K-type combinations', any(COMBINED)),
		...flawIf(absolute > 0 && absolute < options.length, 'absolute terms', any(ABSOLUTE)),
		...flawIf(distinct.size < options.length, 'more than one key', 'two options read the same'),
		...flawIf(inside !== undefined, 'option within an option', inside ?? ''),
		...flawIf(containsWords(stem, key), 'key in the stem', key),
		...flawIf(
			key.length > LONGER * longestOther && key.length - longestOther > LONGER_BY,
			'longest key',
			key
		),
		...flawIf(isConvergent(others, key), 'convergence cues', key),
		...formCue(others, key),
		...clang(stem, others, key)
	];
}

/** Numbers, dates and lengths of time stand from the smallest to the largest. */
export function lintOrder(options: readonly string[]): readonly Flaw[] {
	const sizes = options.map(sizeOfOption);
	const isScale = sizes.every((size) => size !== undefined);
	const falls = sizes.some((size, at) => at > 0 && (size ?? 0) < (sizes[at - 1] ?? 0));
	return flawIf(isScale && falls, 'numbers out of order', options.join(' · '));
}

function clang(stem: string, others: readonly string[], key: string): readonly Flaw[] {
	const word = clangWord(stem, others, key);
	return flawIf(word !== undefined, 'clang', word ?? '');
}
