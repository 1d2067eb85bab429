import { planOf } from './plan';
import type { StudySession } from './study-session';

/** What is still to be done today. */
export interface Outlook {
	/** Minutes that the planned cards are expected to take, misses included; not rounded. */
	readonly minutes: number;
	/** Cards still to be asked, the one on the screen and those missed included. */
	readonly cards: number;
	/** Cards that the budget has no place for; those that wait for a sibling are not counted. */
	readonly waiting: number;
}

export function outlook(session: StudySession): Outlook {
	const { due, fresh, ms, waiting } = planOf(session);
	const planned = [...session.again, ...due.map(({ card }) => card), ...fresh];
	const ids = new Set(planned.map(({ id }) => id));
	// The card that a session was told to begin with may have no place in its plan.
	const isBeyond = session.current !== undefined && !ids.has(session.current.id);
	return {
		minutes: ms / 60_000,
		cards: ids.size + (isBeyond ? 1 : 0),
		waiting: isBeyond ? Math.max(0, waiting - 1) : waiting
	};
}
