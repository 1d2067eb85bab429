import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkItem } from './check-item';
import { SAMPLE } from './sample-facts';
import { choice } from './sample-items';

test('Anything at all is answered with a verdict', () => {
	const good = choice(
		'Which boat won the regatta?',
		['The Heron', 'The Otter', 'The Wren'],
		'The Otter',
		'S1'
	);
	const bad = [null, undefined, 7, 'x', [], {}, { kind: 'essay' }, { ...good, options: 'abc' }];
	for (const field of Object.keys(good)) {
		if (field !== 'id') bad.push({ ...good, [field]: field === 'kind' ? 'x' : [{}] });
	}
	for (const given of bad) {
		const verdict = checkItem(SAMPLE, given);
		expect(verdict).toMatchObject({ ok: false });
		expect(verdict.ok ? '' : verdict.reason).toMatch(/^[A-Z“].+\.$/);
	}
});

test('No damage to an item makes the checker throw, or forget its reason', () => {
	const kinds = [
		'single-choice',
		'multiple-choice',
		'true-false',
		'true-false-not-stated',
		'cloze',
		'short-answer',
		'number',
		'set-answer',
		'ordering',
		'matching',
		'sorting'
	];
	const words = fc.constantFrom(
		...['The Otter', 'the regatta', 'won', '12 June', 'Which boat won', '_____', 'each event'],
		...['According to the letter,', 'Match each one.', 'Sort each one.', 'one boat', '. ', '?', '']
	);
	const text = fc.array(words, { maxLength: 6 }).map((each) => each.join(' '));
	const texts = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.jsonValue());
	const fields = ['options', 'accepted', 'refused', 'lefts', 'rights', 'things', 'groups'] as const;
	const record = Object.fromEntries(fields.map((field) => [field, texts]));
	fc.assert(
		fc.property(
			fc.constantFrom(...kinds),
			fc.record({ ...record, stem: text, key: texts, hint: text, unit: text }),
			(kind, damaged) => {
				const good = choice('Which boat won the regatta?', [], '', 'S1');
				const verdict = checkItem(SAMPLE, { ...good, ...damaged, kind });
				expect(verdict.ok ? verdict.reading : verdict.reason).not.toBe('');
			}
		),
		{ numRuns: 1000 }
	);
});
