import type { Fact, Role, Value } from '../../facts/fact-set';
import { membersOf, type FactIndex } from '../../facts/fact-index';
import { sameValue, truthOf, type Claim } from '../../truth/truth';
import { distractorsFor, type Distractor } from '../distractors/distractors';
import { isScale } from '../distractors/scale';
import { containsWords, traces } from '../names';
import { askedOf, type Asked } from '../questions/asked';
import { kinOf } from '../questions/kin';
import { MAX_REF, refOf } from '../value-ref';
import { blamesNobody, isAlike, isPrinted, withoutYear, type Statement } from './statement';

/** Statements tried of one fact, and of one of its roles. */
const MOST_TRIED = 12;
const MOST_OF_ROLE = 4;
/** An entity of more facts than that is taken to be told of everywhere. */
const MOST_FACTS = 200;
/** Parts of a whole, which the other parts may settle. */
const SHARE = /per ?cent|%/i;
const SCALES = ['Number', 'Date', 'Duration'];
/** Verbs that tell what the source calls a thing: what it does not call it, it plainly does not. */
const NAMING = /\b(called?|calls|describe[sd]?|known|labell?ed|names?|named|termed)\b/;

/** What the fact leaves unsaid, as statements that nothing in the set settles, the most plausible first. */
export function* openStatements(index: FactIndex, fact: Fact): Iterable<Statement> {
	let tried = 0;
	for (const statement of candidates(index, fact)) {
		if (tried++ === MOST_TRIED) return;
		if (isLeftOpen(index, ...statement)) yield statement;
	}
}

/** The statement that an item's id names, if it is one that the set leaves open. */
export function openStatementOf(
	index: FactIndex,
	asked: Asked,
	option: Distractor
): Statement | undefined {
	const isUnknown = asked.fact.roles.get(asked.role.name)?.kind === 'unknown';
	const isOpen = isUnknown || isOpenEnded(index, asked);
	const alone = byItself(asked);
	return isOpen && isLeftOpen(index, alone, option) ? [alone, option] : undefined;
}

type Open = readonly [asked: Asked, option: Distractor];

function* candidates(index: FactIndex, fact: Fact): Iterable<Open> {
	for (const asked of unknownOf(index, fact)) {
		for (const value of plausible(index, asked)) {
			yield [
				{ ...asked, value },
				{ value, ref: refOf(value), likeness: 0 }
			];
		}
	}
	for (const asked of askedOf(index, fact)) {
		if (!isPrinted(asked) || !isOpenEnded(index, asked)) continue;
		const alone = byItself(asked);
		for (const option of distractorsFor(index, asked).slice(0, MOST_OF_ROLE)) yield [alone, option];
	}
}

/** One of a list told without the others, so that the statement is of one thing, where a wording fits one. */
function byItself(asked: Asked): Asked {
	const { fact, relation, role, value } = asked;
	const agrees = relation.say.some((template) => template.includes(`{${role.name}?`));
	if (!agrees || fact.roles.get(role.name)?.kind !== 'list') return asked;
	return { ...asked, fact: { ...fact, roles: new Map([...fact.roles, [role.name, value]]) } };
}

/** Each role that the fact says is left open, as if it had some filler of the right sort. */
export function unknownOf(index: FactIndex, fact: Fact): readonly Asked[] {
	const relation = index.relation(fact.rel);
	return [...fact.roles].flatMap(([name, own]): readonly Asked[] => {
		const role = relation.roles.get(name);
		if (own.kind !== 'unknown' || !role || fact.not) return [];
		const value = sampleOf(role);
		const asked = { fact, relation, role, value, token: name, decided: false, single: false };
		return isPrinted(asked) ? [asked] : [];
	});
}

/** Any value of the role's sort. */
function sampleOf({ types }: Role): Value {
	if (types.includes('Number')) return { kind: 'number', value: 0 };
	if (types.includes('Date')) return { kind: 'date', edtf: '' };
	return types.includes('Duration') ? { kind: 'duration', iso: '' } : { kind: 'text', text: '' };
}

