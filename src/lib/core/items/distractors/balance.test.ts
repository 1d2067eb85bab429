import { expect, test } from 'vitest';
import { rngFrom } from '../../rng';
import { balanced, standsOut } from './balance';
import type { Choice } from './choices';
import { cuesOf, type Look } from './cues';

const look = (text: string): Look => ({ text, uses: 0 });

/** Every three of so many options. */
function triples(count: number): readonly Choice[] {
	const choices: Choice[] = [];
	for (let a = 1; a <= count; a++) {
		for (let b = a + 1; b <= count; b++) {
			for (let c = b + 1; c <= count; c++) choices.push({ wrong: [a, b, c], cost: 0 });
		}
	}
	return choices;
}

test('of four sets the key is the longest in one and the shortest in one, where that can be', () => {
	const texts = ['Vienna', 'Ur', 'Bonn', 'Oslo', 'Riga', 'Rotterdam', 'Birmingham', 'Marseilles'];
	const choices = triples(texts.length - 1);
	const sets = balanced(
		[choices, choices, choices, choices],
		cuesOf('Which city is it?', texts.map(look)),
		rngFrom('four')
	);
	const lengths = sets.map(({ wrong }) => wrong.map((at) => texts[at]?.length ?? 0));
	expect(lengths).toHaveLength(4);
	expect(lengths.filter((others) => others.every((length) => length < 6))).toHaveLength(1);
	expect(lengths.filter((others) => others.every((length) => length > 6))).toHaveLength(1);
});

test('no set is chosen twice', () => {
	const choices = triples(4);
	const sets = balanced(
		[choices, choices, choices, choices],
		cuesOf('Which is it?', ['A', 'B', 'C', 'D', 'E'].map(look)),
		rngFrom('twice')
	);
	expect(new Set(sets.map(({ wrong }) => wrong.join())).size).toBe(4);
});

test('a single set finds the key the longest as often as chance, over many questions', () => {
	const texts = ['Vienna', 'Ur', 'Bonn', 'Oslo', 'Rotterdam', 'Birmingham'];
	const cues = cuesOf('Which city is it?', texts.map(look));
	const choices = triples(texts.length - 1);
	const longest = Array.from({ length: 2000 }, (_, n) => {
		const [only] = balanced([choices], cues, rngFrom(`question ${n}`));
		return only?.wrong.every((at) => (texts[at]?.length ?? 0) < 6);
	}).filter(Boolean).length;
	// Three standard deviations of 2000 throws at one in four.
	expect(Math.abs(longest / 2000 - 0.25)).toBeLessThan(0.03);
});

test('what costs less is chosen where nothing else tells', () => {
	const dear: Choice = { wrong: [1, 2, 3], cost: 1 };
	const cheap: Choice = { wrong: [1, 2, 4], cost: 0.2 };
	const cues = cuesOf('Which is it?', ['A', 'B', 'C', 'D', 'E'].map(look));
	expect(balanced([[dear, cheap]], cues, rngFrom('cost'))).toEqual([cheap]);
});

test('a key that is longer, of more words and of more capitals than all others stands out', () => {
	const others = ['Rome', 'Oslo', 'Bonn', 'Riga'].map(look);
	const key = look('The Old Market of Saint Petersburg');
	const equal = look('The New Bridge of Saint Petersburg');
	expect(standsOut(triples(4), cuesOf('Which is it?', [key, ...others]))).toBe(true);
	expect(standsOut(triples(5), cuesOf('Which is it?', [key, ...others, equal]))).toBe(false);
	expect(
		standsOut(triples(3), cuesOf('Which is it?', ['Lima', 'Rome', 'Bern', 'Kyiv'].map(look)))
	).toBe(false);
});
