import { parseDate } from '../../../src/lib/core/facts/calendar';
import type { Value } from '../../../src/lib/core/facts/fact-set';
import {
	askedIn,
	capital,
	entitiesIn,
	exchanged,
	isOnly,
	MONTHS,
	nameOf,
	ofKind,
	pick,
	wrongIn,
	type Asked,
	type Mutation,
	type Source
} from './mutation';

/** Choices, spoilt in their options or their key. */
export const CHOICE_MUTATIONS: readonly Mutation[] = [
	// A fact says that it fills the role too.
	ofKind('true option among the wrong', ['single-choice', 'multiple-choice'], (item, source) => {
		const options = exchanged(
			item.options,
			wrongIn(item, source),
			pick(alsoTrue(item, source), source)
		);
		return options && { ...item, options };
	}),
	ofKind('extra true option', ['single-choice'], (item, source) => {
		const extra = pick(alsoTrue(item, source), source);
		return extra === undefined || item.options.includes(extra)
			? undefined
			: { ...item, options: [...item.options, extra] };
	}),
	// The old key is still there, and a fact says that it is right.
	ofKind('key swapped for a wrong option', ['single-choice'], (item, source) => {
		const key = wrongIn(item, source);
		return key === undefined ? undefined : { ...item, key };
	}),
	ofKind('wrong option made a key', ['multiple-choice'], (item, source) => {
		const wrong = wrongIn(item, source);
		return wrong === undefined ? undefined : { ...item, key: [...item.key, wrong] };
	}),
	ofKind('right option made no key', ['multiple-choice'], (item, source) => {
		const lost = pick(item.key, source);
		return { ...item, key: item.key.filter((key) => key !== lost) };
	}),
	ofKind('key not among the options', ['single-choice'], (item) => ({
		...item,
		options: item.options.filter((option) => option !== item.key)
	})),
	ofKind('options removed until one wrong remains', ['single-choice'], (item, source) => {
		const wrong = wrongIn(item, source);
		return { ...item, options: item.options.filter((each) => each === item.key || each === wrong) };
	}),
	// Two names of one thing.
	ofKind('alias of the key as an option', ['single-choice'], (item, source) => {
		const asked = askedIn(source, item);
		const key = asked && entitiesIn(source, asked.value).find((each) => nameOf(each) === item.key);
		const alias = pick(key?.aka ?? [], source);
		const options = exchanged(item.options, wrongIn(item, source), alias && capital(alias));
		return options && { ...item, options };
	}),
	// Both are wrong, so neither is the key: whoever sees that they are one thing knows.
	ofKind('alias of a wrong option', ['single-choice', 'multiple-choice'], (item, source) => {
		const wrong = item.options.filter((option) => ![item.key].flat().includes(option));
		const named = [...source.index.set.entities.values()].filter(
			(each) => each.aka.length > 0 && wrong.includes(nameOf(each))
		);
		const entity = pick(named, source);
		const other = wrong.find((option) => entity && option !== nameOf(entity));
		const options = exchanged(item.options, other, entity && capital(entity.aka[0] ?? ''));
		return options && { ...item, options };
	}),
	// One day lies in the month, one month in the year: both are right, or neither is.
	ofKind('overlapping date as an option', ['single-choice'], (item, source) => {
		const asked = askedIn(source, item);
		const options = exchanged(
			item.options,
			wrongIn(item, source),
			asked && overlapping(asked.value, source)
		);
		return options && { ...item, options };
	}),
	// The author says that it must not be offered.
	ofKind('forbidden option', ['single-choice', 'multiple-choice'], (item, source) => {
		const asked = askedIn(source, item);
		const options = exchanged(
			item.options,
			wrongIn(item, source),
			asked && pick(forbidden(asked, source), source)
		);
		return options && { ...item, options };
	}),
	// Numbers, dates, lengths and weekdays stand in ascending order.
	ofKind('scale out of order', ['single-choice'], (item) =>
		item.ordered ? { ...item, options: [...item.options].reverse() } : undefined
	),
	// Where both right answers are the only ones, the one is not the other.
	ofKind('stem of another item', ['single-choice'], (item, source) => {
		const other = pick(source.items, source);
		if (other?.kind !== 'single-choice' || other.stem === item.stem) return undefined;
		const [own, asked] = [askedIn(source, item), askedIn(source, other)];
		if (!own || !asked || !isOnly(asked) || other.key === item.key) return undefined;
		return { ...item, stem: other.stem };
	}),
	// The options are those of another question, and its right answer is wrong here.
	ofKind('number off by one', ['single-choice'], (item) => {
		const number = /^(?:About )?(\d+)/.exec(item.key)?.[1];
		if (number === undefined || !/^(?:About )?\d+(?: [a-z ]+)?$/.test(item.key)) return undefined;
		const key = item.key.replace(number, String(Number(number) + 1));
		const options = exchanged(item.options, item.key, key);
		return options && { ...item, key, options };
	})
];

/** Names of what facts put in the asked role with all else the same, and that are no keys. */
function alsoTrue(
	item: {
		readonly key: string | readonly string[];
		readonly options: readonly string[];
	} & Parameters<typeof askedIn>[1],
	source: Source
): readonly string[] {
	const asked = askedIn(source, item);
	if (!asked || asked.fact.not) return [];
	const { fact, role } = asked;
	const others = (values: ReadonlyMap<string, Value>) =>
		JSON.stringify([...values].filter(([name]) => name !== role.name).sort());
	return source.index
		.factsOf(fact.rel)
		.filter(
			(each) =>
				!each.not &&
				each.status === fact.status &&
				each.said?.by === fact.said?.by &&
				others(each.roles) === others(fact.roles)
		)
		.flatMap((each) => entitiesIn(source, each.roles.get(role.name) ?? { kind: 'none' }))
		.map(nameOf)
		.filter((name) => ![item.key].flat().includes(name) && !item.options.includes(name));
}

function overlapping(value: Value, { rng }: Source): string | undefined {
	const date = value.kind === 'date' ? parseDate(value.edtf) : undefined;
	if (!date || date.approximate) return undefined;
	const year = date.year === undefined ? '' : ` ${date.year}`;
	const month = MONTHS[(date.month ?? 0) - 1];
	if (date.granularity === 'day' && month)
		return rng.below(2) === 0 || !year ? `${month}${year}` : year.trim();
	if (date.granularity === 'month' && month) return `${1 + rng.below(28)} ${month}${year}`;
	return date.granularity === 'year' ? `${MONTHS[rng.below(12)] ?? ''}${year}` : undefined;
}

function forbidden({ role }: Asked, source: Source): readonly string[] {
	return role.never.flatMap((value) =>
		value.kind === 'text' ? [capital(value.text)] : entitiesIn(source, value).map(nameOf)
	);
}
