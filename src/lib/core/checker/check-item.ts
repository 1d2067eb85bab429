import type { FactIndex } from '../facts/fact-index';
import { unreachable } from '../unreachable';
import { checkChoice, fault, type Finding } from './judging/choices';
import { checkCloze } from './judging/cloze';
import { checkOrdering } from './judging/ordering';
import { checkMatching, checkSorting } from './judging/pairs';
import { citationFault, groundsFault } from './judging/provenance';
import { askedQueries, queriesOf } from './asking/questions';
import { readerOf, type Reader } from './reading/reader';
import { readStatement } from './reading/readings';
import { parseRendered, type Rendered, type RenderedItem } from './rendered-item';
import { checkSetAnswer } from './judging/set-answer';
import { settle } from './judging/statements';
import { withoutEnd } from './reading/stem-ends';
import { checkTyped } from './judging/typed';
import { accepted, rejected, type Verdict } from './verdict';

export type { Verdict } from './verdict';

/**
 * Whether the item's key is the only right answer, by its text and the facts alone: the stem is read
 * back as a claim, each answer put into the claim, and the facts are asked about each.
 *
 * @param item anything; an item in the form that `items --json` prints.
 */
export function checkItem(index: FactIndex, item: unknown): Verdict {
	const parsed = parseRendered(item);
	if (!parsed.ok) return rejected(parsed.error);
	const rendered = parsed.value;
	const miscited = citationFault(index, rendered);
	if (miscited !== undefined) return rejected(miscited);
	const finding = find(readerOf(index), rendered);
	if (!finding.ok) return rejected(finding.reason);
	const unproven = groundsFault(rendered, finding.grounds);
	return unproven === undefined ? accepted(finding.reading) : rejected(unproven);
}

function find(reader: Reader, item: RenderedItem): Finding {
	switch (item.kind) {
		case 'single-choice':
			return checkChoice(reader, queriesOf(reader, item.stem, item.options), item.options, [
				item.key
			]);
		case 'multiple-choice':
			return checkMultiple(reader, item);
		case 'true-false':
			return checkStatement(reader, item.stem, ['True', 'False'], item);
		case 'true-false-not-stated':
			return checkNotStated(reader, item);
		case 'cloze':
			return checkCloze(reader, item);
		case 'short-answer':
			return checkTyped(reader, queriesOf(reader, item.stem), item);
		case 'number':
			return checkNumber(reader, item);
		case 'set-answer':
			return checkSetAnswer(reader, item);
		case 'ordering':
			return checkOrdering(reader, item);
		case 'matching':
			return checkMatching(reader, item);
		case 'sorting':
			return checkSorting(reader, item);
		default:
			return unreachable(item);
	}
}

function checkMultiple(reader: Reader, item: Rendered<'multiple-choice'>): Finding {
	const question = withoutEnd(item.stem, ' Choose all that are right.');
	if (question === undefined) return fault('The stem does not say to choose all that are right.');
	if (item.key.length < 2) return fault('There are fewer than two right options.');
	if (item.key.length >= item.options.length) return fault('Every option is right.');
	const queries = askedQueries(reader, question, ['ask', 'askAll']);
	return checkChoice(reader, queries, item.options, item.key);
}

const NOT_STATED = /^According to (.+?), is this true, false or not stated\? (.+)$/;

function checkNotStated(reader: Reader, item: Rendered<'true-false-not-stated'>): Finding {
	const [, call = '', statement = ''] = NOT_STATED.exec(item.stem) ?? [];
	const sources = reader.sourcesCalled(call);
	if (sources.length === 0) return fault('The stem does not ask about a source of the set.');
	const options = ['True', 'False', 'Not stated'];
	return checkStatement(reader, statement, options, item, sources);
}

function checkStatement(
	reader: Reader,
	statement: string,
	expected: readonly string[],
	{ options, key }: { readonly options: readonly string[]; readonly key: string },
	sources: ReturnType<Reader['sourcesCalled']> = []
): Finding {
	if (options.join() !== expected.join())
		return fault(`The options are not ${expected.join(', ')}.`);
	if (key !== 'True' && key !== 'False' && key !== 'Not stated') {
		return fault(`The key “${key}” is not among the options.`);
	}
	if (!options.includes(key)) return fault(`The key “${key}” is not among the options.`);
	const readings = readStatement(reader, statement).map((reading) =>
		reading.voucher.kind === 'none' && sources.length > 0
			? { ...reading, voucher: { kind: 'source', sources } as const }
			: reading
	);
	return settle(reader, readings, key);
}

/** The unit behind the field is part of the answer. */
function checkNumber(reader: Reader, item: Rendered<'number'>): Finding {
	const { unit } = item;
	const withUnit = (answer: string) =>
		unit === '' || answer.endsWith(` ${unit}`) ? answer : `${answer} ${unit}`;
	if (!/\d/.test(item.key)) return fault('The key is not in digits.');
	return checkTyped(reader, queriesOf(reader, item.stem), {
		...item,
		key: withUnit(item.key),
		accepted: item.accepted.map(withUnit)
	});
}
