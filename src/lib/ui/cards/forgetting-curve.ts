import type { CardState, StudyDay } from '../../core/cards/card';
import type { MemoryModel } from '../../core/cards/memory';

/** A day after the last answer, and the chance of recall on it. */
export interface CurvePoint {
	/** Days after the last answer. */
	readonly days: number;
	readonly recall: number;
}

export interface ForgettingCurve {
	/** From the last answer on, evenly spaced. */
	readonly points: readonly CurvePoint[];
	readonly lastDays: number;
	/** Today, if it lies on the curve. */
	readonly now: CurvePoint;
	/** The day on which the card comes back. */
	readonly due: CurvePoint;
}

const POINTS = 60;
/** The curve goes on for so many times what has passed, or is to pass, of it. */
const BEYOND = 1.6;
const SHORTEST_DAYS = 7;

/** How the card fades, and where today and its return lie on that way. */
export function forgettingCurve(
	{ memory, lastDay, dueDay }: CardState,
	today: StudyDay,
	model: MemoryModel
): ForgettingCurve {
	const at = (days: number): CurvePoint => ({
		days,
		recall: model.retrievability(memory, Math.max(0, days))
	});
	const [now, due] = [at(Math.max(0, today - lastDay)), at(Math.max(0, dueDay - lastDay))];
	const lastDays = Math.max(SHORTEST_DAYS, Math.ceil(BEYOND * Math.max(now.days, due.days)));
	const points = Array.from({ length: POINTS + 1 }, (_, index) => at((index / POINTS) * lastDays));
	return { points, lastDays, now, due };
}
