import type { CardId, CardState, NewCard } from '../card';
import type { Candidate } from './costs';
import type { StudyMaterial } from './material';
import type { Mood } from './mood';

/** A day's studying under way, whatever card is on the screen. */
export interface StudyDayUnderWay {
	readonly mood: Mood;
	readonly material: StudyMaterial;
	/** Milliseconds that today's studying may take in all. */
	readonly budgetMs: number;
	readonly spentMs: number;
	/** Cards to ask, as they were when the session began, in the order in which they get their places. */
	readonly due: readonly Candidate[];
	/** Cards to introduce, in order, as they were when the session began. */
	readonly fresh: readonly NewCard[];
	/** Of these, the cards that the session has asked or left out since: far fewer than the lists are long. */
	readonly gone: ReadonlySet<CardId>;
	/** How many of those were of `due`. */
	readonly goneDue: number;
	/** Cards missed and not recalled since, the one missed longest ago first. */
	readonly again: readonly CardState[];
	/** Cards answered today, the latest last. */
	readonly answered: readonly CardState[];
	/** Time that all cards take a day if each keeps coming back as often as now, in milliseconds. */
	readonly steadyMs: number;
	/** Whether siblings wait for another day. */
	readonly keepsApart: boolean;
}

/** A session: a value, of which every step makes a new one. */
export interface StudySession extends StudyDayUnderWay {
	/** The card on the screen. */
	readonly current: CardState | NewCard | undefined;
}
