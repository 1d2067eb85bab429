import type { Entity, Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { containsWords, traces } from '../names';
import { propositionOf } from '../propositions';
import { attributionOf, standingPhrase } from '../wording/sentence';
import { askedByToken, askedOf, type Asked } from './asked';
import { joinedWording, nounFor, type Bridge } from './joined-wording';
import { isOnlyOne } from './only-one';
import type { Question, QuestionFamily } from './question';
import { commonCall, firstOf, restOf, testsOf } from './reckoning';
import { statedQuestion } from './stated';
import { told } from './several';
import { partsOfToken, tokenOf } from './tokens';

/** Questions for one fact. */
const MOST = 2;
/** First facts that are looked at for one asked filler. */
const MOST_TRIED = 12;

/** What a second fact says of the thing that only a first fact tells. */
export const joined: QuestionFamily = {
	of(index, fact) {
		const pairs = shuffle(
			askedOf(index, fact).flatMap((asked) => bridgesIn(index, asked)),
			rngFrom(`${fact.id}/joined`)
		);
		const options = pairs.flatMap((bridge) => {
			const facts = index.factsWith(bridge.thing.id);
			const from = rngFrom(`${fact.id}/${bridge.role}/from`).below(facts.length);
			const some = Array.from({ length: Math.min(MOST_TRIED, facts.length) }, (_, n) => n + from);
			return some.flatMap((at) => {
				const first = facts[at % facts.length];
				return first ? [{ bridge, first }] : [];
			});
		});
		const inTurn = shuffle(options, rngFrom(`${fact.id}/joined/turn`));
		return firstOf(inTurn, MOST, ({ bridge, first }) => join(index, bridge, first));
	},

	byToken(index, fact, token) {
		const { role, way, partner } = partsOfToken(token) ?? {};
		const asked = role === undefined ? undefined : askedByToken(index, fact, role);
		const first = partner && index.fact(partner.fact);
		if (way !== 'that' || !asked || !first) return undefined;
		return bridgesIn(index, asked)
			.map((bridge) => join(index, bridge, first))
			.find((question) => question?.token === token);
	}
};

function bridgesIn(index: FactIndex, asked: Asked): readonly Bridge[] {
	const { fact, role: wanted, relation } = asked;
	if (wanted.ask.length === 0 || !isPlain(index, fact)) return [];
	return [...fact.roles].flatMap(([role, filler]) => {
		const thing = filler.kind === 'entity' ? index.entity(filler.id) : undefined;
		const noun = thing && nounFor(index, thing);
		const isOther = role !== wanted.name && role !== relation.opinion;
		// Of the only movement there is, “one movement” hides nothing.
		const isOneOfMany = thing !== undefined && index.entitiesOf(thing.type).length > 1;
		return thing && noun && isOther && isOneOfMany ? [{ asked, role, thing, noun }] : [];
	});
}

function join(index: FactIndex, bridge: Bridge, first: Fact): Question | undefined {
	const { asked, role, thing } = bridge;
	const { fact } = asked;
	const call = commonCall(index, [first, fact]);
	const place = roleOf(first, thing);
	if (first.rel === fact.rel || !place || call === undefined) return undefined;
	const { one, opinion } = index.relation(first.rel);
	if (!isPlain(index, first) || !one.includes(place) || opinion === place) return undefined;
	if ([first, fact].every((each) => attributionOf(index, each) !== '')) return undefined;
	if (!isOnlyOne(index, first, place)) return undefined;
	const wordingOf = (seed: string) => joinedWording(index, bridge, first, place, seed);
	const token = tokenOf({
		role: asked.token,
		way: 'that',
		partner: { fact: first.id, role: place }
	});
	const sample = wordingOf(token);
	if (sample === undefined || givesAway(index, sample, asked, thing)) return undefined;
	const question = statedQuestion(index, asked);
	const facts = [fact, first];
	const tests = testsOf(index, fact, [
		{ fact, role: asked.role.name },
		{ fact: first, role: place }
	]);
	const shared = propositionOf(fact, role);
	const isFree = (text: string | undefined) => text !== undefined && !containsWords(sample, text);
	return {
		...question,
		token,
		demand: 'joined',
		facts,
		tests,
		reveals: restOf(facts, tests).filter((each) => each !== shared),
		stem: (seed) => {
			const stem = wordingOf(seed);
			return stem !== undefined && !givesAway(index, stem, asked, thing) ? stem : sample;
		},
		wrong: () => question.wrong().filter(({ value }) => isFree(standingPhrase(index, value)?.text)),
		wrongByRef(ref) {
			const wrong = question.wrongByRef(ref);
			return wrong && isFree(standingPhrase(index, wrong.value)?.text) ? wrong : undefined;
		},
		why: () => told(index, [first, fact])
	};
}

/** Whether the question prints a name of what is shared, or the answer. */
function givesAway(index: FactIndex, stem: string, { value }: Asked, thing: Entity): boolean {
	const answer = standingPhrase(index, value)?.text.replace(/^The /, '') ?? '';
	const names = [
		...traces(index, { kind: 'entity', id: thing.id }),
		...traces(index, value),
		answer
	];
	return names.some((name) => containsWords(stem, name));
}

/** Facts of one thing each, that the source vouches for. */
function isPlain(index: FactIndex, { not, status, roles, rel }: Fact): boolean {
	const isSimple = [...roles.values()].every(
		({ kind }) => kind !== 'list' && kind !== 'fact' && kind !== 'unknown' && kind !== 'none'
	);
	const isDirect = index.relation(rel).order === undefined;
	return !not && isSimple && isDirect && (status === 'asserted' || status === 'planned');
}

/** The one role that the thing fills. */
function roleOf({ roles }: Fact, { id }: Entity): string | undefined {
	const places = [...roles].filter(([, filler]) => filler.kind === 'entity' && filler.id === id);
	return places.length === 1 ? places[0]?.[0] : undefined;
}
