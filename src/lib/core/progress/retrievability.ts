import type { StudyDay } from '../cards/card';
import type { MemorySteps } from '../cards/fsrs-steps';
import type { CardColumns } from './card-columns';
import { distributionOf, type Distribution } from './distribution';
import { NINETY_PERCENT, type Interval } from '../wilson';

/** How likely the cards are to be recalled today. */
export interface Knowledge {
	/** Chances of recall, by tenths. */
	readonly chances: Distribution;
	/** Cards that would be recalled if all were asked now, with bounds that hold in nine cases of ten. */
	readonly known: Interval & { readonly expected: number };
}

const TENTHS: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Suspended cards are known or forgotten like any other, and count. */
export function knowledgeOf(cards: CardColumns, today: StudyDay, steps: MemorySteps): Knowledge {
	const chances = new Float64Array(cards.length);
	let expected = 0;
	let variance = 0;
	for (let card = 0; card < cards.length; card++) {
		const elapsed = Math.max(0, today - (cards.lastDay[card] as number));
		const chance = steps.recall(elapsed, cards.stability[card] as number);
		chances[card] = chance;
		expected += chance;
		variance += chance * (1 - chance);
	}
	const reach = NINETY_PERCENT * Math.sqrt(variance);
	return {
		chances: distributionOf(chances, TENTHS),
		known: {
			expected,
			low: Math.max(0, expected - reach),
			high: Math.min(cards.length, expected + reach)
		}
	};
}
