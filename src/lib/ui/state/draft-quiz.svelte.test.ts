import { expect, test } from 'vitest';
import { indexFacts } from '../../core/facts/fact-index';
import { parseFactSetText } from '../../core/facts/parse-fact-set';
import { areEnemies } from '../../core/items/enemies';
import { DraftQuiz, MOST_QUESTIONS } from './draft-quiz.svelte';

const { set } = parseFactSetText(await (await fetch('/sets/moscow-talks.json')).text());
if (!set) throw new Error('the shipped set does not parse');
const index = indexFacts(set);

let seeds = 0;
const draft = () => new DraftQuiz(index, () => `seed-${seeds++}`);
const idsOf = ({ items }: DraftQuiz) => items.map(({ id }) => id);

function expectPeace({ items }: DraftQuiz) {
	expect(items.filter((a) => items.some((b) => a !== b && areEnemies(a, b)))).toEqual([]);
}

test('there are ten questions before anything is set', () => {
	expect(draft().items).toHaveLength(10);
});

test('what is pinned stays at its place when the others are drawn anew', () => {
	const quiz = draft();
	const [before, pinned] = [idsOf(quiz), idsOf(quiz)[3]];
	if (!pinned) throw new Error('too short');
	quiz.pin(pinned);
	quiz.draw();
	expect(idsOf(quiz)[3]).toBe(pinned);
	expect(idsOf(quiz).filter((id) => before.includes(id)).length).toBeLessThan(10);
	expect(quiz.items).toHaveLength(10);
	expectPeace(quiz);
});

test('a question is replaced where it stands, and does not come back', () => {
	const quiz = draft();
	const before = idsOf(quiz);
	const gone = before[5];
	if (!gone) throw new Error('too short');
	quiz.replace(gone);
	expect(idsOf(quiz).filter((_, at) => at !== 5)).toEqual(before.filter((_, at) => at !== 5));
	for (let again = 0; again < 10; again++) {
		quiz.draw();
		expect(idsOf(quiz)).not.toContain(gone);
	}
	expectPeace(quiz);
});

test('a quiz gets longer at its end, and shorter from its end', () => {
	const quiz = draft();
	const before = idsOf(quiz);
	quiz.setCount(12);
	expect(idsOf(quiz).slice(0, 10)).toEqual(before);
	expect(quiz.items).toHaveLength(12);
	quiz.setCount(4);
	expect(idsOf(quiz)).toEqual(before.slice(0, 4));
	quiz.setCount(10_000);
	expect(quiz.count).toBe(MOST_QUESTIONS);
	expect(quiz.missing).toBe(MOST_QUESTIONS - quiz.items.length);
});

test('questions are dropped and moved', () => {
	const quiz = draft();
	const [first, second, third, ...others] = idsOf(quiz);
	if (!first || !second || !third) throw new Error('too short');
	quiz.drop(second);
	quiz.move(third, -1);
	quiz.move(third, -1);
	expect(idsOf(quiz)).toEqual([third, first, ...others]);
	expect([quiz.count, quiz.missing]).toEqual([9, 0]);
});

test('kinds, difficulty and topic narrow what is asked; the last of each stays', () => {
	const quiz = draft();
	for (const kind of [...quiz.kinds]) if (kind !== 'true-false') quiz.toggleKind(kind);
	quiz.toggleKind('true-false');
	expect(new Set(quiz.items.map(({ kind }) => kind))).toEqual(new Set(['true-false']));
	const other = draft();
	other.toggleBand('easier');
	other.toggleBand('middle');
	other.toggleBand('harder');
	expect(new Set(other.items.map(({ band }) => band))).toEqual(new Set(['harder']));
	const topical = draft();
	const [topic] = topical.topics;
	topical.setTopic(topic?.entity);
	const facts = new Set<string>(topic && index.factsWith(topic.entity).map(({ id }) => id));
	expect(topical.items.length).toBeGreaterThan(3);
	for (const { tests } of topical.items) {
		expect(tests.some((proposition) => facts.has(proposition.split('.')[0] ?? ''))).toBe(true);
	}
});
