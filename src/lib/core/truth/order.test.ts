import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { indexFacts, type FactIndex } from '../facts/fact-index';
import type { EntityId, Value } from '../facts/fact-set';
import { parseFactSet } from '../facts/parse-fact-set';
import { dateOfFact, datedEntities, orderOf, orderOfValues } from './order';

// Many random sets on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

interface Input {
	readonly entities: { id: string; type: string; name: string }[];
	readonly relations: Record<string, object>;
	readonly facts: object[];
}

function tiny(change: (set: Input) => void = () => undefined): FactIndex {
	const input = JSON.parse(readFileSync('tests/fixtures/sets/tiny.json', 'utf8')) as Input;
	change(input);
	const { set, diagnostics } = parseFactSet(input);
	if (!set || diagnostics.some(({ severity }) => severity === 'error')) {
		throw new Error(`the test’s own set is wrong: ${JSON.stringify(diagnostics)}`);
	}
	return indexFacts(set);
}

const CITE = [{ s: 'S01', quote: 'fair' }];
const opens = (id: string, event: string, date: string, more: object = {}) => ({
	id,
	rel: 'opensOn',
	roles: { event: `@${event}`, date },
	cite: CITE,
	...more
});
const before = (id: string, earlier: string, later: string, more: object = {}) => ({
	id,
	rel: 'before',
	roles: { earlier: `@${earlier}`, later: `@${later}` },
	cite: CITE,
	...more
});
const order = (index: FactIndex, a: string, b: string) =>
	orderOf(index, a as EntityId, b as EntityId);

test('an entity is dated by a fact with one date and no other entity', () => {
	expect(
		datedEntities(tiny()).map(({ entity, fact, role, date }) => [entity, fact.id, role, date.edtf])
	).toEqual([
		['fair', 'F01', 'date', 'XXXX-06-12'],
		['bandstand', 'F14', 'date', '1911'],
		['bandstand', 'F15', 'date', '1950~'],
		['bandstand', 'F16', 'date', 'XXXX-08'],
		['market', 'F23', 'date', 'XXXX-12']
	]);
});

test('a date between two entities is neither’s own', () => {
	const index = tiny((set) => {
		set.relations['visits'] = {
			roles: { who: { type: 'Person' }, place: { type: 'Place' }, date: { type: 'Date' } },
			say: '{who} visits {place} {date:when}'
		};
		const roles = { who: '@ada', place: '@green', date: 'XXXX-06-01' };
		set.facts.push({ id: 'F30', rel: 'visits', roles, cite: CITE });
	});
	const dated = datedEntities(index).map(({ entity }) => entity);
	expect(dated).not.toContain('ada');
	expect(dated).not.toContain('green');
});

test('what is only reported, promised or denied dates nothing', () => {
	for (const more of [{ status: 'reported' }, { status: 'promised' }, { not: true }]) {
		const index = tiny((set) => set.facts.push(opens('F30', 'tug', 'XXXX-01', more)));
		expect(datedEntities(index).map(({ entity }) => entity)).not.toContain('tug');
		expect(order(index, 'tug', 'fair')).toBe('unknown');
	}
});

test.each([
	['fair', 'market', 'before'],
	['market', 'fair', 'after'],
	['tug', 'raffle', 'before'],
	['tug', 'fireworks', 'before'],
	['fireworks', 'tug', 'after'],
	['fair', 'tug', 'unknown'],
	['fair', 'fair', 'unknown'],
	['fair', 'nobody', 'unknown'],
	['bandstand', 'fair', 'unknown']
])('%s against %s is %s', (a, b, expected) => {
	expect(order(tiny(), a, b)).toBe(expected);
});

test('chains run through dates and facts of order alike', () => {
	// The fair (June) before the market (December), which comes before the tug of war.
	const index = tiny((set) => set.facts.push(before('F30', 'market', 'tug')));
	expect(order(index, 'fair', 'fireworks')).toBe('before');
	expect(order(index, 'fireworks', 'fair')).toBe('after');
	// The fireworks before the show, which is dated in January: earlier than the fair.
	const other = tiny((set) => {
		set.facts.push(opens('F30', 'show', 'XXXX-01'), before('F31', 'fireworks', 'show'));
	});
	expect(order(other, 'tug', 'fair')).toBe('before');
	expect(order(other, 'market', 'raffle')).toBe('after');
});

test('facts that contradict each other leave the order unknown', () => {
	const index = tiny((set) => set.facts.push(before('F30', 'fireworks', 'tug')));
	expect(order(index, 'tug', 'raffle')).toBe('unknown');
	const twice = tiny((set) => set.facts.push(opens('F30', 'market', 'XXXX-01')));
	expect(order(twice, 'fair', 'market')).toBe('unknown');
});

test('dates and facts stand in time too', () => {
	const index = tiny();
	const fact = (id: string) => index.set.facts.find((each) => each.id === id);
	const [built, closed] = [fact('F14'), fact('F24')];
	expect(built && dateOfFact(index, built)?.edtf).toBe('1911');
	expect(closed && dateOfFact(index, closed)).toBeUndefined();
	const of = (id: string) => ({ kind: 'fact', id }) as Value;
	expect(orderOfValues(index, of('F14'), of('F15'))).toBe('before');
	expect(orderOfValues(index, of('F15'), { kind: 'date', edtf: '1960' })).toBe('before');
	expect(orderOfValues(index, { kind: 'date', edtf: '1912' }, of('F14'))).toBe('after');
	expect(orderOfValues(index, { kind: 'number', value: 1 }, of('F14'))).toBe('unknown');
});

test('agrees with Warshall’s closure on random facts, and is never both ways', () => {
	const names = ['fair', 'market', 'tug', 'raffle', 'fireworks', 'show'];
	const link = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
	const months = fc.array(fc.option(fc.integer({ min: 1, max: 12 })), {
		minLength: names.length,
		maxLength: names.length
	});
	fc.assert(
		fc.property(fc.array(link, { maxLength: 6 }), months, (links, dates) => {
			const index = tiny((set) => {
				set.facts.length = 0;
				set.facts.push({
					id: 'F03',
					rel: 'chairs',
					roles: { person: '@ada', body: '@committee' },
					cite: CITE
				});
				links.forEach(([a, b], n) => set.facts.push(before(`L${n}`, a, b)));
				names.forEach((name, n) => {
					const month = dates[n];
					if (month === undefined || month === null) return;
					set.facts.push(opens(`D${n}`, name, `XXXX-${String(month).padStart(2, '0')}`));
				});
			});
			const reach = names.map((a, i) =>
				names.map((b, j) => {
					const isLinked = links.some(([from, to]) => from === a && to === b);
					return isLinked || (dates[i] ?? 99) < (dates[j] ?? 0);
				})
			);
			for (const k of names.keys()) {
				for (const i of names.keys()) {
					for (const j of names.keys()) {
						const row = reach[i];
						if (row?.[k] && reach[k]?.[j]) row[j] = true;
					}
				}
			}
			for (const [i, a] of names.entries()) {
				for (const [j, b] of names.entries()) {
					const [forth, back] = [reach[i]?.[j], reach[j]?.[i]];
					const expected = forth === back ? 'unknown' : forth ? 'before' : 'after';
					expect([a, b, order(index, a, b)]).toEqual([a, b, expected]);
				}
			}
		}),
		{ numRuns: 100 }
	);
});
