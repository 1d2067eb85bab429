import type { Entity, Fact } from '../../facts/fact-set';
import { orderOf } from '../../truth/order';
import { fault, type Finding } from './choices';
import { queriesForEach } from '../asking/each';
import { datesAndOrders } from '../asking/order-questions';
import { withoutEnd } from '../reading/stem-ends';
import type { Reader } from '../reading/reader';
import { readQuestion } from '../reading/readings';
import type { Rendered } from '../rendered-item';
import { thingsIn } from '../reading/things';

const ORDER = 'Put these in order, from the earliest to the latest.';

/** Things in a total order: of any two the facts say which comes first. */
export function checkOrdering(
	reader: Reader,
	{ stem, options, key }: Rendered<'ordering'>
): Finding {
	const question = stem === ORDER ? '' : withoutEnd(stem, ` ${ORDER}`);
	if (question === undefined) return fault('The stem does not say to put things in order.');
	if (options.length < 3) return fault('There are fewer than three things to put in order.');
	if ([...options].sort().join('\n') !== [...key].sort().join('\n')) {
		return fault('The key does not hold the very things that are to be put in order.');
	}
	const things = key.map((text) => thingsIn(reader, text));
	const grounds: (readonly Fact[])[] = [];
	for (const [at, text] of key.entries()) {
		const here = things[at] ?? [];
		if (here.length === 0) return fault(`“${text}” is nothing that the facts know.`);
		grounds.push(here.flatMap((thing) => datesAndOrders(reader, thing)));
		for (const [on, later] of key.entries()) {
			if (on <= at) continue;
			const isCertain = here.every((a) =>
				(things[on] ?? []).every((b) => orderOf(reader.index, a.id, b.id) === 'before')
			);
			if (!isCertain) return fault(`The facts do not say that “${text}” comes before “${later}”.`);
		}
	}
	if (question !== '' && !isAskedOfEach(reader, question, things)) {
		return fault('The question that the stem asks of each thing has no date for an answer.');
	}
	return { ok: true, reading: `${key.length} things in order`, grounds };
}

/** Whether the question, asked of each thing, is answered by a date of the source that it vouches for. */
function isAskedOfEach(
	reader: Reader,
	question: string,
	things: readonly (readonly Entity[])[]
): boolean {
	return readQuestion(reader, question, ['ask'], 'each').some(
		(reading) =>
			reading.asked?.types.includes('Date') &&
			things.every((each) =>
				each.some((thing) =>
					queriesForEach(reader, reading, thing).some((query) =>
						query.answers().some((value) => value.kind === 'date' && query.isTold(value))
					)
				)
			)
	);
}
