import { expect, test } from 'vitest';
import { bandOf, type Load } from './band';

const BANDS = ['easier', 'middle', 'harder'];
const stated: Load = { kind: 'single-choice', demand: 'stated', stem: 'Who came?', facts: [] };
const rank = (load: Partial<Load>) => BANDS.indexOf(bandOf({ ...stated, ...load }));
const alike = (likeness: number) => [{ likeness }, { likeness }, { likeness }];

test('a statement to recognise is easier, an answer to type after two steps harder', () => {
	expect(rank({ kind: 'true-false' })).toBe(0);
	expect(rank({ kind: 'short-answer', demand: 'joined' })).toBe(2);
});

test('the more the wrong options are like the key, the harder', () => {
	expect([0, 0.6, 1].map((likeness) => rank({ wrong: alike(likeness) }))).toEqual([0, 1, 2]);
});

test('what is inferred or joined, attributed, typed or long is never easier than what is not', () => {
	const wrong = alike(0.45);
	const plain = rank({ wrong });
	for (const load of [
		{ demand: 'inferred' },
		{ demand: 'joined' },
		{ demand: 'attribution' },
		{ demand: 'left-open' },
		{ stem: 'word '.repeat(30) },
		{ kind: 'multiple-choice' }
	] as const) {
		expect(rank({ wrong, ...load }), JSON.stringify(load)).toBeGreaterThan(plain);
	}
	expect(rank({ kind: 'cloze' })).toBeGreaterThan(rank({}));
});
