import { describe, expect, test } from 'vitest';
import { count } from './count';
import { comesBack, indexOf, questionsIn, stemsOf, wrongRefs, type Told } from './fair-testing';

const members = (...ids: readonly string[]): Told => ['member', { member: ids, club: '@club' }];
const values = (told: readonly Told[]) =>
	questionsIn(count, indexOf(told)).map(({ value }) => (value.kind === 'number' ? value.value : 0));

describe('how many members a closed list has', () => {
	const index = indexOf([members('@ada', '@tom', '@ines')]);
	const [question] = questionsIn(count, index);
	if (!question) throw new Error('there is no question');

	test('it asks with “How many” for “Which”', () => {
		expect(stemsOf(question)).toEqual(['How many people belong to the rowing club?']);
		expect(question.value).toEqual({ kind: 'number', value: 3 });
		expect(question.unit).toBe('people');
		expect(question.why()).toBe(
			'It is 3. Ada Bell, Tom Reed and Ines Cole belong to the rowing club.'
		);
	});

	test('neighbours of the number are wrong, and the number itself never is', () => {
		expect([...wrongRefs(question)].sort()).toEqual(['=1', '=2', '=4', '=5', '=6']);
		for (const ref of ['=3', '=0', '=2.5']) expect(question.wrongByRef(ref)).toBeUndefined();
	});

	test('it comes back from its token', () => {
		expect(question.token).toBe('member+count');
		expect(comesBack(count, index, question)?.stem('a')).toBe(question.stem('a'));
	});

	test('a list in several facts is counted whole, and once', () => {
		expect(values([members('@ada', '@tom'), members('@ines', '@tom')])).toEqual([3]);
	});

	test('nothing is asked of an open list, of one alone, or of a name that stands for many', () => {
		expect(values([['guest', { guest: ['@ada', '@tom'], event: '@fair' }]])).toEqual([]);
		expect(values([members('@ada')])).toEqual([]);
		expect(values([members('@ada', '@twins')])).toEqual([]);
	});

	test.each([
		['Who all belongs to {club}?', undefined],
		['Which are the people of {club}?', undefined],
		[
			'In {club}, which people are to be found?',
			'In the rowing club, how many people are to be found?'
		],
		['What people belong to {club}?', undefined],
		['Which of the people belong to {club}?', 'How many of the people belong to the rowing club?']
	])('%s becomes %s', (askAll, stem) => {
		const relation = { ...MEMBER, askAll: { member: askAll } };
		const [counted] = questionsIn(
			count,
			indexOf([members('@ada', '@tom')], { relations: { member: relation } })
		);
		expect(counted?.stem('a')).toBe(stem);
	});
});

const MEMBER = {
	roles: { member: { type: 'Person', list: true }, club: { type: 'Club' } },
	say: '{member} {member?belongs:belong} to {club}',
	ask: { member: 'Who belongs to {club}?' },
	complete: ['member']
};
