import type { CardId, CardState, NewCard } from '../card';
import { agendaOfThese, agendaOfToday, isAwake, isMissed } from './agenda';
import { isNew, steadyMs } from './costs';
import { inOrderOfPlaces } from './due';
import type { StudyMaterial } from './material';
import { budgetMsOf } from './mood';
import { nextCard } from './next-card';
import type { StudyDayUnderWay, StudySession } from './study-session';

export type { StudySession } from './study-session';

export interface StudyOptions {
	/** The card to begin with, as after an undo. */
	readonly first?: CardId | undefined;
	/** Only these cards, due or not, without a budget; each until it is recalled once. */
	readonly only?: ReadonlySet<CardId> | undefined;
}

/**
 * The day's session, planned from what the log tells: in the morning, or in the middle of it after a
 * reload, an undo or a change in another tab.
 */
export function startStudy(
	material: StudyMaterial,
	{ first, only }: StudyOptions = {}
): StudySession {
	const { cards, today, settings, pace } = material;
	const answered = cards
		.filter(({ lastDay }) => lastDay >= today)
		.sort((a, b) => a.lastAt - b.lastAt || (a.id < b.id ? -1 : 1));
	const session = {
		material,
		spentMs: material.spentMs,
		answered,
		gone: new Set<CardId>(),
		goneDue: 0,
		steadyMs: cards.reduce((sum, card) => sum + steadyMs(card, pace), 0)
	};
	const agenda = only ? agendaOfThese(material, only) : agendaOfToday(material);
	const again = answered.filter(
		(card) => isMissed(card, today) && isAwake(card, today) && (!only || only.has(card.id))
	);
	const budgetMs = only ? Infinity : budgetMsOf(agenda.mood, settings, today);
	const begun = withNext({ ...session, ...agenda, again, budgetMs });
	return first === undefined ? begun : beginningWith(begun, first);
}

/** The card to ask now; nothing when the day's studying is done. */
export function currentCard(session: StudySession): CardState | NewCard | undefined {
	return session.current;
}

/**
 * After the current card's review.
 *
 * @param after the card as the review has left it.
 * @param ms from the showing of the card to the leaving of its answer.
 */
export function afterReview(session: StudySession, after: CardState, ms: number): StudySession {
	const { current, material } = session;
	const others = without(session, after.id);
	const before = current && !isNew(current) ? steadyMs(current, material.pace) : 0;
	return withNext({
		...others,
		spentMs: session.spentMs + ms,
		again: after.lastRating === 1 ? [...others.again, after] : others.again,
		answered: [...session.answered.filter(({ id }) => id !== after.id), after],
		steadyMs: session.steadyMs - before + steadyMs(after, material.pace)
	});
}

/** Without the current card: it cannot be asked, or was suspended or buried. */
export function withoutCurrent(session: StudySession): StudySession {
	return session.current ? withNext(without(session, session.current.id)) : session;
}

/** At least so many minutes from now on; on a holiday, too. New cards are then a matter of time only. */
export function moreMinutes(session: StudySession, minutes: number): StudySession {
	const budgetMs = Math.max(session.budgetMs, session.spentMs + minutes * 60_000);
	return withNext({ ...session, mood: 'extra', budgetMs });
}

type AnyCard = CardState | NewCard;

function withNext(session: StudyDayUnderWay): StudySession {
	return { ...session, current: nextCard(session) };
}

/** The session with that card on the screen, due or not. */
function beginningWith(session: StudySession, first: CardId): StudySession {
	const { material, due, fresh, again } = session;
	const isFirst = ({ id }: AnyCard) => id === first;
	const planned = due.find(({ card }) => isFirst(card))?.card ?? [...again, ...fresh].find(isFirst);
	if (planned) return { ...session, current: planned };
	const card = material.cards.find(isFirst);
	if (!card) return session;
	const added = inOrderOfPlaces([card], material.today, material.model);
	return { ...session, due: [...added, ...due], current: card };
}

function without(session: StudySession, id: CardId): StudySession {
	const isIt = (card: AnyCard) => card.id === id;
	const wasDue = !session.gone.has(id) && ![...session.again, ...session.fresh].some(isIt);
	return {
		...session,
		again: session.again.filter((card) => !isIt(card)),
		gone: new Set([...session.gone, id]),
		goneDue: session.goneDue + (wasDue ? 1 : 0)
	};
}
