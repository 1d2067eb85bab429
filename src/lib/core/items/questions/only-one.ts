import { parseDate } from '../../facts/calendar';
import type { Fact, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { truthOf } from '../../truth/truth';
import { refOf } from '../value-ref';
import { kinOf } from './kin';

/**
 * Whether nothing but its own filler makes the fact true in that role, so that a description by all
 * the rest names one thing: “one meeting is to be held on 20 October”.
 */
export function isOnlyOne(index: FactIndex, fact: Fact, role: string): boolean {
	const { rel, roles, status, said } = fact;
	const { symmetric } = index.relation(rel);
	if (symmetric?.includes(role)) return false;
	if (areSaidTheSame(index, fact, role)) return false;
	const name = descriptionOf(fact, role);
	if (name === undefined || fillersLike(index, fact, role, name)?.size !== 1) return false;
	return truthOf(index, { rel, roles, status, ...(said && { by: said.by }) }) === 'true';
}

/** Whether facts with just the same description are filled in more than one way: the first look, and of a large set mostly the last. */
function areSaidTheSame(index: FactIndex, fact: Fact, role: string): boolean {
	const own = fact.roles.get(role);
	if (!own || !isSingle(own)) return false;
	return kinOf(index, fact, [role]).facts.some((other) => {
		const filler = other.roles.get(role);
		return filler !== undefined && !(isSingle(filler) && refOf(filler) === refOf(own));
	});
}

/** So few facts with one thing are sooner looked through than the whole relation is filed. */
const FEW = 64;

/** What fills the role where the description holds. */
function fillersLike(
	index: FactIndex,
	{ rel, roles }: Fact,
	role: string,
	description: string
): ReadonlySet<string> | undefined {
	for (const [name, value] of roles) {
		const facts = name !== role && value.kind === 'entity' ? index.factsWith(value.id) : [];
		if (facts.length === 0 || facts.length > FEW) continue;
		return gather(
			facts.filter((fact) => fact.rel === rel),
			role
		).get(description);
	}
	return fillersOf(index, role, rel).get(description);
}

/** Fillers of a role, by descriptions that hold of them. */
type Fillers = ReadonlyMap<string, ReadonlySet<string>>;

const cache = new WeakMap<FactIndex, Map<string, Fillers>>();

function fillersOf(index: FactIndex, role: string, relation: string): Fillers {
	const ofSet = cache.get(index) ?? new Map<string, Fillers>();
	cache.set(index, ofSet);
	const name = `${relation} ${role}`;
	const fillers = ofSet.get(name) ?? gather(index.factsOf(relation), role);
	ofSet.set(name, fillers);
	return fillers;
}

/** Whoever says it and however sure: what one source plans and another reports shall not be mixed up either. */
function gather(facts: readonly Fact[], role: string): Fillers {
	const fillers = new Map<string, Set<string>>();
	for (const fact of facts) {
		const filler = fact.roles.get(role);
		if (fact.not || !filler) continue;
		const ref = isSingle(filler) ? refOf(filler) : fact.id;
		for (const description of descriptionsOf(fact, role)) {
			const known = fillers.get(description);
			if (known) known.add(ref);
			else fillers.set(description, new Set([ref]));
		}
	}
	return fillers;
}

function descriptionOf(fact: Fact, role: string): string | undefined {
	return descriptionsOf(fact, role)[0];
}

/** The fact without the role as written, and less exactly: 20 October is also a day in October. */
function descriptionsOf({ roles }: Fact, role: string): readonly string[] {
	let all: readonly string[] = [''];
	for (const [name, value] of [...roles].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (name === role) continue;
		const members = value.kind === 'list' ? value.values : [value];
		const readings = members.flatMap(readingsOf);
		if (readings.length * all.length > 200) return [];
		all = all.flatMap((text) => readings.map((reading) => `${text} ${name}${reading}`));
	}
	return all;
}

function readingsOf(value: Value): readonly string[] {
	if (!isSingle(value)) return ['*'];
	if (value.kind === 'duration') return [`=${value.iso.replace('~', '')}`];
	const date = value.kind === 'date' ? parseDate(value.edtf) : undefined;
	if (!date) return [refOf(value).toLowerCase()];
	const year = date.year === undefined ? 'XXXX' : String(date.year).padStart(4, '0');
	const two = (part: number | undefined) => String(part).padStart(2, '0');
	const exact = value.kind === 'date' ? `=${value.edtf.replace('~', '')}` : '';
	const month =
		date.month === undefined ? [] : [`=${year}-${two(date.month)}`, `=XXXX-${two(date.month)}`];
	const wider = date.year === undefined ? [] : [`=${year}`];
	return [...new Set([exact, ...month, ...wider, `=XXXX${exact.slice(5)}`])];
}

function isSingle({ kind }: Value): boolean {
	return kind !== 'list' && kind !== 'unknown' && kind !== 'none';
}
