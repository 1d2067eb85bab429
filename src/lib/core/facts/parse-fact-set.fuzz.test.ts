import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { indexFacts } from './fact-index';
import { parseFactSet, parseFactSetText } from './parse-fact-set';

// Many random sets on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

const TEXT = readFileSync('tests/fixtures/sets/tiny.json', 'utf8');
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const HOSTILE = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'valueOf',
	''
];
const someKey = fc.oneof(fc.constantFrom(...HOSTILE, 'id', 'roles', 'cite', 'type'), fc.string());
const someJson = fc.oneof(
	fc.jsonValue({ maxDepth: 4 }),
	fc.constantFrom('@ada', '#F01', '@', '#', '@__proto__', '#constructor', 'XXXX-02-30', -1, 1e308),
	fc.dictionary(someKey, fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: false })
);

/** Whatever was put in, it answers; and every note has a place, a reason and a mend. */
function expectSoundAnswer({ set, diagnostics }: ReturnType<typeof parseFactSet>): void {
	for (const { place, reason, mend } of diagnostics) {
		expect(place).not.toBe('');
		expect(reason).toMatch(/\.$/u);
		expect(mend).toMatch(/[.?]$/u);
		expect(reason + mend).not.toMatch(/undefined|\[object|Invalid type|NaN/u);
	}
	if (set) {
		expect(set.facts.length).toBeGreaterThan(0);
		const index = indexFacts(set);
		for (const fact of set.facts) {
			index.relation(fact.rel);
			for (const { sentence, quote } of fact.cite) {
				expect(index.sentence(sentence)?.sentence.text).toContain(quote);
			}
		}
	} else {
		expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
	}
}

test('anything at all is answered with diagnostics and never throws', () => {
	fc.assert(
		fc.property(
			fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
			(input) => expectSoundAnswer(parseFactSet(input))
		),
		{ numRuns: 200 }
	);
});

test('any text is answered with diagnostics and never throws', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (text) =>
			expectSoundAnswer(parseFactSetText(text))
		),
		{ numRuns: 200 }
	);
});

test('things that are no data are answered too', () => {
	const circle: Record<string, unknown> = { format: 'parley-facts/1' };
	circle['facts'] = [circle, circle];
	const trap = {
		format: 'parley-facts/1',
		get facts(): never {
			throw new Error('a trap');
		}
	};
	const { proxy, revoke } = Proxy.revocable({}, {});
	revoke();
	for (const input of [circle, trap, proxy, () => 1, Symbol('x'), 1n, new Map(), new Date()]) {
		expectSoundAnswer(parseFactSet(input));
	}
});

test('a part that goes round in a circle costs no more than itself', () => {
	const set = JSON.parse(TEXT) as Record<string, unknown>;
	set['circle'] = set;
	expect(parseFactSet(set).set?.facts).toHaveLength(24);
});

/** Every place in a JSON value, as the steps that lead to it. */
function placesIn(value: Json, steps: readonly (string | number)[] = []): (string | number)[][] {
	const inner =
		value === null || typeof value !== 'object'
			? []
			: Object.entries(value).flatMap(([key, part]) =>
					placesIn(part, [...steps, Array.isArray(value) ? Number(key) : key])
				);
	return [[...steps], ...inner];
}

function mutate(set: Json, steps: readonly (string | number)[], put: Json | undefined): Json {
	const [step, ...rest] = steps;
	if (step === undefined) return put ?? null;
	const entries = new Map(Object.entries(set ?? {}).map(([key, part]) => [key, part as Json]));
	if (rest.length === 0 && put === undefined) entries.delete(String(step));
	else entries.set(String(step), mutate(entries.get(String(step)) ?? null, rest, put));
	return Array.isArray(set) ? [...entries.values()] : Object.fromEntries(entries);
}

const GOOD = JSON.parse(TEXT) as { facts: Json[] } & { [key: string]: Json };
const PLACES = placesIn(GOOD);

test('a good set with random damage anywhere never makes the parser throw', () => {
	const damage = fc.tuple(fc.constantFrom(...PLACES), fc.option(someJson, { nil: undefined }));
	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
			const bad = damages.reduce<Json>((set, [steps, put]) => {
				try {
					return mutate(set, steps, put as Json);
				} catch {
					return set; // an earlier damage took this place away
				}
			}, GOOD);
			expectSoundAnswer(parseFactSet(bad));
		}),
		{ numRuns: 250 }
	);
});

test('whatever is done to one fact, all facts that do not rest on it survive unchanged', () => {
	const whole = parseFactSet(GOOD).set;
	// F22 is about F21 and may fall with it; a damaged id may take another fact's place in the queue.
	const restsOn = new Map([['F21', ['F22']]]);
	const places = placesIn(GOOD.facts, ['facts']).filter(
		(steps) => steps.length > 1 && steps[2] !== 'id'
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...places),
			fc.option(someJson, { nil: undefined }),
			(steps, put) => {
				// Putting a whole fact in may give it any id, so here it gets none.
				const isWhole = steps.length === 2;
				const value = isWhole && put !== undefined ? { damaged: put as Json } : (put as Json);
				const { set } = parseFactSet(mutate(GOOD, steps, value));
				const hit = `F${String(Number(steps[1]) + 1).padStart(2, '0')}`;
				const spared = whole?.facts.filter(
					({ id }) => id !== hit && !restsOn.get(hit)?.includes(id)
				);
				const kept = set?.facts.filter(({ id }) => id !== hit && !restsOn.get(hit)?.includes(id));
				expect(kept).toEqual(spared);
			}
		),
		{ numRuns: 500 }
	);
});
