import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { latestFacts } from '../latest-facts';
import { afterBefore } from './after-before';
import { attribution } from './attribution';
import { count } from './count';
import { daysApart } from './days-between';
import { firstLast } from './first-last';
import { joined } from './joined';
import { leftOpen } from './left-open';
import type { Question, QuestionFamily } from './question';
import { stated } from './stated';
import { weekday } from './weekday';

const FAMILIES: readonly QuestionFamily[] = [
	stated,
	attribution,
	leftOpen,
	daysApart,
	weekday,
	count,
	firstLast,
	afterBefore,
	joined
];

/** Every question that the fact anchors. */
export const questionsOf = latestFacts((index, fact): readonly Question[] =>
	FAMILIES.flatMap((family) => family.of(index, fact))
);

/** The question that an item's id names, or nothing when the set no longer has it. */
export function questionByToken(index: FactIndex, fact: Fact, token: string): Question | undefined {
	for (const family of FAMILIES) {
		const question = family.byToken(index, fact, token);
		if (question) return question;
	}
	return undefined;
}
