import type { FactIndex } from '../../facts/fact-index';
import { hashOf } from '../../rng';
import { isScale } from './scale';
import { timesAsked } from './value-index';
import type { Worded } from './worded-options';

/** Some answers are shown more often than their like. */
const MOST_SHOWN = 0.9;

/** How often answers are seen among the options of a set, told from the answers of one question. */
export interface Exposure {
	/** How often the answer is likely to be seen, where it is right and where it is wrong. */
	uses(answer: Worded): number;
	/**
	 * Whether the answer is one of those that are shown as often as there is occasion: 0 to 1, drawn once
	 * for all sets. As a key stands in every set of its own question, without them keys would be the
	 * options seen most often.
	 */
	favour(answer: Worded): number;
	/** How much more often the key is asked for than its rivals, from 0 to 1: only then it needs favoured ones. */
	readonly need: number;
	/** Whether a question may ask for the answer. */
	isRightElsewhere(answer: Worded): boolean;
}

/** @param shown how many wrong answers are shown with a key. */
export function exposureOf(
	index: FactIndex,
	key: Worded,
	wrong: readonly Worded[],
	shown: number
): Exposure {
	const asked = ({ ref }: Worded) => timesAsked(index, ref);
	const inAll = [key, ...wrong].reduce((sum, answer) => sum + asked(answer), 0);
	const share = (2 * shown) / (wrong.length + 1);
	// Numbers and dates that stand in no fact are made up for this question, and seen nowhere else.
	const isMadeUp = (answer: Worded) => asked(answer) === 0 && isScale(answer.value);
	const favour = (answer: Worded) => (isMadeUp(answer) ? 0 : hashOf(answer.plain)[0] / 2 ** 32);
	const mean = (inAll - asked(key)) / wrong.length;
	const need = Math.max(0, 1 - mean / Math.max(1, asked(key)));
	const shownOf = (answer: Worded) =>
		isMadeUp(answer) ? 0 : Math.min(MOST_SHOWN, share * (0.5 + need * (favour(answer) - 0.5)));
	return {
		need,
		favour,
		uses: (answer) => asked(answer) + (inAll - asked(answer)) * shownOf(answer),
		isRightElsewhere: (answer) => asked(answer) > 0
	};
}
