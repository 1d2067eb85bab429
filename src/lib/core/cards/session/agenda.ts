import type { CardId, CardState, StudyDay } from '../card';
import { lastDaysOf } from '../exam/last-days';
import type { Candidate } from './costs';
import { inOrderOfPlaces } from './due';
import type { StudyMaterial } from './material';
import { moodOf, nearExams } from './mood';
import type { StudyDayUnderWay } from './study-session';

/** What there is to ask on a day, before any budget. */
type Agenda = Pick<StudyDayUnderWay, 'mood' | 'due' | 'fresh' | 'keepsApart'>;

/**
 * What is due, and what is new; in the last days before an exam, first what is worth a pass for it, due
 * or not, and nothing new besides.
 */
export function agendaOfToday(material: StudyMaterial): Agenda {
	const { cards, fresh, today, settings, lastStudied, model } = material;
	const mood = moodOf(settings, today, lastStudied);
	const wanted = cards.filter((card) => card.dueDay <= today && isToAsk(card, today));
	const due = inOrderOfPlaces(wanted, today, model);
	const pass = mood === 'last-days' ? worthAPass(material) : [];
	if (pass.length > 0) {
		const inPass = new Set(pass.map(({ card }) => card.id));
		const rest = due.filter(({ card }) => !inPass.has(card.id));
		return { mood, due: [...pass, ...rest], fresh: [], keepsApart: false };
	}
	return { mood: mood === 'last-days' ? 'usual' : mood, due, fresh, keepsApart: true };
}

/** Those cards, due or not; siblings among them, too. */
export function agendaOfThese(material: StudyMaterial, only: ReadonlySet<CardId>): Agenda {
	const { cards, fresh, today, model } = material;
	const wanted = cards.filter((card) => only.has(card.id) && isToAsk(card, today));
	return {
		mood: 'extra',
		due: inOrderOfPlaces(wanted, today, model),
		fresh: fresh.filter(({ id }) => only.has(id)),
		keepsApart: false
	};
}

export function isAwake({ suspended, buriedUntil }: CardState, today: StudyDay): boolean {
	return !suspended && (buriedUntil === undefined || buriedUntil <= today);
}

/** Whether it was missed today and not recalled since. */
export function isMissed({ lastDay, lastRating }: CardState, today: StudyDay): boolean {
	return lastRating === 1 && lastDay >= today;
}

function isToAsk(card: CardState, today: StudyDay): boolean {
	return isAwake(card, today) && !isMissed(card, today);
}

/** Cards that gain most for the exams of these days and were not answered today, the best first. */
function worthAPass(material: StudyMaterial): readonly Candidate[] {
	const { cards, fresh, today, settings, model, pace } = material;
	const waiting = cards.filter((card) => card.lastDay < today && isToAsk(card, today));
	const candidates = new Map<CardId, Candidate>([
		...inOrderOfPlaces(waiting, today, model).map((one) => [one.card.id, one] as const),
		...fresh.map((card) => [card.id, { card, recall: 0 }] as const)
	]);
	const ids = nearExams(settings, today).flatMap((exam) =>
		lastDaysOf(waiting, fresh, exam, today, model, pace)
	);
	return [...new Set(ids)].flatMap((id) => candidates.get(id) ?? []);
}
