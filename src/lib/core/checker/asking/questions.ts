import type { Value } from '../../facts/fact-set';
import { sameValue } from '../../truth/truth';
import { calendarQueries } from './calendar-questions';
import { numberQuery } from './number-query';
import { openQueries } from './open-questions';
import { orderQueries } from './order-questions';
import type { Grounds, Query } from './query';
import type { Reader } from '../reading/reader';
import { worded } from './reading-text';
import { filling, readQuestion, readStatement, type Reading } from '../reading/readings';
import { saidQueries } from './said-questions';
import { statedQueries } from './stated-query';
import { splitsAt } from '../reading/things';

/** Every way to read a question that has one right answer. */
export function queriesOf(
	reader: Reader,
	stem: string,
	options: readonly string[] = []
): readonly Query[] {
	return [
		...askedQueries(reader, stem, ['ask']),
		...countQueries(reader, stem),
		...joinedQueries(reader, stem),
		...calendarQueries(reader, stem),
		...orderQueries(reader, stem, options),
		...saidQueries(reader, stem),
		...openQueries(reader, stem)
	];
}

/** Questions in the author's words for one filler of a role, or for all. */
export function askedQueries(
	reader: Reader,
	stem: string,
	modes: readonly ('ask' | 'askAll')[]
): readonly Query[] {
	return readQuestion(reader, stem, modes).flatMap((reading) => statedQueries(reader, reading));
}

/** “How many countries are part of …?”: asked only of a list that is complete. */
function countQueries(reader: Reader, stem: string): readonly Query[] {
	if (!/\bhow many\b/i.test(stem)) return [];
	return readQuestion(reader, stem, ['howMany']).flatMap((reading) => {
		const { asked, relation } = reading;
		if (!asked || !relation.complete.includes(asked.name)) return [];
		return statedQueries(reader, reading).flatMap((query) => {
			const members = query.answers();
			if (members.length === 0 || !members.every((value) => query.isTold(value))) return [];
			if (members.some(({ kind }) => kind === 'unknown' || kind === 'none')) return [];
			const grounds = [members.flatMap((value) => query.groundsOf(value).flat())];
			const what = `number of ${query.reading}`;
			return [numberQuery(what, members.length, unitsOf(reader, reading), grounds)];
		});
	});
}

function unitsOf({ index }: Reader, { asked }: Reading): readonly string[] {
	return (asked?.types ?? []).flatMap((name) => {
		const type = index.set.types.get(name);
		return type ? [type.plural, type.noun] : [];
	});
}

/** “One country took … . Who governs that country?”: the first sentence must single it out. */
function joinedQueries(reader: Reader, stem: string): readonly Query[] {
	if (!/\bone /i.test(stem)) return [];
	return splitsAt(stem, '. ').flatMap(([first, second]) => {
		const questions = readQuestion(reader, second, ['ask'], 'that');
		if (questions.length === 0) return [];
		const shared = sharedIn(reader, readStatement(reader, first, 'one'));
		if (!shared) return [];
		return questions.flatMap((reading) => {
			const { gap } = reading;
			if (!gap?.types.some((type) => shared.types.includes(type))) return [];
			return statedQueries(reader, filling(reading, gap, shared.value)).map((query) => ({
				...query,
				reading: `${query.reading} where ${shared.reading}`,
				grounds: (answer: string) => [...query.grounds(answer), ...shared.grounds]
			}));
		});
	});
}

interface Shared {
	readonly value: Value;
	readonly types: readonly string[];
	readonly reading: string;
	readonly grounds: Grounds;
}

/** The one thing of that noun of which the statement is true, told as its fact wants to be told. */
function sharedIn(reader: Reader, statements: readonly Reading[]): Shared | undefined {
	const { index } = reader;
	const found = statements.flatMap((statement): readonly Shared[] => {
		const types = statement.gap?.types ?? [];
		return statedQueries(reader, statement).flatMap((query) =>
			query
				.answers()
				.filter((value) => {
					const type = value.kind === 'entity' ? index.entity(value.id)?.type : undefined;
					return type !== undefined && types.some((wider) => index.isA(type, wider));
				})
				.map((value) => ({
					value,
					types: query.isTold(value) ? types : [],
					reading: `${query.reading} = ${worded(index, value)}`,
					grounds: query.groundsOf(value)
				}))
		);
	});
	const told = found.find(({ types }) => types.length > 0);
	return told && found.every(({ value }) => sameValue(index, value, told.value)) ? told : undefined;
}
