import type { Entity, Fact } from '../../facts/fact-set';
import { orderOf } from '../../truth/order';
import { fault, type Finding } from './choices';
import { queriesForEach } from '../asking/each';
import { datesAndOrders } from '../asking/order-questions';
import { isTrue, type Query } from '../asking/query';
import type { Reader } from '../reading/reader';
import type { Rendered } from '../rendered-item';
import { readQuestion, type Reading } from '../reading/readings';
import { outOfOrder } from './scale';
import { withoutEnd } from '../reading/stem-ends';
import { thingsIn } from '../reading/things';

/** A right side for each left side, and one to spare at least. */
export function checkMatching(
	reader: Reader,
	{ stem, lefts, rights, key }: Rendered<'matching'>
): Finding {
	const question = withoutEnd(stem, ' Match each one.');
	if (question === undefined) return fault('The stem does not say to match each one.');
	if (lefts.length < 2) return fault('There are fewer than two things to match.');
	const used = new Set(key);
	if (used.size < key.length) return fault('A right side belongs to two left sides.');
	if (rights.length <= used.size) return fault('There is no right side to spare.');
	const [one, other] = outOfOrder(rights, reader.index.set.year) ?? [];
	if (one !== undefined) return fault(`“${one}” stands before “${other ?? ''}”, and it is more.`);
	return checkPairs(reader, question, lefts, rights, key);
}

/** A group for each thing; two groups at least have things. */
export function checkSorting(
	reader: Reader,
	{ stem, things, groups, key }: Rendered<'sorting'>
): Finding {
	const question = withoutEnd(stem, ' Sort each one.');
	if (question === undefined) return fault('The stem does not say to sort each one.');
	if (new Set(key).size < 2) return fault('All things belong to one group.');
	const [, mark] = /^Does each of these come before or after (.+)\?$/.exec(question) ?? [];
	return mark === undefined
		? checkPairs(reader, question, things, groups, key)
		: checkSides(reader, mark, { things, groups, key });
}

function checkPairs(
	reader: Reader,
	question: string,
	lefts: readonly string[],
	rights: readonly string[],
	key: readonly string[]
): Finding {
	const shape = shapeFault(lefts, rights, key);
	if (shape !== undefined) return fault(shape);
	const readings = readQuestion(reader, question, ['ask', 'askAll'], 'each');
	if (readings.length === 0) return fault('No wording of the set reads as this question.');
	const [twin, same] = twinsIn(reader, lefts) ?? [];
	if (twin !== undefined) return fault(`“${twin}” and “${same ?? ''}” are one thing.`);
	const found = readings.map((reading) => pairsUnder(reader, reading, lefts, rights, key));
	const right = found.find(({ ok }) => ok);
	if (!right) return found[0] ?? fault('');
	const second = readings
		.filter((_, at) => found[at] !== right)
		.flatMap((reading) => trueBesides(reader, reading, lefts, rights, key));
	return second[0] === undefined
		? right
		: fault(`“${second[0]}” is right too, in another way to read it.`);
}

/** Two names of one thing. */
function twinsIn(reader: Reader, lefts: readonly string[]): readonly [string, string] | undefined {
	const named = new Map<string, string>();
	for (const left of lefts) {
		for (const { id } of thingsIn(reader, left, true)) {
			const other = named.get(id);
			if (other !== undefined) return [other, left];
			named.set(id, left);
		}
	}
	return undefined;
}

/** Right sides that are true of a left side, and are not its key. */
function trueBesides(
	reader: Reader,
	reading: Reading,
	lefts: readonly string[],
	rights: readonly string[],
	key: readonly string[]
): readonly string[] {
	return lefts.flatMap((left, at) =>
		thingsIn(reader, left, true)
			.flatMap((thing) => queriesForEach(reader, reading, thing))
			.flatMap((query) => rights.filter((right) => right !== key[at] && isTrue(query, right)))
	);
}

/** Each left side in the place of “each country”: its right side is right, and all others wrong. */
function pairsUnder(
	reader: Reader,
	reading: Reading,
	lefts: readonly string[],
	rights: readonly string[],
	key: readonly string[]
): Finding {
	const grounds: (readonly Fact[])[] = [];
	let claim = '';
	for (const [at, left] of lefts.entries()) {
		const queries = thingsIn(reader, left, true).flatMap((thing) =>
			queriesForEach(reader, reading, thing)
		);
		if (queries.length === 0) return fault(`“${left}” is nothing that the question is about.`);
		const faults = queries.map((query) => pairFault(query, left, key[at] ?? '', rights, key));
		const query = queries[faults.findIndex((each) => each === undefined)];
		if (!query) return fault(faults[0] ?? '');
		grounds.push(...query.grounds(key[at] ?? ''));
		claim ||= query.reading;
	}
	return { ok: true, reading: `for each of ${lefts.length}: ${claim}`, grounds };
}

function pairFault(
	query: Query,
	left: string,
	key: string,
	rights: readonly string[],
	keys: readonly string[]
): string | undefined {
	const judged = query.judge(key);
	if (judged.is !== 'right') return `“${key}” is not right for “${left}”.`;
	for (const right of rights) {
		if (right === key) continue;
		const other = query.judge(right);
		if (other.is === 'right') return `“${right}” is right for “${left}” too.`;
		// What is forbidden as a wrong answer here may yet be the right side of another.
		const isAnothers = keys.includes(right) && other.is === 'unclear' && other.as === 'forbidden';
		if (other.is === 'unclear' && !isAnothers) {
			return `“${right}” is not certainly wrong for “${left}”: ${other.why}.`;
		}
		if (query.clash(key, right)) return `“${key}” and “${right}” mean the same.`;
	}
	return undefined;
}

const SIDES = ['Before', 'After'];

/** Each thing on its side of the one in the middle, and of no other group. */
function checkSides(
	reader: Reader,
	mark: string,
	{ things, groups, key }: Pick<Rendered<'sorting'>, 'things' | 'groups' | 'key'>
): Finding {
	const shape = shapeFault(things, groups, key);
	if (shape !== undefined) return fault(shape);
	if (groups.join() !== SIDES.join()) return fault('The groups are not “Before” and “After”.');
	const [twin, same] = twinsIn(reader, things) ?? [];
	if (twin !== undefined) return fault(`“${twin}” and “${same ?? ''}” are one thing.`);
	const [middle] = thingsIn(reader, mark);
	if (!middle) return fault(`“${mark}” is nothing that the facts know.`);
	const grounds = [datesAndOrders(reader, middle)];
	for (const [at, text] of things.entries()) {
		const found = thingsIn(reader, text);
		const wanted = key[at]?.toLowerCase();
		const isRight = (thing: Entity) => orderOf(reader.index, thing.id, middle.id) === wanted;
		if (found.length === 0 || !found.every(isRight)) {
			return fault(`The facts do not say that “${text}” comes ${wanted ?? 'so'} ${mark}.`);
		}
		grounds.push(found.flatMap((thing) => datesAndOrders(reader, thing)));
	}
	return { ok: true, reading: `each of ${things.length} before or after ${middle.name}`, grounds };
}

function shapeFault(
	lefts: readonly string[],
	rights: readonly string[],
	key: readonly string[]
): string | undefined {
	if (key.length !== lefts.length) return 'The key has not one text for each thing.';
	for (const list of [lefts, rights]) {
		const twice = list.find((text, at) => list.indexOf(text) !== at);
		if (twice !== undefined) return `“${twice}” is there twice.`;
	}
	const lost = key.find((text) => !rights.includes(text));
	return lost === undefined
		? undefined
		: `The key “${lost}” is not among the texts to choose from.`;
}
