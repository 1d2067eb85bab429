import { daysBetween, type CalendarDate } from '../../facts/calendar';
import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import type { Distractor } from '../distractors/distractors';
import { valueOfRef } from '../value-ref';
import { dateWords } from '../wording/dates';
import {
	isOnlyThen,
	isSpanStated,
	momentIn,
	momentsAt,
	momentsBeside,
	type Moment
} from './moments';
import type { Question, QuestionFamily } from './question';
import {
	asDistractor,
	commonCall,
	firstOf,
	nameOf,
	restOf,
	testsOf,
	toldBy,
	wordingBy
} from './reckoning';
import { told } from './several';
import { partsOfToken, tokenOf } from './tokens';

/** Questions for one thing, each with another that comes later. */
const MOST = 2;
/** Later things that take their turn. */
const MOST_LATER = 24;
/** More days than this is work for a calculator. */
const MOST_DAYS = 120;

/** How many days, or years, lie between the dates of two things. */
export const daysApart: QuestionFamily = {
	of: (index, fact) =>
		momentsAt(index, fact).flatMap((from) => {
			const later = momentsBeside(index, from, 'after', MOST_LATER);
			const inTurn = shuffle(later, rngFrom(`${fact.id}/${from.role}/days`));
			return firstOf(inTurn, MOST, (to) => between(index, from, to));
		}),

	byToken(index, fact, token) {
		const parts = partsOfToken(token);
		const from = parts && momentIn(index, { fact: fact.id, role: parts.role });
		const to = momentIn(index, parts?.partner);
		const question = from && to && between(index, from, to);
		return question?.token === token ? question : undefined;
	}
};

/** Time from one date to a later one, in the unit that both give. */
interface Span {
	readonly way: 'days' | 'years';
	readonly size: number;
}

function between(index: FactIndex, from: Moment, to: Moment): Question | undefined {
	const span = spanBetween(index, from, to);
	const call = commonCall(index, [from.fact, to.fact]);
	if (!span || call === undefined || isSpanStated(index, from.entity.id, to.entity.id)) {
		return undefined;
	}
	const { way, size } = span;
	const facts = [from.fact, to.fact];
	const tests = testsOf(index, from.fact, [from, to]);
	const token = tokenOf({
		role: from.role,
		way,
		partner: { fact: to.fact.id, role: to.role }
	});
	const value: Value = { kind: 'number', value: size };
	const [a, b] = [nameOf(index, from.entity), nameOf(index, to.entity)];
	const [first, last] = [wordsOf(from.date), wordsOf(to.date)];
	return {
		fact: from.fact,
		token,
		demand: 'inferred',
		value,
		single: true,
		acts: false,
		unit: way,
		facts,
		tests,
		reveals: restOf(facts, tests),
		stem: (seed) =>
			wordingBy(`${from.fact.id}/${seed}`, [
				`By the dates in ${call}, how many ${way} after ${a.text} ${b.plural ? 'do' : 'does'} ${b.text} come?`,
				`How many ${way} are there from ${a.text} to ${b.text}, by the dates in ${call}?`
			]),
		wrong: () => slips(index, from, to, span).map(([slip, likeness]) => asNumber(slip, likeness)),
		wrongByRef(ref) {
			const wrong = valueOfRef(ref, value);
			if (wrong?.kind !== 'number' || !isWrong(span, wrong.value)) return undefined;
			const likeness = new Map(slips(index, from, to, span)).get(wrong.value);
			return asNumber(wrong.value, likeness ?? 0);
		},
		why: () =>
			`From ${first} to ${last} it is ${size} ${size === 1 ? way.slice(0, -1) : way}. ${told(index, facts)}`,
		whyNot: () => ({
			text: `Counted from ${first} to ${last}, it is ${size}.`,
			reveals: toldBy([from, to])
		})
	};
}

/**
 * Days only where no year hangs in the air: both dates name the same one, or neither names any and the
 * number is the same in all years. Years only where both dates are no more than that.
 */
function spanBetween(index: FactIndex, from: Moment, to: Moment): Span | undefined {
	const [a, b] = [from.date, to.date];
	const { year } = index.set;
	if (!a || !b || a.approximate || b.approximate) return undefined;
	if (!isOnlyThen(index, from) || !isOnlyThen(index, to)) return undefined;
	if (a.granularity === 'year' && b.granularity === 'year') {
		const size = (b.year ?? 0) - (a.year ?? 0);
		return size > 0 ? { way: 'years', size } : undefined;
	}
	const size = a.year === b.year ? daysBetween(a, b) : undefined;
	const isFirm = a.year !== undefined || year === undefined || daysBetween(a, b, year) === size;
	return size !== undefined && size > 0 && size <= MOST_DAYS && isFirm
		? { way: 'days', size }
		: undefined;
}

/**
 * Whether nobody can defend the number. From one year to another it is sometimes one more, or one
 * less, than from January to January.
 */
function isWrong({ way, size }: Span, number: number): boolean {
	const leeway = way === 'years' ? 1 : 0;
	return Number.isInteger(number) && number > 0 && Math.abs(number - size) > leeway;
}

/** Numbers that a slip in reckoning leads to, on both sides, each with how plausible it is. */
function slips(index: FactIndex, from: Moment, to: Moment, span: Span): [number, number][] {
	const { way, size } = span;
	const [a, b] = [from.date, to.date];
	const beside = [from, to].flatMap((moment) =>
		(['before', 'after'] as const).flatMap((side) => momentsBeside(index, moment, side, 4))
	);
	const others = beside.flatMap((other) =>
		[spanBetween(index, from, other), spanBetween(index, other, to)].flatMap((spanned) =>
			spanned?.way === way ? [spanned.size] : []
		)
	);
	const [dayA, dayB] = [a?.day ?? 0, b?.day ?? 0];
	const months = (b?.month ?? 0) - (a?.month ?? 0);
	const typical =
		way === 'days'
			? [size + 1, size - 1, Math.abs(dayB - dayA), months * 30 + dayB - dayA, dayA + dayB, dayB]
			: [
					size + 10,
					size - 10,
					Math.abs(((b?.year ?? 0) % 100) - ((a?.year ?? 0) % 100)),
					size + 2,
					size - 2
				];
	const near = way === 'days' ? [2, -2, 7, -7, 3, -3, 10, -10] : [5, -5, 3, -3, 20, -20];
	const ranked = [
		...typical.map((number): [number, number] => [number, 0.8]),
		...others.map((number): [number, number] => [number, 0.6]),
		...near.map((step): [number, number] => [size + step, 0.4])
	];
	const each = new Map<number, number>();
	for (const [number, likeness] of ranked) {
		if (isWrong(span, number) && !each.has(number)) each.set(number, likeness);
	}
	return [...each];
}

function asNumber(value: number, likeness: number): Distractor {
	return asDistractor({ kind: 'number', value }, likeness);
}

function wordsOf(date: CalendarDate | undefined): string {
	return date ? dateWords(date.edtf).words : '';
}
