import type { Entity, Fact } from '../../facts/fact-set';
import { orderOf } from '../../truth/order';
import { bySource } from './by-source';
import { entityQuery } from './entity-query';
import { RIGHT, unclear, WRONG, type Query } from './query';
import type { Reader } from '../reading/reader';
import { thingsIn } from '../reading/things';

const NO_ORDER = unclear('the facts do not say when it comes');

/** Questions for what comes first or last of the options, or before or after a thing. */
export function orderQueries(
	reader: Reader,
	stem: string,
	options: readonly string[]
): readonly Query[] {
	return [...extremes(reader, stem, options), ...beside(reader, stem)];
}

function extremes(reader: Reader, stem: string, options: readonly string[]): readonly Query[] {
	const [, side, sideCall] =
		/^Which of these comes (first|last), according to (.+)\?$/.exec(stem) ?? [];
	const [, call = sideCall ?? '', end = side] =
		/^Going by (.+), which of these is the (earliest|latest)\?$/.exec(stem) ?? [];
	if (end === undefined) return [];
	const isFirst = end === 'first' || end === 'earliest';
	const wanted = isFirst ? 'before' : 'after';
	const things = options.map((option) => thingsIn(reader, option));
	const beats = (a: Entity, b: Entity) => orderOf(reader.index, a.id, b.id) === wanted;
	return bySource(reader, call, () => [
		entityQuery(reader, {
			reading: `the ${end} of ${options.join(' | ')}`,
			acts: false,
			judge: (entity) => {
				const others = things.filter((each) => !each.some(({ id }) => id === entity.id));
				if (others.every((each) => each.length > 0 && each.every((b) => beats(entity, b))))
					return RIGHT;
				return others.flat().some((b) => beats(b, entity)) ? WRONG : NO_ORDER;
			},
			ofOthers: NO_ORDER,
			right: () => [],
			grounds: (entity) => [datesAndOrders(reader, entity)]
		})
	]);
}

const BESIDE: readonly RegExp[] = [
	/^Which of these comes (after|before) (?<thing>.+), according to (?<call>.+)\?$/,
	/^Going by (?<call>.+), which of these comes (later|earlier) than (?<thing>.+)\?$/
];

function beside(reader: Reader, stem: string): readonly Query[] {
	const groups = BESIDE.map((form) => form.exec(stem)).find((match) => match !== null);
	const { call = '', thing = '' } = groups?.groups ?? {};
	if (!groups) return [];
	const isAfter = groups.includes('after') || groups.includes('later');
	return bySource(reader, call, () =>
		thingsIn(reader, thing).map((other) =>
			entityQuery(reader, {
				reading: `what comes ${isAfter ? 'after' : 'before'} ${other.name}`,
				acts: false,
				judge: ({ id }) => {
					if (id === other.id) return unclear('it is the very thing that the question names');
					const order = orderOf(reader.index, other.id, id);
					if (order === 'unknown') return NO_ORDER;
					return (order === 'before') === isAfter ? RIGHT : WRONG;
				},
				ofOthers: NO_ORDER,
				right: () => [],
				grounds: (entity) => [datesAndOrders(reader, entity), datesAndOrders(reader, other)]
			})
		)
	);
}

/** Facts that may tell when the entity comes. */
export function datesAndOrders(reader: Reader, { id }: Entity): readonly Fact[] {
	return [
		...reader.datesOf(id).map(({ fact }) => fact),
		...reader.index.factsWith(id).filter(({ rel }) => reader.index.relation(rel).order)
	];
}
