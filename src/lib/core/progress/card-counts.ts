import type { StudyDay } from '../cards/card';
import type { CardColumns } from './card-columns';
import { MATURE_DAYS } from './maturity';

/** How the cards stand; each is counted once, where it fits first in this order. */
export interface CardCounts {
	readonly suspended: number;
	readonly buried: number;
	/** Missed when last asked, and not recalled since. */
	readonly missed: number;
	readonly mature: number;
	readonly young: number;
	readonly total: number;
}

export function cardCountsOf(cards: CardColumns, today: StudyDay): CardCounts {
	const counts = { suspended: 0, buried: 0, missed: 0, mature: 0, young: 0 };
	for (let card = 0; card < cards.length; card++) {
		if (cards.suspended[card] === 1) counts.suspended += 1;
		else if ((cards.buriedUntil[card] as number) > today) counts.buried += 1;
		else if (cards.missed[card] === 1) counts.missed += 1;
		else if ((cards.stability[card] as number) >= MATURE_DAYS) counts.mature += 1;
		else counts.young += 1;
	}
	return { ...counts, total: cards.length };
}
