import { describe, expect, test } from 'vitest';
import { lintCitations, lintOptions, lintOrder, lintStatement, lintStem } from './lint';

const names = (flaws: readonly { readonly flaw: string }[]) => flaws.map(({ flaw }) => flaw);

test.each([
	['unclear stem', 'Which city is is the host?'],
	['unclear stem', 'Which city is {who}?'],
	['unclear stem', 'Which city is undefined?'],
	['damaged text', 'Which city did the â€œenvoyâ€ name?'],
	['damaged text', 'Who called it “a long war?'],
	['damaged text', 'Which firm is A&amp;B?'],
	['grammatical cues', 'The envoy travelled in a?'],
	['grammatical cues', 'Who was a envoy to Kabul?'],
	['grammatical cues', 'Who was an leader of the movement?'],
	['vague terms', 'Which river often floods?'],
	['negative stem', 'Which country is not a member?'],
	['negative stem', 'All of these are rivers except which?'],
	['negative stem', 'Which country doesn’t take part?'],
	['gratuitous information', `Which city, ${'by the way, '.repeat(11)}is it?`]
])('a stem has the flaw “%s”: %s', (flaw, stem) => {
	expect(names(lintStem(stem))).toContain(flaw);
});

test.each([
	'Which country is to be the host of the talks?',
	'Who said that Russia was not “in a hurry”?',
	'Who was an honest envoy, and in a European city for an hour?',
	'According to the report, who was an MP?',
	'“Equipment” was collected for what?',
	`Which city, ${'by the way, '.repeat(10)}is it?`
])('a stem without a flaw has none: %s', (stem) => {
	expect(lintStem(stem)).toEqual([]);
});

describe('options', () => {
	const CITIES = ['Paris', 'Geneva', 'Vienna'];

	test.each([
		['unfocused stem', 'The city of the talks:', ['Moscow', ...CITIES]],
		['unfocused stem', 'Which of the following is true?', ['Moscow', ...CITIES]],
		['blank in mid-stem', 'Which city, _____, is it?', ['Moscow', ...CITIES]],
		['implausible distractor', 'Which city is it?', ['Moscow', 'Paris']],
		['implausible distractor', 'Which city is near Paris?', ['Moscow', ...CITIES]],
		['none or all of the above', 'Which city is it?', ['Moscow', 'None of these', ...CITIES]],
		['true or false as options', 'Which is it?', ['False', 'True', 'Unclear']],
		['K-type combinations', 'Which is it?', ['Moscow', 'Both Paris and Geneva', 'Vienna']],
		['K-type combinations', 'Which is it?', ['Moscow', '1 and 3', 'Vienna']],
		['absolute terms', 'When is it held?', ['In spring', 'Always in summer', 'In autumn']],
		['more than one key', 'Which city is it?', ['Moscow', 'Zürich', 'Zurich']],
		['option within an option', 'When is it?', ['August', '15 August', 'the spring']],
		['key in the stem', 'Which city held the Moscow talks?', ['Moscow', ...CITIES]],
		[
			'longest key',
			'Why did they meet?',
			['Because nobody else had offered a hall', 'Because of rain', 'Because of snow']
		],
		['convergence cues', 'When is it?', ['20 October', '13 October', '20 August']],
		['convergence cues', 'Which sea is it?', ['Black Sea', 'Black Forest', 'Red Sea', 'Gobi']],
		['logical cues', 'What did he find?', ['12 stones', 'a ring', 'a sword', 'a cup']],
		['logical cues', 'When was it?', ['a long time ago', 'in 1931', 'in 1945']],
		['grammatical cues', 'What did they promise?', ['To leave', 'Peace', 'Money']],
		['grammatical cues', 'What is needed?', ['Water', 'Heating', 'Freezing', 'Boiling']],
		['clang', 'Who was invited to Kabul?', ['The guests with an invitation to Kabul', 'A', 'B']],
		['clang', 'Which army withdrew troops?', ['The withdrawing troop', 'A navy', 'A club']]
	])('have the flaw “%s”: %s %j', (flaw, stem, options) => {
		expect(names(lintOptions(stem, options, options[0] ?? ''))).toContain(flaw);
	});

	test.each([
		['Which city is it?', ['Moscow', ...CITIES]],
		['What did they promise?', ['To leave none behind', 'To stay in Kabul', 'To pay']],
		['When is it?', ['20 October', '13 October', '27 October', '6 October']],
		['Which sea is it?', ['Black Sea', 'Red Sea', 'White Sea']],
		['Which dam is it?', ['Parker Dam', 'Hoover Dam', 'Kariba Dam']],
		['Which meeting is it?', ['The 2020 summit', 'The talks', 'The 1995 conference']]
	])('without a flaw have none: %s %j', (stem, options) => {
		expect(lintOptions(stem, options, options[0] ?? '')).toEqual([]);
	});
});

test.each([
	[['12 October', '6 November', '3 October']],
	[['Monday', 'Sunday', 'Friday']],
	[['3 weeks', '10 days', '40 days']],
	[['1931', '1978', '1962']]
])('numbers and dates out of order are found: %j', (options) => {
	expect(names(lintOrder(options))).toEqual(['numbers out of order']);
});

test.each([
	[['3 October', '12 October', '6 November']],
	[['7 May 1931', '6 May 1932']],
	[['10 days', '3 weeks', '1 month']],
	[['9', '10', '100']],
	[['Apollo 13', 'Apollo 11']],
	[['Vienna', 'Moscow']]
])('what stands in order, or has none, is let pass: %j', (options) => {
	expect(lintOrder(options)).toEqual([]);
});

test('a statement says one thing, and asks nothing', () => {
	expect(names(lintStatement('Russia is the host; China is a guest.'))).toEqual(['two clauses']);
	expect(names(lintStatement('Russia is the host, and it is to pay.'))).toEqual(['two clauses']);
	expect(names(lintStatement('Is Russia the host?'))).toEqual(['unclear stem']);
	expect(lintStatement('According to Mr Kabulov, Russia, China and Iran are members.')).toEqual([]);
});

test('words of the page around an article are no evidence', () => {
	const citation = { sentence: 'S1', source: 'the report', text: 'The talks are in Moscow.' };
	expect(lintCitations([{ ...citation, quote: 'in Moscow' }])).toEqual([]);
	expect(names(lintCitations([{ ...citation, quote: 'Read more: the talks' }]))).toEqual([
		'navigation text as evidence'
	]);
	const broken = { ...citation, text: 'The talks are “in Moscow.', quote: 'in Moscow' };
	expect(names(lintCitations([broken]))).toEqual(['damaged text']);
});
