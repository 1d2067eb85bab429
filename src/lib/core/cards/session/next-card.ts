import type { CardState, NewCard } from '../card';
import { arePair, clash } from './apartness';
import { planOf } from './plan';
import type { StudyDayUnderWay } from './study-session';

/** Cards that come between a miss and the card's return, if there are so many. */
const BETWEEN = 8;
/** Multiples of it, less their whole parts, are spread evenly however many there are. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The card to ask next: one missed a while ago; else the partner that the last card could be confused
 * with; else a due or a new card, in the proportion in which they are planned; else one missed just now.
 * It depends on nothing but today's answers and the cards, so that a session planned anew goes on alike.
 */
export function nextCard(session: StudyDayUnderWay): CardState | NewCard | undefined {
	const { again, answered, material } = session;
	const { groupsOf } = material;
	const last = answered.at(-1);
	const since = (card: CardState) => answered.length - 1 - answered.indexOf(card);
	const returning = again.find((card) => since(card) >= BETWEEN);
	if (returning) return returning;

	const plan = planOf(session);
	const due = plan.due.map(({ card }) => card);
	const partner = last && due.find((card) => arePair(card, last, groupsOf));
	if (partner) return partner;

	const isApart = (card: CardState | NewCard) => !last || !clash(card, last, groupsOf);
	const place = ((answered.length + 1) * GOLDEN) % 1;
	const isNewTurn = place < plan.fresh.length / (plan.fresh.length + due.length);
	const planned = isNewTurn ? [...plan.fresh, ...due] : [...due, ...plan.fresh];
	const waiting = [...planned, ...again.filter((card) => card.id !== last?.id)];
	return waiting.find(isApart) ?? waiting[0] ?? again[0];
}
