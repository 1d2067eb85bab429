import type { Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { placed, thingOn, thingsOn } from './in-order';
import { momentIn, momentsAt, type Moment } from './moments';
import type { Question, QuestionFamily } from './question';
import { commonCall, testsOf, wordingBy } from './reckoning';
import { told } from './several';
import { partsOfToken, tokenOf } from './tokens';

/** Which of the things shown comes first, and which comes last. */
export const firstLast: QuestionFamily = {
	of: (index, fact) =>
		momentsAt(index, fact).flatMap((moment) =>
			(['first', 'last'] as const).flatMap((way) => atTheEnd(index, fact, moment, way) ?? [])
		),

	byToken(index, fact, token) {
		const { role, way } = partsOfToken(token) ?? {};
		const moment = role === undefined ? undefined : momentIn(index, { fact: fact.id, role });
		if (!moment || (way !== 'first' && way !== 'last')) return undefined;
		const question = atTheEnd(index, fact, moment, way);
		return question?.token === token ? question : undefined;
	}
};

function atTheEnd(
	index: FactIndex,
	fact: Fact,
	moment: Moment,
	way: 'first' | 'last'
): Question | undefined {
	const call = commonCall(index, [fact]);
	if (call === undefined || /\b\d/.test(moment.entity.name)) return undefined;
	const side = way === 'first' ? 'after' : 'before';
	const token = tokenOf({ role: moment.role, way });
	const end = way === 'first' ? 'earliest' : 'latest';
	return {
		fact,
		token,
		demand: 'inferred',
		value: { kind: 'entity', id: moment.entity.id },
		single: false,
		acts: false,
		facts: [fact],
		tests: testsOf(index, fact, [moment]),
		reveals: [],
		stem: (seed) =>
			wordingBy(`${fact.id}/${seed}`, [
				`Which of these comes ${way}, according to ${call}?`,
				`Going by ${call}, which of these is the ${end}?`
			]),
		wrong: () => thingsOn(index, moment, side, [moment]),
		wrongByRef: (ref) => thingOn(index, moment, side, [moment], ref),
		why: () => told(index, [fact]),
		whyNot: (wrong) => placed(index, moment, side, wrong)
	};
}
