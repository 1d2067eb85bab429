import type { CardState, StudyDay } from '../cards/card';
import type { MemorySteps } from '../cards/fsrs-steps';
import { replaying, type Replay } from '../cards/replay';
import type { ReviewTable } from '../cards/review-table';
import type { Pace } from '../cards/session/pace';
import { addedOf, type Added } from './added';
import { answerButtonsOf, type AnswerButtons } from './answer-buttons';
import { calendarOf, type Calendar } from './calendar';
import { fillingColumns } from './card-columns';
import { cardCountsOf, type CardCounts } from './card-counts';
import { difficultiesOf } from './difficulty';
import type { Distribution } from './distribution';
import { foresightOf, type Foresight } from './foresight';
import { futureDueOf, type FutureDue } from './future-due';
import { hoursOf, type HourFigures } from './hours';
import { intervalsOf } from './intervals';
import { minutesForecast, type DayMinutes } from './minutes-forecast';
import { knowledgeOf, type Knowledge } from './retrievability';
import { reviewCountsOf, type ReviewCounts } from './review-counts';
import { bucketsFor, firstDayOf, type Buckets, type Range, type Span } from './span';
import { stabilitiesOf } from './stability';
import { dayFiguresOf, type DayFigures } from './today';
import { trueRetentionOf, type Retention } from './true-retention';

/** Days that are looked ahead. */
const DAYS_AHEAD = 30;
/** Days of the calendar at most: it is as wide as a year. */
const CALENDAR_DAYS = 365;
const ALL_DAYS: Span = { from: -1e6 as StudyDay, to: 1e6 as StudyDay };

/** What all figures are counted from. */
export interface ProgressMaterial {
	readonly table: ReviewTable;
	readonly cards: readonly CardState[];
	readonly today: StudyDay;
	readonly steps: MemorySteps;
	readonly pace: Pace;
	/** How far to look back, where that matters. */
	readonly range: Range;
}

/** The figures of every panel. */
export interface Progress {
	readonly today: StudyDay;
	readonly day: DayFigures;
	readonly futureDue: FutureDue;
	/** Today first. */
	readonly minutes: readonly DayMinutes[];
	readonly knowledge: Knowledge;
	readonly counts: CardCounts;
	/** Of all reviews, whatever the range: few would tell nothing. */
	readonly calibration: Foresight;
	readonly retention: readonly Retention[];
	readonly buckets: Buckets;
	readonly calendar: Calendar;
	readonly reviews: ReviewCounts;
	readonly added: Added;
	readonly hours: readonly HourFigures[];
	readonly buttons: AnswerButtons;
	readonly intervals: Distribution;
	readonly stabilities: Distribution;
	readonly difficulties: Distribution;
}

/** Counts everything, and stops now and then so that a screen can do something else. */
export function* progressOf(material: ProgressMaterial): Generator<void, Progress> {
	return yield* countPanels(material, yield* replaying(material.table, material.steps));
}

/** The same, where the log was replayed before. */
export function* countPanels(
	{ table, cards, today, steps, pace, range }: ProgressMaterial,
	replay: Replay
): Generator<void, Progress> {
	const columns = yield* fillingColumns(cards);
	const first = firstDayOf(table) ?? today;
	const buckets = bucketsFor(range, today, first);
	const year = { from: (today - CALENDAR_DAYS + 1) as StudyDay, to: today };
	const calendarSpan = buckets.from < year.from ? year : buckets;
	const day = dayFiguresOf(table, replay, today);
	yield;
	const minutes = yield* minutesForecast(columns, today, steps, { days: DAYS_AHEAD, pace });
	yield;
	const futureDue = futureDueOf(columns, today, DAYS_AHEAD);
	yield;
	const knowledge = knowledgeOf(columns, today, steps);
	yield;
	const calibration = foresightOf(table, replay, ALL_DAYS);
	yield;
	const retention = trueRetentionOf(table, replay, today);
	yield;
	const calendar = calendarOf(table, calendarSpan);
	yield;
	const reviews = reviewCountsOf(table, replay, buckets);
	yield;
	const added = addedOf(table, replay, buckets);
	yield;
	const hours = hoursOf(table, replay, buckets);
	yield;
	const buttons = answerButtonsOf(table, replay, buckets);
	const counts = cardCountsOf(columns, today);
	yield;
	const intervals = intervalsOf(columns);
	yield;
	const stabilities = stabilitiesOf(columns);
	yield;
	const difficulties = difficultiesOf(columns);
	return {
		...{ today, day, futureDue, minutes, knowledge, counts, calibration, retention, buckets },
		...{ calendar, reviews, added, hours, buttons, intervals, stabilities, difficulties }
	};
}
