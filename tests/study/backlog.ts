import {
	cardIdOf,
	type CardId,
	type CardState,
	type StudyDay
} from '../../src/lib/core/cards/card';
import { expectedMs, returningMs } from '../../src/lib/core/cards/session/costs';
import { afterReview, currentCard, startStudy } from '../../src/lib/core/cards/session/session';
import { elapsedStudyDays } from '../../src/lib/core/cards/study-day';
import { studySettingsOf } from '../../src/lib/core/cards/study-settings';
import { chance } from './chance';
import { Collection, type Asked } from './collection';
import { Learner } from './learner';
import { FIRST_DAY } from './months';

/** In which order a backlog is worked off. */
export type Order = 'session' | 'due date' | 'hardest first';

/** What it took until then. */
export interface Mark {
	/** Study days. */
	readonly days: number;
	readonly reviews: number;
	readonly lapses: number;
}

export interface Cleared {
	/** Until the first evening on which no more than a fiftieth of the backlog was left over. */
	readonly almost: Mark | undefined;
	/** Until the first evening on which nothing was. */
	readonly wholly: Mark | undefined;
	/** Most days that any due card waited, counted from the first day of work. */
	readonly longestWait: number;
	/** Cards that the learner would recall on a day set for all orders alike, as an expected number. */
	readonly known: number;
	readonly cards: number;
	readonly reviewsADay: number;
}

export interface Backlog {
	/** Cards that are due when work begins. */
	readonly overdue: number;
	/** Minutes a day. */
	readonly minutes: number;
	/** Days after which the work is given up. */
	readonly most: number;
	/** After so many days all orders are compared by what is known; not at all, if left out. */
	readonly comparedAfter?: number;
}

/** Days of studying one by one before the cards were left alone, and of being left alone. */
const LEARNT_OVER = 240;
const LEFT_ALONE = 50;
const START = (FIRST_DAY + LEARNT_OVER + LEFT_ALONE) as StudyDay;

/** A collection of which many cards are due, worked off in that order. */
export function workOff(seed: string, order: Order, backlog: Backlog): Cleared {
	const { overdue, minutes, most, comparedAfter = -1 } = backlog;
	const learner = new Learner(seed);
	const settings = studySettingsOf(new Map([['minutes', minutes]]));
	const collection = new Collection(learner, [], settings);
	leaveAlone(collection, seed, overdue);
	const sums = { days: 0, reviews: 0, lapses: 0 };
	let [longestWait, known] = [0, 0];
	let [almost, wholly]: (Mark | undefined)[] = [];
	for (let at = 0; at < most && !(wholly && at > comparedAfter); at++) {
		const day = (START + at) as StudyDay;
		const asked =
			order === 'session' ? bySession(collection, day) : byList(collection, day, order, minutes);
		if (at === comparedAfter) known = learner.knows([...collection.cards.values()], day);
		if (wholly) continue;
		sums.days += 1;
		sums.reviews += asked.length;
		sums.lapses += asked.filter(({ before, after }) => after.lapses > (before?.lapses ?? 0)).length;
		const left = collection.due(day);
		const waited = [...asked.flatMap(({ before }) => before ?? []), ...left];
		for (const { dueDay } of waited)
			longestWait = Math.max(longestWait, day - Math.max(dueDay, START));
		if (left.length <= overdue / 50) almost ??= { ...sums };
		if (left.length === 0) wholly = { ...sums };
	}
	const { size } = collection.cards;
	const reviewsADay = sums.reviews / sums.days;
	return { almost, wholly, longestWait, known, cards: size, reviewsADay };
}

/** Cards learnt over eight months on the days they were due, then left alone until so many were due. */
function leaveAlone(collection: Collection, seed: string, overdue: number): void {
	const stop = START - LEFT_ALONE;
	let due = 0;
	for (let at = 0; due < overdue; at++) {
		const id = cardIdOf('s', `F${at}`, 'a');
		let day = FIRST_DAY + Math.floor(LEARNT_OVER * chance(`${seed}/${id}/begun`));
		while (day < stop) {
			let { after } = collection.ask(id, day as StudyDay);
			while (after.lastRating === 1) ({ after } = collection.ask(id, day as StudyDay));
			day = after.dueDay;
		}
		if (day <= START) due += 1;
	}
}

function bySession(collection: Collection, day: StudyDay): readonly Asked[] {
	const asked: Asked[] = [];
	let session = startStudy(collection.material(day));
	for (let card = currentCard(session); card; card = currentCard(session)) {
		const answer = collection.ask(card.id, day);
		asked.push(answer);
		session = afterReview(session, answer.after, answer.turnMs);
	}
	return asked;
}

/** A plain list, worked off for as long as the session would; missed cards return at its end. */
function byList(
	collection: Collection,
	day: StudyDay,
	order: Order,
	minutes: number
): readonly Asked[] {
	const { pace, model } = collection.material(day);
	const recall = ({ memory, lastDay }: CardState) =>
		model.retrievability(memory, elapsedStudyDays(lastDay, day));
	const rank = order === 'due date' ? ({ dueDay }: CardState) => dueDay : recall;
	const list = collection
		.due(day)
		.map((card) => ({ card, rank: rank(card) }))
		.sort((a, b) => a.rank - b.rank || (a.card.id < b.card.id ? -1 : 1));
	const asked: Asked[] = [];
	const again: CardId[] = [];
	let leftMs = minutes * 60_000;
	const ask = (id: CardId) => {
		const answer = collection.ask(id, day);
		asked.push(answer);
		leftMs -= answer.turnMs;
		if (answer.after.lastRating === 1) again.push(id);
	};
	for (const { card } of list) {
		const cost = expectedMs({ card, recall: recall(card) }, pace);
		if (leftMs - again.length * returningMs(pace) < cost) break;
		ask(card.id);
	}
	for (let id = again.shift(); id !== undefined; id = again.shift()) ask(id);
	return asked;
}
