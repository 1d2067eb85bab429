import type { StudyDay } from '../cards/card';
import type { CardColumns } from './card-columns';

/** When the cards that were asked before come back. */
export interface FutureDue {
	/** Cards for each day, today first; those overdue are due today. */
	readonly days: readonly number[];
	/** Of today's, those that were due before. */
	readonly overdue: number;
	/** Cards that come back after the last of the days. */
	readonly later: number;
}

/** The next time each card comes back, and not the times after; suspended cards stay out. */
export function futureDueOf(cards: CardColumns, today: StudyDay, days: number): FutureDue {
	const counts = new Array<number>(days).fill(0);
	let overdue = 0;
	let later = 0;
	for (let card = 0; card < cards.length; card++) {
		if (cards.suspended[card] === 1) continue;
		const day = comesBackOn(cards, card);
		const ahead = Math.max(0, day - today);
		if (day < today) overdue += 1;
		if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
		else later += 1;
	}
	return { days: counts, overdue, later };
}

/** The day on which a card can be asked, if it was buried until later than it is due. */
export function comesBackOn({ dueDay, buriedUntil }: CardColumns, card: number): number {
	return Math.max(dueDay[card] as number, buriedUntil[card] as number);
}
