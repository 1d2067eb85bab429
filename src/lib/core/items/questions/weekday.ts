import { daysBetween } from '../../facts/calendar';
import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { dateWords } from '../wording/dates';
import { capital } from '../wording/phrase';
import { isOnlyThen, momentIn, momentsAt, type Moment } from './moments';
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
import { marksFor, numberOf, WEEK, type Mark } from './weekdays-told';

/** Further than this nobody counts on fingers. */
const MOST_DAYS = 45;
const MOST_TRIED = 24;
/** All days of the week are equally like the key. */
const LIKENESS = 0.6;

/** On which day of the week a thing falls, by another whose day of the week is told. */
export const weekday: QuestionFamily = {
	of: (index, fact) =>
		momentsAt(index, fact).flatMap((moment) => {
			const rng = rngFrom(`${fact.id}/${moment.role}/weekday`);
			const inTurn = shuffle(marksFor(index, moment).slice(0, MOST_TRIED), rng);
			return firstOf(inTurn, 1, (mark) => fallsOn(index, moment, mark));
		}),

	byToken(index, fact, token) {
		const { role, way, partner } = partsOfToken(token) ?? {};
		const moment = role === undefined ? undefined : momentIn(index, { fact: fact.id, role });
		if (way !== 'weekday' || !moment || !partner) return undefined;
		const mark = marksFor(index, moment).find(
			(each) => each.fact.id === partner.fact && each.role === partner.role
		);
		return mark && fallsOn(index, moment, mark);
	}
};

function fallsOn(index: FactIndex, moment: Moment, mark: Mark): Question | undefined {
	const days = daysFrom(mark.moment, moment);
	const facts = [moment.fact, mark.fact, mark.moment.fact];
	const call = commonCall(index, facts);
	const from = mark.moment.date;
	const { date } = moment;
	if (days === undefined || !from || !date || call === undefined) return undefined;
	const number = numberOf(moment);
	if (!isOnlyThen(index, moment) || !isOnlyThen(index, mark.moment)) return undefined;
	if (Math.abs(days) > MOST_DAYS || days === 0 || number === undefined) return undefined;
	const name = dayAt(number + mark.shift);
	const tests = testsOf(index, moment.fact, [moment, mark, mark.moment]);
	const value: Value = { kind: 'text', text: name };
	const token = tokenOf({
		role: moment.role,
		way: 'weekday',
		partner: { fact: mark.fact.id, role: mark.role }
	});
	const b = nameOf(index, moment.entity);
	const { words } = dateWords(date.edtf);
	const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
	const side = days > 0 ? 'after' : 'before';
	return {
		fact: moment.fact,
		token,
		demand: 'inferred',
		value,
		single: true,
		acts: false,
		facts,
		tests,
		reveals: restOf([moment.fact], tests),
		stem: (seed) =>
			wordingBy(`${moment.fact.id}/${seed}`, [
				`By the dates in ${call}, on which day of the week ${b.plural ? 'do' : 'does'} ${b.text} fall?`,
				`Going by ${call}, which day of the week is the date of ${b.text}?`
			]),
		wrong: () =>
			shuffle(WEEK, rngFrom(`${moment.fact.id}/${token}/days`))
				.filter((day) => day !== name)
				.map((text) => asDistractor({ kind: 'text', text }, LIKENESS)),
		wrongByRef(ref) {
			const text = WEEK.find((day) => ref === `~${day}` && day !== name);
			return text && asDistractor({ kind: 'text', text }, LIKENESS);
		},
		why: () =>
			`${capital(words)} is ${count} ${side} ${dateWords(from.edtf).words}, a ${dayAt(number + mark.shift - days)}, and so it is a ${name}. ${told(index, facts)}`,
		whyNot: () => ({
			text: `Counted ${days > 0 ? 'on' : 'back'} from ${dateWords(from.edtf).words}, it is a ${name}.`,
			reveals: toldBy([moment, mark, mark.moment])
		})
	};
}

/** Days from one to the other, where both name the same year or neither names any. */
function daysFrom({ date: a }: Moment, { date: b }: Moment): number | undefined {
	return a && b && a.year === b.year ? daysBetween(a, b) : undefined;
}

function dayAt(number: number): string {
	return WEEK[((number % 7) + 7) % 7] ?? '';
}