/** What could fill the role, from the facts, the author's extras and the role's types. */
function plausible(index: FactIndex, { fact, role }: Asked): readonly Value[] {
	const own = index.fillersOf(fact.rel, role.name).map(({ value }) => value);
	if (role.unit !== undefined && SHARE.test(role.unit)) return [];
	const values = [...own, ...role.wrong, ...role.types.flatMap((type) => ofType(index, type))];
	const fit = values.filter(
		(value) =>
			!['unknown', 'none', 'list', 'fact'].includes(value.kind) &&
			isScale(value) === isScale(sampleOf(role))
	);
	const each = new Map(fit.map((value) => [refOf(value), value]));
	return [...each].flatMap(([ref, value]) => (ref.length <= MAX_REF ? [value] : []));
}

function ofType(index: FactIndex, type: string): readonly Value[] {
	if (SCALES.includes(type)) return ofScale(index, type);
	const pool = index.set.types.get(type)?.pool ?? [];
	return [
		...index.entitiesOf(type).map(({ id }): Value => ({ kind: 'entity', id })),
		...pool.map((text): Value => ({ kind: 'text', text }))
	].slice(0, MOST_FACTS);
}

/** Values of other roles that take the same: some of each. */
function ofScale(index: FactIndex, type: string): readonly Value[] {
	return [...index.set.relations.values()].flatMap(({ name, roles }) =>
		[...roles.values()]
			.filter(({ types }) => types.includes(type))
			.flatMap((role) => index.fillersOf(name, role.name).slice(0, 3))
			.map(({ value }) => value)
	);
}

/**
 * Whether the role may well have fillers that the source does not name, and a reader sees that: a list
 * or facts of several things, a plan or promise beside others, or the only thing fixed by it is a date,
 * a number or a length of time, which many things can share. That one thing is the capital or the
 * mother of another goes without saying, though the author has not written that it is the only one.
 */
function isOpenEnded(index: FactIndex, { fact, relation, role, decided }: Asked): boolean {
	const others = [...fact.roles].filter(([name]) => name !== role.name);
	const isPlain = others.every(
		([, value]) => value.kind === 'entity' || value.kind === 'text' || isScale(value)
	);
	if (decided || relation.order || fact.status === 'unspecified' || !isPlain) return false;
	if (relation.say.some((template) => NAMING.test(template))) return false;
	if (relation.say.some((template) => isWithArticle(template, role.name))) return false;
	const kin = kinOf(index, fact, [role.name]);
	if (kin.at !== 0) return false;
	if (fact.roles.get(role.name)?.kind === 'list' || kin.facts.length > 1) return true;
	if (fact.status === 'planned' || fact.status === 'promised') return true;
	return others.every(([name, value]) => !relation.one.includes(name) || isScale(value));
}

/** Whether the wording takes it for granted that there is such a thing: “the {kind} talks”. */
function isWithArticle(template: string, role: string): boolean {
	const isPrinted = template.includes(`{${role}:`) || template.includes(`{${role}}`);
	return isPrinted && new RegExp(`\\b(?:an?|the|this|that) \\{${role}[:}]`, 'i').test(template);
}

/** Whether no fact settles the statement, nor makes it likely, and no `never` touches it. */
function isLeftOpen(index: FactIndex, asked: Asked, option: Distractor): boolean {
	const { value } = option;
	return (
		!isRuledOut(index, asked, value) &&
		(blamesNobody(index, asked, option) || isHarmless(index, asked, option)) &&
		isAlike(index, asked, option) &&
		!isToldBeside(index, asked, value) &&
		isUnsettled(index, asked, value) &&
		(index.set.year === undefined || isUnsettled(withoutYear(index), asked, value))
	);
}

