import type { Entity } from '../../facts/fact-set';
import { bySource } from './by-source';
import { WEEKDAYS } from '../reading/date-words';
import { daysFrom, oneDateOf, weekdayIn, yearsFrom } from './dates-between';
import { numberQuery } from './number-query';
import { RIGHT, unclear, WRONG, type Grounds, type Query } from './query';
import type { Reader } from '../reading/reader';
import { splitsAt, thingsAgreeing, thingsIn } from '../reading/things';

/** Questions for the days or years between two things, and for the day of the week of one. */
export function calendarQueries(reader: Reader, stem: string): readonly Query[] {
	return [...betweens(reader, stem), ...weekdays(reader, stem)];
}

function betweens(reader: Reader, stem: string): readonly Query[] {
	const one = /^By the dates in (.+), how many (days|years) after (.+) come\?$/.exec(stem);
	if (one) {
		const [, call = '', unit = '', rest = ''] = one;
		return bySource(reader, call, () =>
			['does', 'do'].flatMap((verb) =>
				splitsAt(rest, ` ${verb} `).flatMap(([a, b]) =>
					pairs(thingsIn(reader, a), thingsAgreeing(reader, verb, b)).flatMap(([from, to]) =>
						between(reader, unit, from, to)
					)
				)
			)
		);
	}
	const other = /^How many (days|years) are there from (.+), by the dates in (.+)\?$/.exec(stem);
	const [, unit = '', rest = '', call = ''] = other ?? [];
	return bySource(reader, call, () =>
		splitsAt(rest, ' to ').flatMap(([a, b]) =>
			pairs(thingsIn(reader, a), thingsIn(reader, b)).flatMap(([from, to]) =>
				between(reader, unit, from, to)
			)
		)
	);
}

function between(reader: Reader, unit: string, from: Entity, to: Entity): readonly Query[] {
	const [a, b] = [oneDateOf(reader, from.id), oneDateOf(reader, to.id)];
	if (!a || !b) return [];
	const number = unit === 'days' ? daysFrom(a.date, b.date) : yearsFrom(a.date, b.date);
	if (number === undefined || number <= 0) return [];
	const reading = `${unit} from ${from.name} (${a.date.edtf}) to ${to.name} (${b.date.edtf})`;
	return [numberQuery(reading, number, [unit, unit.slice(0, -1)], [a.facts, b.facts])];
}

function weekdays(reader: Reader, stem: string): readonly Query[] {
	const one = /^By the dates in (.+), on which day of the week (does|do) (.+) fall\?$/.exec(stem);
	const other = /^Going by (.+), which day of the week is the date of (.+)\?$/.exec(stem);
	const call = one?.[1] ?? other?.[1] ?? '';
	const things = one
		? thingsAgreeing(reader, one[2] ?? '', one[3] ?? '')
		: thingsIn(reader, other?.[2] ?? '');
	return bySource(reader, call, () =>
		things.flatMap((thing) => {
			const found = weekdayOf(reader, thing);
			return found ? [weekdayQuery(thing, found.day, found.grounds)] : [];
		})
	);
}

/**
 * The day of the week of a thing's date: counted from a day of which the source names the weekday, or
 * by the calendar where the date has its year. Undefined when two ways to count disagree.
 */
function weekdayOf(
	reader: Reader,
	thing: Entity
): { readonly day: number; readonly grounds: Grounds } | undefined {
	const own = oneDateOf(reader, thing.id);
	if (!own) return undefined;
	const found: { day: number; grounds: Grounds }[] = weekdaysNamed(reader).flatMap(
		({ entity, day, fact }) => {
			const named = oneDateOf(reader, entity);
			const days = named && daysFrom(named.date, own.date);
			if (!named || days === undefined) return [];
			return [{ day: (((day + days) % 7) + 7) % 7, grounds: [own.facts, named.facts, [fact]] }];
		}
	);
	const byCalendar = weekdayIn(own.date);
	if (byCalendar !== undefined) found.push({ day: byCalendar, grounds: [own.facts] });
	const [first] = found;
	return first && found.every(({ day }) => day === first.day) ? first : undefined;
}

/** Facts that put one dated thing on a day of the week. */
function weekdaysNamed({ index }: Reader) {
	return [...index.set.entities.values()]
		.filter(({ name }) => WEEKDAYS.includes(name))
		.flatMap(({ id, name }) =>
			index.factsWith(id).flatMap((fact) => {
				const others = [...fact.roles.values()].filter(
					(value) => value.kind !== 'entity' || value.id !== id
				);
				const [only] = others;
				if (fact.not || others.length !== 1 || only?.kind !== 'entity') return [];
				return [{ entity: only.id, day: WEEKDAYS.indexOf(name), fact }];
			})
		);
}

function weekdayQuery(thing: Entity, day: number, grounds: Grounds): Query {
	const read = (answer: string) => WEEKDAYS.indexOf(answer);
	const key = WEEKDAYS[day] ?? '';
	return {
		reading: `the day of the week of ${thing.name} = ${key}`,
		isClosed: true,
		judge: (answer) => {
			if (read(answer) === -1) return unclear('it is no day of the week');
			return read(answer) === day ? RIGHT : WRONG;
		},
		clash: (a, b) => read(a) === read(b),
		missing: (answers) => (answers.some((each) => read(each) === day) ? [] : [key]),
		stray: () => undefined,
		grounds: () => grounds
	};
}

function pairs(
	as: readonly Entity[],
	bs: readonly Entity[]
): readonly (readonly [Entity, Entity])[] {
	return as.flatMap((a) => bs.map((b) => [a, b] as const));
}
