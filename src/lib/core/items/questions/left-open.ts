import type { EntityId, Fact, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import { truthOf } from '../../truth/truth';
import type { Distractor } from '../distractors/distractors';
import { propositionOf, propositionsOf } from '../propositions';
import { attributionOf, questionOf, sourceCall } from '../wording/sentence';
import { capital } from '../wording/phrase';
import { askedOf, type Asked } from './asked';
import { isOwnWord } from './moments';
import type { Question, QuestionFamily } from './question';
import { commonCall, restOf, wordingBy } from './reckoning';
import { told } from './several';
import { partsOfToken, placeOfRef, refOfPlace, tokenOf } from './tokens';
import { truthWith } from '../distractors/distractors';

/** Facts whose questions are looked at for wrong options. */
const MOST_TRIED = 40;
const MOST_WRONG = 6;

/** Which of several questions the source leaves open. */
export const leftOpen: QuestionFamily = {
	of: (index, fact) => [...fact.roles.keys()].flatMap((role) => openIn(index, fact, role) ?? []),

	byToken(index, fact, token) {
		const { role, way } = partsOfToken(token) ?? {};
		return role !== undefined && way === 'open' ? openIn(index, fact, role) : undefined;
	}
};

function openIn(index: FactIndex, fact: Fact, role: string): Question | undefined {
	const question = isOpen(index, fact, role) ? asking(index, fact, role) : undefined;
	if (question === undefined) return undefined;
	const call = sourceCall(index, fact);
	const tests = [propositionOf(fact, role)];
	// The same matter may also be told as one that was left open.
	const beside = fact.cite.flatMap(({ sentence }) => index.factsCiting(sentence));
	const alsoOpen = beside.filter(({ id, status }) => status === 'unspecified' && id !== fact.id);
	return {
		fact,
		token: tokenOf({ role, way: 'open' }),
		demand: 'left-open',
		value: { kind: 'text', text: question },
		single: false,
		acts: false,
		facts: [fact],
		tests,
		reveals: restOf([fact, ...alsoOpen], tests),
		stem: (seed) =>
			wordingBy(`${fact.id}/${seed}`, [
				`Which of these questions does ${call} leave open?`,
				`Which of these questions does ${call} leave without an answer?`
			]),
		wrong: () => answered(index, fact).slice(0, MOST_WRONG),
		wrongByRef(ref) {
			const place = placeOfRef(ref);
			const other = place && index.fact(place.fact);
			const asked = other && askedOf(index, other).find(({ token }) => token === place.role);
			return asked && answeredBy(index, fact, asked);
		},
		why: () => `${capital(call)} leaves this question open.`,
		whyNot(wrong) {
			const place = placeOfRef(wrong.ref);
			const other = place && index.fact(place.fact);
			const answer = other ? told(index, [other]) : '';
			return {
				text: `${capital(call)} does answer this. ${answer}`,
				reveals: other ? propositionsOf(other) : []
			};
		}
	};
}

/** Whether the source says that it leaves the role open, and nothing fills it. */
function isOpen(index: FactIndex, fact: Fact, role: string): boolean {
	if (fact.not || attributionOf(index, fact) !== '') return false;
	if ([...fact.roles].some(([name, { kind }]) => (kind === 'unknown') !== (name === role))) {
		return false;
	}
	const claim = { rel: fact.rel, roles: fact.roles, status: fact.status };
	return truthOf(index, claim) === 'true';
}

function asking(index: FactIndex, fact: Fact, role: string): string | undefined {
	return questionOf(index, fact, role, false, `${role}/open`);
}

/** Questions that the source answers, those about the same things first. */
function answered(index: FactIndex, fact: Fact): readonly Distractor[] {
	const about = thingsIn(fact).flatMap((id) => index.factsWith(id).slice(0, MOST_TRIED));
	const rng = rngFrom(`${fact.id}/open`);
	const { facts } = index.set;
	const others = Array.from({ length: MOST_TRIED }, () => facts[rng.below(facts.length)]).flatMap(
		(other) => other ?? []
	);
	const tried = [...new Set([...shuffle(about, rng), ...others])].slice(0, 2 * MOST_TRIED);
	return tried.flatMap((other) => {
		const asked = shuffle(askedOf(index, other), rng);
		const found = asked
			.map((each) => answeredBy(index, fact, each))
			.find((each) => each !== undefined);
		return found ?? [];
	});
}

/** The question as a wrong option, where the same source answers it in its own words and for good. */
function answeredBy(index: FactIndex, open: Fact, asked: Asked): Distractor | undefined {
	const { fact, role, value } = asked;
	const isPlain = asked.single && attributionOf(index, fact) === '' && fact.id !== open.id;
	if (!isPlain || !isOwnWord(fact) || fact.rel === open.rel) return undefined;
	const text = asking(index, fact, role.name);
	if (text === undefined || commonCall(index, [open, fact]) === undefined) return undefined;
	if (truthWith(index, asked, value) !== 'true') return undefined;
	const question: Value = { kind: 'text', text };
	return {
		value: question,
		ref: refOfPlace({ fact: fact.id, role: role.name }),
		likeness: shareThing(open, fact) ? 0.7 : 0.3
	};
}

function shareThing(a: Fact, b: Fact): boolean {
	const things = new Set(thingsIn(a));
	return thingsIn(b).some((id) => things.has(id));
}

function thingsIn({ roles }: Fact): readonly EntityId[] {
	return [...roles.values()]
		.flatMap(membersOf)
		.flatMap((filler) => (filler.kind === 'entity' ? [filler.id] : []));
}
