import { parseDate, parsePeriod, type CalendarDate } from '../facts/calendar';
import { membersOf, type FactIndex } from '../facts/fact-index';
import type { EntityId, Value } from '../facts/fact-set';
import { plainNameOf, plainNamesOf } from './values';

/** A set of keys of which every filler that may agree with a value has one. */
type Keys = readonly string[];

const NO_YEAR = 'no year';
const WHOLE_YEAR = 'whole year';
const MONTHS = 12;

/** Under what a frame is filed by a filler of one of its roles. */
export function keysOf(filler: Value): ReadonlySet<string> {
	return new Set(membersOf(filler).flatMap(filedUnder));
}

/**
 * The keys of all fillers that may be the same as the value, one of its parts, or less or more exact
 * than it: one set of keys, or several of which each does alone.
 */
export function keysAgreeing(index: FactIndex, value: Value): readonly Keys[] {
	switch (value.kind) {
		case 'list':
			return [membersOf(value).flatMap((member) => keysAgreeing(index, member)[0] ?? [])];
		case 'entity': {
			const entity = index.entity(value.id);
			return [[entityKey(value.id), ...(entity ? plainNamesOf(entity).map(textKey) : [])]];
		}
		case 'text': {
			const name = plainNameOf(value.text);
			return [[textKey(name), ...entitiesNamed(index, name).map(entityKey)]];
		}
		case 'date': {
			const date = parseDate(value.edtf);
			return date ? datesAgreeing(date) : [filedUnder(value)];
		}
		default:
			return [filedUnder(value)];
	}
}

function filedUnder(value: Value): Keys {
	switch (value.kind) {
		case 'entity':
			return [entityKey(value.id)];
		case 'text':
			return [textKey(plainNameOf(value.text))];
		case 'number':
			return [`=${value.value}`];
		case 'fact':
			return [`#${value.id}`];
		case 'duration': {
			const period = parsePeriod(value.iso);
			return [period ? `${period.years * MONTHS + period.months}M${period.days}D` : value.iso];
		}
		case 'date': {
			const date = parseDate(value.edtf);
			return date ? [date.year ? yearKey(date.year) : NO_YEAR, ...daysOf(date)] : [value.edtf];
		}
		default:
			return [value.kind];
	}
}

/** A day is filed as itself and in its month, what is longer as a stretch in each month it may touch. */
function daysOf(date: CalendarDate): Keys {
	const day = exactDay(date);
	const months = monthsOf(date);
	if (months.length === 0) return [WHOLE_YEAR];
	return [...months.map(monthKey), ...(day ? [day] : months.map(stretchKey))];
}

function datesAgreeing(date: CalendarDate): readonly Keys[] {
	const { year } = date;
	// A winter lies in two years, and a date without a year in any.
	const byYear = year && [...[year - 1, year, year + 1].map(yearKey), NO_YEAR];
	const months = monthsOf(date);
	if (months.length === 0) return byYear ? [byYear] : [];
	const day = exactDay(date);
	const byDay = [...(day ? [day, ...months.map(stretchKey)] : months.map(monthKey)), WHOLE_YEAR];
	return byYear ? [byDay, byYear] : [byDay];
}

function exactDay({ month, day, approximate }: CalendarDate): string | undefined {
	return day === undefined || approximate ? undefined : `day ${month}-${day}`;
}

/** Months that the date may touch in any year, from 0; none for a whole year. */
function monthsOf({ month, season, approximate }: CalendarDate): readonly number[] {
	const first = month ?? (season === undefined ? undefined : (season - 20) * 3);
	if (first === undefined) return [];
	const length = season === undefined ? 1 : 3;
	const slack = approximate ? length : 0;
	return Array.from(
		{ length: length + 2 * slack },
		(_, at) => (first - 1 - slack + at + MONTHS) % MONTHS
	);
}

/** The entity that the key stands for; nothing for a key of another sort. */
export function entityOfKey(key: string): EntityId | undefined {
	return key.startsWith('@') ? (key.slice(1) as EntityId) : undefined;
}

const entityKey = (id: EntityId) => `@${id}`;
const textKey = (name: string) => `~${name}`;
const yearKey = (year: number) => `year ${year}`;
const monthKey = (month: number) => `month ${month}`;
const stretchKey = (month: number) => `stretch ${month}`;

const named = new WeakMap<FactIndex, ReadonlyMap<string, readonly EntityId[]>>();

/** Entities that go by the name. */
function entitiesNamed(index: FactIndex, name: string): readonly EntityId[] {
	let byName = named.get(index);
	if (!byName) named.set(index, (byName = gatherNames(index)));
	return byName.get(name) ?? [];
}

function gatherNames(index: FactIndex): ReadonlyMap<string, readonly EntityId[]> {
	const byName = new Map<string, EntityId[]>();
	for (const entity of index.set.entities.values()) {
		for (const name of plainNamesOf(entity)) {
			const ids = byName.get(name);
			if (ids) ids.push(entity.id);
			else byName.set(name, [entity.id]);
		}
	}
	return byName;
}