/**
 * Whether only what is promised is changed, or what the source itself says is open, and no party is put
 * in the place of another or of a thing. A view or a word for a thing is not: another may contradict it.
 */
function isHarmless(index: FactIndex, { fact, relation, role }: Asked, { value }: Distractor) {
	const isOpen = fact.roles.get(role.name)?.kind === 'unknown';
	const isPromise = fact.status === 'promised';
	const isParty = [...role.types, ...typesOf(index, value)].some((type) => acts(index, type));
	return (isOpen || isPromise) && role.name !== relation.opinion && !role.acts && !isParty;
}

function typesOf(index: FactIndex, value: Value): readonly string[] {
	const entity = value.kind === 'entity' ? index.entity(value.id) : undefined;
	return entity ? [entity.type] : [];
}

/** Whether things of the type do something in some relation of the set. */
function acts(index: FactIndex, type: string): boolean {
	return [...index.set.relations.values()].some(({ roles }) =>
		[...roles.values()].some(
			(role) =>
				role.acts && role.types.some((other) => index.isA(type, other) || index.isA(other, type))
		)
	);
}

/** Whether `never` names what the statement would say, in any of its roles. */
function isRuledOut(index: FactIndex, { fact, relation, role }: Asked, value: Value): boolean {
	return [...relation.roles.values()].some(({ name, never }) => {
		const filler = name === role.name ? value : fact.roles.get(name);
		return filler !== undefined && never.some((other) => sameValue(index, other, filler));
	});
}

/** Not stated at any level at which the relation's facts speak, whoever speaks. */
function isUnsettled(index: FactIndex, { fact, role }: Asked, value: Value): boolean {
	const roles = new Map([...fact.roles, [role.name, value]]);
	return levelsOf(index, fact.rel).every(
		(level) => truthOf(index, { rel: fact.rel, roles, ...level }) === 'not-stated'
	);
}

type Level = Pick<Claim, 'status' | 'by'>;

const levels = new WeakMap<FactIndex, Map<string, readonly Level[]>>();

function levelsOf(index: FactIndex, relation: string): readonly Level[] {
	const ofSet = levels.get(index) ?? new Map<string, readonly Level[]>();
	levels.set(index, ofSet);
	const known = ofSet.get(relation) ?? gatherLevels(index, relation);
	ofSet.set(relation, known);
	return known;
}

function gatherLevels(index: FactIndex, relation: string): readonly Level[] {
	const each = new Map<string, Level>([['asserted ', { status: 'asserted' }]]);
	for (const { status, said } of index.factsOf(relation)) {
		each.set(`${status} `, { status });
		if (said) each.set(`${status} ${said.by}`, { status, by: said.by });
	}
	return [...each.values()];
}

/**
 * Whether the source tells of the filler near by, so that other relations may settle the statement: in
 * the sentences cited, in a fact together with another filler, or with a date, a number or a length of
 * time of its own where the statement would give it another.
 */
function isToldBeside(index: FactIndex, { fact, role }: Asked, value: Value): boolean {
	const names = traces(index, value);
	const isCited = fact.cite.some(({ sentence }) => {
		const text = index.sentence(sentence)?.sentence.text ?? '';
		return names.some((name) => containsWords(text, name));
	});
	if (isCited || value.kind !== 'entity') return isCited;
	const others = [...fact.roles]
		.filter(([name]) => name !== role.name)
		.flatMap(([, filler]) => membersOf(filler));
	const refs = new Set(others.map(refOf));
	const hasScale = others.some(isScale);
	const told = index.factsWith(value.id);
	return (
		told.length > MOST_FACTS ||
		told.some((other) =>
			[...other.roles.values()]
				.flatMap(membersOf)
				.some(
					(filler) =>
						(hasScale && (isScale(filler) || index.relation(other.rel).order !== undefined)) ||
						(filler.kind === 'entity' && refs.has(refOf(filler)))
				)
		)
	);
}
