import type { Entity } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { Distractor } from '../distractors/distractors';
import { groundsFor, momentsOn, type Ground } from './comes-before';
import { momentOf, type Moment } from './moments';
import { asDistractor, commonCall, nameOf, toldBy } from './reckoning';
import { told } from './several';
import type { Question } from './question';
import { capital } from '../wording/phrase';

/** Wrong options that are looked for; the rest of a large set is not looked at. */
const MOST_WRONG = 6;
const ORDINAL =
	/\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (\p{L}+)/giu;

/** Which of two things comes first, whichever side is asked for. */
export function groundsOn(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after',
	other: Moment
): readonly Ground[] | undefined {
	return side === 'after' ? groundsFor(index, moment, other) : groundsFor(index, other, moment);
}

/** Whether the two names leave their order open: without a date, and not a “first” beside a “second”. */
export function namesTellNothing(a: Moment, b: Moment): boolean {
	const [nameA, nameB] = [a.entity.name, b.entity.name];
	if (nameA === nameB || /\b\d/.test(nameA) || /\b\d/.test(nameB)) return false;
	const ranks = new Map(ranksIn(nameA));
	return ranksIn(nameB).every(([thing, rank]) => (ranks.get(thing) ?? rank) === rank);
}

/** What a name counts, and where in the count: “institute”, “first”. */
function ranksIn(name: string): readonly (readonly [thing: string, rank: string])[] {
	return [...name.toLowerCase().matchAll(ORDINAL)].map(
		([, rank = '', thing = '']) => [thing, rank] as const
	);
}

/** Things on the given side of one, that are named fairly beside all of the others. */
export function thingsOn(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after',
	beside: readonly Moment[]
): readonly Distractor[] {
	const found: Distractor[] = [];
	for (const other of momentsOn(index, moment, side)) {
		if (found.length === MOST_WRONG) break;
		if (isOn(index, moment, side, other, beside)) {
			found.push(asOption(other, beside));
		}
	}
	return found.sort((a, b) => b.likeness - a.likeness);
}

/** The thing that a reference names, if it stands on that side. */
export function thingOn(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after',
	beside: readonly Moment[],
	ref: string
): Distractor | undefined {
	const other = ref.startsWith('@') ? momentOf(index, ref.slice(1) as Entity['id']) : undefined;
	return other && isOn(index, moment, side, other, beside) ? asOption(other, beside) : undefined;
}

function asOption({ entity }: Moment, beside: readonly Moment[]): Distractor {
	const likeness = beside[0]?.entity.type === entity.type ? 0.7 : 0.4;
	return asDistractor({ kind: 'entity', id: entity.id }, likeness);
}

function isOn(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after',
	other: Moment,
	beside: readonly Moment[]
): boolean {
	const grounds = groundsOn(index, moment, side, other);
	const isOpen = beside.every((each) => each !== other && namesTellNothing(each, other));
	return isOpen && grounds !== undefined && callOf(index, grounds, moment) !== undefined;
}

/** How the source is called that the thing and its place in the order come from. */
export function callOf(
	index: FactIndex,
	grounds: readonly Ground[],
	moment: Moment
): string | undefined {
	return commonCall(index, [moment.fact, ...grounds.map(({ fact }) => fact)]);
}

/** “The G20 summit comes earlier: …”, and what that gives away. */
export function placed(
	index: FactIndex,
	moment: Moment,
	side: 'before' | 'after',
	wrong: Distractor
): ReturnType<Question['whyNot']> {
	const other = wrong.value.kind === 'entity' ? momentOf(index, wrong.value.id) : undefined;
	const grounds = other && groundsOn(index, moment, side, other);
	if (!other || !grounds) return { text: '', reveals: [] };
	const name = nameOf(index, other.entity);
	const word = side === 'after' ? 'later' : 'earlier';
	const facts = [...new Set(grounds.map(({ fact }) => fact))];
	return {
		text: `${capital(name.text)} ${name.plural ? 'come' : 'comes'} ${word}. ${told(index, facts)}`,
		reveals: toldBy(grounds)
	};
}
