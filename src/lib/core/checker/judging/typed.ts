import { fault, nearest, type Finding } from './choices';
import { soundOf } from '../reading/lexicon';
import { isCoarser, isSameDate } from './typed-date';
import { wantedBy } from './hints';
import { numberIn } from '../reading/number-words';
import type { IsWanted, Query } from '../asking/query';
import type { Reader } from '../reading/reader';
import type { RenderedKey } from '../rendered-item';

/** An answer to be typed: one class of answers is right, and every spelling accepted is of it. */
export function checkTyped(reader: Reader, queries: readonly Query[], typed: RenderedKey): Finding {
	const isWanted = wantedBy(reader, typed.hint);
	if (queries.length === 0) return fault('No wording of the set reads as this question.');
	const faults = queries.map((query) => typedFault(query, typed, isWanted));
	const query = queries[faults.findIndex((each) => each === undefined)];
	if (!query) return fault(faults[nearest(queries, [typed.key])] ?? '');
	const second = elsewhere(queries, query, [typed.key, ...typed.accepted], isWanted);
	if (second !== undefined) return fault(`“${second}” is right too, in another way to read it.`);
	return { ok: true, reading: query.reading, grounds: query.grounds(typed.key) };
}

/** An answer that is right under another reading, and that none of these gives. */
export function elsewhere(
	queries: readonly Query[],
	chosen: Query,
	answers: readonly string[],
	isWanted: IsWanted
): string | undefined {
	return queries
		.filter((query) => query !== chosen)
		.flatMap((query) => query.missing(answers, isWanted))[0];
}

/** Why the typed key does not hold under that reading; `others` are right answers asked for as well. */
export function typedFault(
	query: Query,
	{ key, accepted, refused, hint }: RenderedKey,
	isWanted: IsWanted,
	others: readonly string[] = []
): string | undefined {
	const judged = query.judge(key);
	if (judged.is === 'wrong') return `The answer “${key}” is wrong.`;
	if (judged.is === 'unclear') return `The answer “${key}” is not right: ${judged.why}.`;
	if (query.missing([]).length > 0 && query.missing([], isWanted).length === 0) {
		return 'The hint asks for something else than the answer.';
	}
	const [missing] = query.missing([key, ...others], isWanted);
	if (missing !== undefined) return `“${missing}” is a right answer too, and is not accepted.`;
	if (!query.isClosed) return 'An answer that no fact rules out would be counted wrong.';
	for (const spelling of accepted) {
		if (query.judge(spelling).is !== 'right') {
			return `It accepts “${spelling}”, which is not right.`;
		}
		if (isCoarser(spelling, key, hint)) {
			return `It accepts “${spelling}”, which is less exact than the answer.`;
		}
		const stray = query.stray(spelling, key);
		if (stray !== undefined) return `It accepts “${spelling}”, which is also ${stray}.`;
		if (!query.clash(spelling, key)) return `It accepts “${spelling}”, which is another answer.`;
	}
	const sounds = new Set([key, ...accepted].map(soundOf));
	const both = refused.find((name) => sounds.has(soundOf(name)));
	if (both !== undefined) return `It refuses “${both}”, which it also accepts.`;
	const same = refused.find((name) => isSameDate(name, key) || isSameNumber(name, key));
	return same === undefined ? undefined : `It refuses “${same}”, which is the answer.`;
}

function isSameNumber(text: string, key: string): boolean {
	const number = numberIn(text);
	return number !== undefined && number === numberIn(key);
}
