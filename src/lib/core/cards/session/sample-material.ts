import type { CardId, CardState, NewCard, Rating, StudyDay } from '../card';
import { fsrs } from '../memory';
import { studySettingsOf, type StudySettings } from '../study-settings';
import { isNew } from './costs';
import type { StudyMaterial } from './material';
import { afterReview, currentCard, type StudySession } from './session';

export const TODAY = 20_000 as StudyDay;
export const daysFromNow = (days: number) => (TODAY + days) as StudyDay;

/** Ten seconds for what is known, twenty for all else: a sixth and a third of a minute. */
const PACE = { knownMs: 10_000, newMs: 20_000, againMs: 20_000 };

/** `F04 date` as a card's id. */
export const idOf = (name: string) => `talks/${name.replace(' ', '#')}` as CardId;

/** A card last recalled ten days ago, and due today. */
export function cardOf(name: string, changes: Partial<CardState> = {}): CardState {
	return {
		id: idOf(name),
		memory: { stability: 10, difficulty: 5 },
		...{ reviews: 3, lapses: 0, lastAt: 1, lastDay: daysFromNow(-10), lastRating: 3 },
		...{ dueDay: TODAY, suspended: false },
		...changes
	};
}

export const newOf = (name: string): NewCard => ({ id: idOf(name), weight: 2 });

/** So many due cards of facts of their own, or new ones. */
export const manyCards = (count: number, changes: Partial<CardState> = {}) =>
	Array.from({ length: count }, (_, at) => cardOf(`D${at} a`, changes));
export const manyNew = (count: number) =>
	Array.from({ length: count }, (_, at) => newOf(`N${at} a`));

type Changes = Omit<Partial<StudyMaterial>, 'settings' | 'lastStudied'> & {
	settings?: Partial<StudySettings>;
	/** Yesterday, unless it is said to be never. */
	lastStudied?: StudyDay | undefined;
};

export function materialOf(changes: Changes = {}): StudyMaterial {
	const { settings, lastStudied, ...others } = { lastStudied: daysFromNow(-1), ...changes };
	return {
		cards: [],
		fresh: [],
		today: TODAY,
		spentMs: 0,
		settings: { ...studySettingsOf(new Map()), ...settings },
		pace: PACE,
		groupsOf: (id) => [id.replace(/#.*/, '')],
		model: fsrs(),
		...(lastStudied === undefined ? {} : { lastStudied }),
		...others
	};
}

/** After an answer to the current card, of so many seconds. */
export function answer(session: StudySession, rating: Rating = 3, seconds = 10): StudySession {
	const card = currentCard(session);
	if (!card) return session;
	const before = isNew(card) ? cardOf('', { id: card.id, reviews: 0 }) : card;
	const latest = Math.max(0, ...session.answered.map(({ lastAt }) => lastAt));
	const { today, model } = session.material;
	const after: CardState = {
		...before,
		reviews: before.reviews + 1,
		memory: rating === 1 ? model.next(before.memory, 10, rating) : before.memory,
		lastAt: Math.max(latest, today * 86_400_000) + seconds * 1000,
		lastDay: today,
		lastRating: rating,
		dueDay: (rating === 1 ? today : today + 20) as StudyDay
	};
	return afterReview(session, after, seconds * 1000);
}

/** The names of all cards asked until the session ends; `ratingOf` says how the answers go. */
export function namesAsked(
	session: StudySession,
	ratingOf: (name: string, times: number) => Rating = () => 3,
	seconds = 10
): readonly string[] {
	const names: string[] = [];
	for (let card = currentCard(session); card && names.length < 500; card = currentCard(session)) {
		const name = card.id.replace('talks/', '').replace('#', ' ');
		names.push(name);
		const times = names.filter((asked) => asked === name).length;
		session = answer(session, ratingOf(name, times), seconds);
	}
	return names;
}

/** What of a card says how firmly it is kept. */
export function stable(stability: number): Partial<CardState> {
	return { memory: { stability, difficulty: 5 } };
}
