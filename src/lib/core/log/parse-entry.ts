import * as v from 'valibot';
import { partsOfCardId, type CardId, type Rating, type StudyDay } from '../cards/card';
import type { ItemId } from '../items/item';
import { ok, refuse, type Result } from '../result';
import type { Entry, EntryId, QuizId } from './entry';

/**
 * Reads one entry of a log that comes from outside: a backup, another device, a database that may be
 * damaged. What an entry of this version does not have is left out of it; an entry of a type this
 * version does not know is refused. The refusal is a sentence for the list of what was kept out.
 */
export function parseEntry(input: unknown): Result<Entry, string> {
	const parsed = v.safeParse(EntryInput, input, { abortEarly: true });
	if (parsed.success) return ok(parsed.output);
	const [issue] = parsed.issues;
	const place = v.getDotPath(issue);
	return refuse(place === null ? `It ${issue.message}.` : `Its “${place}” ${issue.message}.`);
}

const MS_PER_DAY = 86_400_000;
/** Wide, since a phone whose clock was lost, or found again in mid-question, writes entries too. */
const LATEST = Date.UTC(3000, 0);
/** A study day may begin a day late, at a late rollover far west, or a day early, far east. */
const DAYS_FROM_UTC = 2;

function text(longest: number) {
	const message = `should be a text of 1 to ${longest} characters`;
	return v.pipe(v.string(message), v.minLength(1, message), v.maxLength(longest, message));
}

function listOf<Item extends v.GenericSchema>(item: Item, longest: number) {
	const message = `should be a list of at most ${longest}`;
	return v.pipe(v.array(item, message), v.maxLength(longest, message), v.readonly());
}

function numberFrom(least: number, most: number) {
	const message = `should be a number from ${least} to ${most}`;
	return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
}

const Id = v.pipe(
	text(100),
	v.regex(/^[A-Za-z0-9_-]+\.\d{1,15}$/, 'should be a device’s id, a full stop and a number'),
	v.transform((id) => id as EntryId)
);
const InstantInput = v.pipe(
	numberFrom(0, LATEST),
	v.integer('should be a whole number of milliseconds')
);
const Day = v.pipe(
	v.number('should be the number of a day'),
	v.integer('should be the number of a day'),
	v.transform((day) => day as StudyDay)
);
const Card = v.pipe(
	text(200),
	v.check((id) => partsOfCardId(id) !== undefined, 'should be the id of a card: set/fact#role'),
	v.transform((id) => id as CardId)
);
const ItemIdInput = v.pipe(
	text(1000),
	v.transform((id) => id as ItemId)
);
const Quiz = v.pipe(
	text(100),
	v.transform((id) => id as QuizId)
);
const Grade = v.picklist([1, 2, 3, 4] satisfies Rating[], 'should be 1, 2, 3 or 4');
const Ms = numberFrom(0, LATEST);
const Words = v.pipe(v.string(), v.maxLength(2000, 'should have at most 2000 characters'));
const ResponseInput = v.union(
	[Words, listOf(Words, 100)],
	'should be an answer: a text, or a list of at most 100'
);
const SettingValue = v.union(
	[v.pipe(v.string(), v.maxLength(10_000)), v.pipe(v.number(), v.finite()), v.boolean()],
	'should be a short text, a number, true or false'
);

const stamp = {
	id: Id,
	at: InstantInput,
	zone: text(64),
	day: Day
};

const EntryInput = v.pipe(
	v.variant(
		'type',
		[
			v.object({
				...stamp,
				type: v.literal('quiz-started'),
				quiz: Quiz,
				set: text(64),
				items: listOf(ItemIdInput, 1000),
				seed: text(200)
			}),
			v.object({
				...stamp,
				type: v.literal('attempt'),
				quiz: Quiz,
				item: ItemIdInput,
				response: ResponseInput,
				score: numberFrom(0, 1),
				ms: Ms,
				ratings: listOf(v.object({ card: Card, rating: Grade }), 100)
			}),
			v.object({
				...stamp,
				type: v.literal('review'),
				card: Card,
				rating: Grade,
				ms: Ms,
				item: v.exactOptional(ItemIdInput),
				response: v.exactOptional(ResponseInput)
			}),
			v.object({ ...stamp, type: v.literal('undo'), entry: Id }),
			v.object({
				...stamp,
				type: v.literal('suspend'),
				card: Card,
				on: v.boolean('should be true or false')
			}),
			v.object({ ...stamp, type: v.literal('setting'), key: text(100), value: SettingValue }),
			v.object({ ...stamp, type: v.literal('set-added'), set: text(64), text: text(5_000_000) })
		],
		(issue) =>
			issue.received === 'Object' || issue.expected === 'Object'
				? 'should be an object'
				: `is ${issue.received.slice(0, 40)}, which this version does not know`
	),
	v.check(
		({ at, day }) => Math.abs(day - Math.floor(at / MS_PER_DAY)) <= DAYS_FROM_UTC,
		'has a study day that is not near its instant'
	)
) satisfies v.GenericSchema<unknown, Entry>;
