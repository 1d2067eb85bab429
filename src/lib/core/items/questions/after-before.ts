import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { propositionsOf } from '../propositions';
import { capital } from '../wording/phrase';
import { isOrderStated, momentsOn } from './comes-before';
import { callOf, groundsOn, namesTellNothing, placed, thingOn, thingsOn } from './in-order';
import { momentIn, momentsAt, type Moment } from './moments';
import type { Question, QuestionFamily } from './question';
import { firstOf, nameOf, testsOf, toldBy, wordingBy } from './reckoning';
import { told } from './several';
import { partsOfToken, tokenOf } from './tokens';

/** Questions for one thing on one side. */
const MOST = 1;
const MOST_TRIED = 8;
/** With fewer wrong options the question cannot be put. */
const FEWEST_WRONG = 2;
const WORDS = {
	after: { comes: 'after', than: 'later', other: 'before' },
	before: { comes: 'before', than: 'earlier', other: 'after' }
} as const;

/** Which of the things shown comes after, or before, a thing that is named. */
export const afterBefore: QuestionFamily = {
	of: (index, fact) =>
		momentsAt(index, fact).flatMap((key) =>
			(['after', 'before'] as const).flatMap((way) => {
				const rng = rngFrom(`${fact.id}/${key.role}/${way}`);
				const inTurn = shuffle(momentsOn(index, key, WORDS[way].other), rng).slice(0, MOST_TRIED);
				return firstOf(inTurn, MOST, (mark) => {
					const question = beside(index, key, way, mark);
					return question && question.wrong().length >= FEWEST_WRONG ? question : undefined;
				});
			})
		),

	byToken(index, fact, token) {
		const { role, way, partner } = partsOfToken(token) ?? {};
		const key = role === undefined ? undefined : momentIn(index, { fact: fact.id, role });
		const mark = momentIn(index, partner);
		if (!key || !mark || (way !== 'after' && way !== 'before')) return undefined;
		return beside(index, key, way, mark);
	}
};

function beside(
	index: FactIndex,
	key: Moment,
	way: 'after' | 'before',
	mark: Moment
): Question | undefined {
	const grounds = groundsOn(index, mark, way, key);
	const call = grounds && callOf(index, grounds, key);
	if (!grounds || call === undefined || !namesTellNothing(key, mark)) return undefined;
	if (!grounds.some(({ fact }) => fact === key.fact)) return undefined;
	if (way === 'after' ? isOrderStated(index, mark, key) : isOrderStated(index, key, mark)) {
		return undefined;
	}
	const { comes, than, other } = WORDS[way];
	const facts = [...new Set([key.fact, ...grounds.map(({ fact }) => fact)])];
	const tests = testsOf(index, key.fact, grounds);
	const [a, b] = [nameOf(index, mark.entity), nameOf(index, key.entity)];
	const token = tokenOf({
		role: key.role,
		way,
		partner: { fact: mark.fact.id, role: mark.role }
	});
	return {
		fact: key.fact,
		token,
		demand: 'inferred',
		value: { kind: 'entity', id: key.entity.id },
		single: false,
		acts: false,
		facts,
		tests,
		reveals: [...new Set([...propositionsOf(mark.fact, mark.role), ...toldBy(grounds)])].filter(
			(each) => !tests.includes(each)
		),
		stem: (seed) =>
			wordingBy(`${key.fact.id}/${seed}`, [
				`Which of these comes ${comes} ${a.text}, according to ${call}?`,
				`Going by ${call}, which of these comes ${than} than ${a.text}?`
			]),
		wrong: () => thingsOn(index, mark, other, [key, mark]),
		wrongByRef: (ref) => thingOn(index, mark, other, [key, mark], ref),
		why: () => `${capital(b.text)} ${b.plural ? 'come' : 'comes'} ${than}. ${told(index, facts)}`,
		whyNot: (wrong) => placed(index, mark, other, wrong)
	};
}
