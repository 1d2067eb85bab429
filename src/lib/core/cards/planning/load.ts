import { rngFrom } from '../../rng';
import type { CardState, StudyDay } from '../card';
import { EASY_SHARE, isHoliday, weekdayOf, type StudySettings } from '../study-settings';
import { windowAfter } from './fuzz';

const MS_PER_MINUTE = 60_000;

/**
 * Few cards can be moved to another weekday, so that an easy one, counted by its share alone, would get
 * more than that. With this power it gets less than half of what others get, and some.
 */
const EASY_POWER = 1.3;

/** What an empty day counts for, in budgets: so that an easy day is shunned even by a first card. */
const EMPTY_DAY = 0.05;

/**
 * How much fuller a day counts for lying further off. Later days are emptier as they were given
 * cards for a shorter time, so that picking the emptiest alone makes all intervals a tenth longer.
 * With this power they keep their mean within 3 %, from a thousand cards to ten thousand.
 */
const DISTANCE_POWER = 0.2;

/** Minutes of the cards that each study day will bring, at one answer a card. */
export type Load = ReadonlyMap<StudyDay, number>;

export function loadOf(cards: readonly CardState[], usualMs: number): Load {
	const load = new Map<StudyDay, number>();
	for (const card of cards) {
		if (card.suspended) continue;
		const day = Math.max(card.dueDay, card.buriedUntil ?? -Infinity) as StudyDay;
		load.set(day, (load.get(day) ?? 0) + usualMs / MS_PER_MINUTE);
	}
	return load;
}

/**
 * After how many days a card should come back: the day of the interval's window with the least work,
 * where an easy weekday is full sooner than others. Days alike are told apart by the seed. A holiday
 * is taken only where the window has no other day.
 *
 * @param interval days, as the memory model gives them.
 * @param waitedDays how long the card had waited before it was recalled now, if it was.
 */
export function pickDays(
	interval: number,
	today: StudyDay,
	load: Load,
	settings: Pick<StudySettings, 'easyDays' | 'holidays' | 'minutes'>,
	seed: string,
	waitedDays = 0
): number {
	const { least, most } = windowAfter(interval, waitedDays);
	const window = Array.from({ length: most - least + 1 }, (_, index) => least + index);
	const open = window.filter((days) => !isHoliday((today + days) as StudyDay, settings.holidays));
	const rng = rngFrom(seed);
	const choices = (open.length > 0 ? open : window).map((days) => ({
		days,
		fullness: fullnessOf(days),
		tie: rng.next()
	}));
	choices.sort((a, b) => a.fullness - b.fullness || a.tie - b.tie);
	return choices[0]?.days ?? least;

	function fullnessOf(days: number): number {
		const day = (today + days) as StudyDay;
		const share = settings.easyDays.has(weekdayOf(day)) ? EASY_SHARE ** EASY_POWER : 1;
		const minutes = (load.get(day) ?? 0) * (days / interval) ** DISTANCE_POWER;
		return (EMPTY_DAY + minutes / settings.minutes) / share;
	}
}
