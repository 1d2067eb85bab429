import { partsOfCardId, type CardId, type Rating, type StudyDay } from '../cards/card';
import type { ItemId, Response } from '../items/item';
import { ok, refuse, type Result } from '../result';
import type { AssignmentId } from './assignment-events';
import type { Entry, EntryId, LogEvent, QuizId, Setting, Stamp } from './entry';
import {
	fields,
	listOf,
	maybe,
	numberFrom,
	text,
	that,
	Unreadable,
	type Read,
	type ReadsOf
} from './readers';

/**
 * Reads one entry of a log that comes from outside: a backup, another device, a database that may be
 * damaged. What an entry of this version does not have is left out of it; an entry of a type this
 * version does not know is refused. The refusal is a sentence for the list of what was kept out.
 */
export function parseEntry(input: unknown): Result<Entry, string> {
	try {
		return ok(readEntry(input, ''));
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		const { place, reason } = error;
		return refuse(place === '' ? `It ${reason}.` : `Its “${place}” ${reason}.`);
	}
}

const MS_PER_DAY = 86_400_000;
/** Wide, since a phone whose clock was lost, or found again in mid-question, writes entries too. */
const LATEST = Date.UTC(3000, 0);
/** A study day may begin a day late, at a late rollover far west, or a day early, far east. */
const DAYS_FROM_UTC = 2;

const id: Read<EntryId> = that(
	(value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,80}\.\d{1,15}$/.test(value),
	'should be a device’s id, a full stop and a number'
);
const at: Read<number> = (value, place) => {
	const instant = numberFrom(0, LATEST)(value, place);
	return that<number>(Number.isInteger, 'should be a whole number of milliseconds')(instant, place);
};
const card: Read<CardId> = (value, place) => {
	const isCard = (name: unknown) => partsOfCardId(name as string) !== undefined;
	const name = text<CardId>(200)(value, place);
	return that<CardId>(isCard, 'should be the id of a card: set/fact#role')(name, place);
};
const rating: Read<Rating> = that(
	(value) => value === 1 || value === 2 || value === 3 || value === 4,
	'should be 1, 2, 3 or 4'
);
const isWords = (value: unknown) => typeof value === 'string' && value.length <= 2000;
const response: Read<Response> = that(
	(value) => (Array.isArray(value) ? value.length <= 100 && value.every(isWords) : isWords(value)),
	'should be an answer: a text of at most 2000 characters, or a list of at most 100'
);
const setting: Read<Setting['value']> = that(
	(value) =>
		typeof value === 'boolean' ||
		Number.isFinite(value) ||
		(typeof value === 'string' && value.length <= 10_000),
	'should be a short text, a number, true or false'
);
const item = text<ItemId>(1000);
const ms = numberFrom(0, LATEST);
const graded: Read<{ card: CardId; rating: Rating }> = (value, place) =>
	fields(value, place, { card, rating });
const trueOrFalse = that<boolean>((value) => typeof value === 'boolean', 'should be true or false');
const day = that<StudyDay>(Number.isSafeInteger, 'should be the number of a day');
const wholeFrom = (least: number, most: number) =>
	that<number>(
		(value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
		`should be a whole number from ${least} to ${most}`
	);
const days = wholeFrom(0, 36_500);
const assignment: Read<AssignmentId> = that(
	(value) => typeof value === 'string' && /^[\w-]{8}$/.test(value),
	'should be the id of a shared quiz: eight letters'
);
/** What stands after the `#` of a link. */
const link = text(64_000);
const ofAttempt = { assignment, quiz: text<QuizId>(100) };

/** What each type of event has besides its type. */
const EVENTS: { readonly [T in LogEvent['type']]: ReadsOf<Omit<EventOf<T>, 'type'>> } = {
	'quiz-started': { quiz: text(100), set: text(64), items: listOf(item, 1000), seed: text(200) },
	attempt: {
		...{ quiz: text<QuizId>(100), item, response, score: numberFrom(0, 1), ms },
		ratings: listOf(graded, 100)
	},
	review: {
		...{ card, rating, ms, item: maybe(item), response: maybe(response) },
		...{ sure: maybe(trueOrFalse), hinted: maybe(trueOrFalse), days: maybe(days) }
	},
	undo: { entry: id },
	suspend: { card, on: trueOrFalse },
	bury: { card, until: day, after: maybe(id) },
	'set-due': { card, on: day },
	reset: { card },
	setting: { key: text(100), value: setting },
	'set-added': { set: text(64), text: text(5_000_000) },
	'teacher-key': {
		seed: that(
			(value) => typeof value === 'string' && /^[\w-]{27}$/.test(value),
			'should be 20 bytes in base64url'
		)
	},
	'assignment-made': { assignment, link, whole: maybe(link), code: maybe(text(40)) },
	'result-received': { assignment, text: link },
	'assignment-erased': { assignment },
	'assignment-begun': {
		...{ ...ofAttempt, link, number: wholeFrom(1, 10_000) },
		...{ name: maybe(text(60)), minutes: maybe(wholeFrom(1, 10_000)) }
	},
	'assignment-answer': { ...ofAttempt, place: wholeFrom(0, 999), response, ms },
	'assignment-ended': ofAttempt
};

type EventOf<T extends LogEvent['type']> = Extract<LogEvent, { type: T }>;

const STAMP: ReadsOf<Stamp> = {
	id,
	at,
	zone: text(64),
	day
};

const readEntry: Read<Entry> = (input) => {
	const { type } = fields<{ type: LogEvent['type'] }>(input, '', { type: readType });
	const reads = { ...STAMP, ...EVENTS[type] } as ReadsOf<Entry>;
	const entry = { ...fields<Entry>(input, '', reads), type } as Entry;
	if (Math.abs(entry.day - Math.floor(entry.at / MS_PER_DAY)) > DAYS_FROM_UTC) {
		throw new Unreadable('', 'has a study day that is not near its instant');
	}
	return entry;
};

const readType: Read<LogEvent['type']> = (value, place) => {
	const name = typeof value === 'string' ? JSON.stringify(value).slice(0, 40) : typeof value;
	const reason = `is ${name}, which this version does not know`;
	return that<LogEvent['type']>(
		(type) => typeof type === 'string' && Object.hasOwn(EVENTS, type),
		reason
	)(value, place);
};
