import type { StudyDay } from '../cards/card';
import type { Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import { MATURE_DAYS } from './maturity';
import type { Share } from './share';

/** What was done on one study day. */
export interface DayFigures {
	readonly answers: number;
	readonly cards: number;
	/** Time that the answers took, in milliseconds. */
	readonly ms: number;
	/** Cards answered for the first time. */
	readonly fresh: number;
	/** Of all answers, those recalled. */
	readonly recalled: Share;
	/** The same of mature cards that had waited at least a day. */
	readonly mature: Share;
}

export function dayFiguresOf(
	{ length, day, history, rating, ms }: ReviewTable,
	{ elapsedDays, stabilityBefore }: Replay,
	today: StudyDay
): DayFigures {
	const cards = new Set<number>();
	let answers = 0;
	let time = 0;
	let fresh = 0;
	let hits = 0;
	let mature = 0;
	let matureHits = 0;
	for (let row = 0; row < length; row++) {
		if (day[row] !== today) continue;
		const hit = (rating[row] as number) > 1 ? 1 : 0;
		const before = stabilityBefore[row] as number;
		answers += 1;
		hits += hit;
		time += ms[row] as number;
		cards.add(history[row] as number);
		if (before === 0) fresh += 1;
		if (before >= MATURE_DAYS && (elapsedDays[row] as number) > 0) {
			mature += 1;
			matureHits += hit;
		}
	}
	return {
		answers,
		cards: cards.size,
		ms: time,
		fresh,
		recalled: { hits, of: answers },
		mature: { hits: matureHits, of: mature }
	};
}
