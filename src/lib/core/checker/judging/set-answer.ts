import { fault, nearest, type Finding } from './choices';
import { wantedBy } from './hints';
import { numberIn } from '../reading/number-words';
import { askedQueries } from '../asking/questions';
import type { Query } from '../asking/query';
import type { Reader } from '../reading/reader';
import type { Rendered } from '../rendered-item';
import { elsewhere, typedFault } from './typed';

/** Every member of a list, each to be typed: no right answer is left out, and none is there twice. */
export function checkSetAnswer(
	reader: Reader,
	{ stem, key, members }: Rendered<'set-answer'>
): Finding {
	const [, question, count] = /^(.+\?) Name (both|all (?:.+))\.$/.exec(stem) ?? [];
	if (question === undefined || count === undefined) {
		return fault('The stem does not say how many answers to name.');
	}
	const wanted = count === 'both' ? 2 : numberIn(count.slice('all '.length));
	if (wanted !== key.length) return fault(`The stem asks for ${count}, the key has ${key.length}.`);
	if (key.length < 2) return fault('There is but one answer to name.');
	if (members.some((member, at) => member.key !== key[at]) || members.length !== key.length) {
		return fault('The members are not those of the key.');
	}
	const queries = askedQueries(reader, question, ['ask', 'askAll']);
	if (queries.length === 0) return fault('No wording of the set reads as this question.');
	const faults = queries.map((query) => setFault(reader, query, key, members));
	const query = queries[faults.findIndex((each) => each === undefined)];
	if (!query) return fault(faults[nearest(queries, key)] ?? '');
	const second = elsewhere(queries, query, key, () => true);
	if (second !== undefined) return fault(`“${second}” is right too, in another way to read it.`);
	return { ok: true, reading: query.reading, grounds: key.flatMap((each) => query.grounds(each)) };
}

function setFault(
	reader: Reader,
	query: Query,
	key: readonly string[],
	members: Rendered<'set-answer'>['members']
): string | undefined {
	for (const member of members) {
		const found = typedFault(query, member, wantedBy(reader, member.hint), key);
		if (found !== undefined) return found;
	}
	for (const [at, one] of key.entries()) {
		const other = key.slice(at + 1).find((each) => query.clash(one, each));
		if (other !== undefined) return `“${one}” and “${other}” mean the same.`;
	}
	return undefined;
}
