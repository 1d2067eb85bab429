import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/lib/core/items/item';
import { toPrompt } from '../../src/lib/core/items/judging/judge';
import { botTable, drawItems, excessOnBank, type BotRow } from './bot-table';
import { CHOICE_BOTS } from './bots';
import { roundSteps } from './likeness-of-texts';
import { SETS } from './sets';

/** Of each set; the report draws more than 10,000 items. */
const QUIZZES = 90;
/** What going by the look of the options may be worth. */
const TWO_POINTS = 0.02;
/** How many standard errors luck may give in a small population. */
const LUCK = 2;
/** Critical values of χ² at 1 %, by the number of options. */
const CHI_SQUARED: ReadonlyMap<number, number> = new Map([
	[2, 6.63],
	[3, 9.21],
	[4, 11.34]
]);

const excess = ({ success, chance }: BotRow) => Math.abs(success - chance);

describe('whoever knows nothing of the source', () => {
	const rows = botTable(SETS, QUIZZES);
	const onAll = rows.filter(({ set }) => set === 'all');

	test.each(Object.keys(CHOICE_BOTS))('finds a key by “%s” no more often than by chance', (bot) => {
		const row = onAll.find((each) => each.bot === bot && each.kind === 'single-choice');
		if (!row) throw new Error(`no item was drawn for ${bot}`);
		// Of so few different questions one deviation is let pass below chance.
		expect(excess(row)).toBeLessThanOrEqual(TWO_POINTS + row.noise);
	});

	test.each(Object.keys(CHOICE_BOTS))('gains no two points by “%s” in what quizzes ask', (bot) => {
		const row = onAll.find((each) => each.bot === bot && each.kind === 'single-choice');
		expect(row && row.success - row.chance).toBeLessThanOrEqual(TWO_POINTS);
	});

	const onBank = excessOnBank(SETS);

	test.each(Object.keys(CHOICE_BOTS))(
		'gains no two points by “%s” where every fact is asked alike',
		(bot) => {
			expect(onBank.get(bot)).toBeLessThanOrEqual(TWO_POINTS);
		}
	);

	test('gains nothing in any kind or set that its size does not explain', () => {
		// Below chance is no gain; the report tells of it too.
		const gains = rows.filter((row) => row.success - row.chance > TWO_POINTS + LUCK * row.noise);
		expect(gains).toEqual([]);
	});

	test('is tried on so many items that two points would show', () => {
		const drawn = new Map(onAll.map((row) => [row.kind, row.drawn]));
		expect([...drawn.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(6000);
		expect(drawn.get('single-choice')).toBeGreaterThan(3000);
	});
});

describe('the answer to a statement', () => {
	const drawn = SETS.flatMap(({ index }) => drawItems(index, QUIZZES)).map(({ item }) => item);

	test.each([
		['true-false', 1000],
		['true-false-not-stated', 50]
	] as const)('of the kind %s is any', (kind, fewest) => {
		const items = drawn.filter((item) => item.kind === kind);
		const options = items[0] && 'options' in items[0] ? items[0].options : [];
		const answers = items.map((item) => options.indexOf(String(item.key)));
		expect(answers.length).toBeGreaterThan(fewest);
		expect(chiSquared(answers, options.length)).toBeLessThan(CHI_SQUARED.get(options.length) ?? 0);
	});
});

describe('the place of the key', () => {
	const drawn = SETS.flatMap(({ index }) => drawItems(index, QUIZZES, ['single-choice']));

	test.each([3, 4])('among %i shuffled options is any', (count) => {
		const places = drawn.flatMap(({ item, seed }) => {
			if (item.kind !== 'single-choice' || item.ordered || item.options.length !== count) return [];
			const prompt = toPrompt(item, seed);
			return 'options' in prompt ? [prompt.options.indexOf(item.key)] : [];
		});
		if (places.length > 100)
			expect(chiSquared(places, count)).toBeLessThan(CHI_SQUARED.get(count) ?? 0);
	});

	test('among four options in ascending order is any', () => {
		const items = new Map(drawn.map(({ item }): [string, Item] => [item.id, item]));
		const places = [...items.values()].flatMap((item) =>
			item.kind === 'single-choice' && item.ordered && item.options.length === 4
				? [item.options.indexOf(item.key)]
				: []
		);
		expect(places.length).toBeGreaterThan(100);
		expect(chiSquared(places, 4)).toBeLessThan(CHI_SQUARED.get(4) ?? 0);
	});
});

describe('a bot', () => {
	const bank = { uses: new Map([['Oslo', 3]]) };
	const chosen = (name: string, stem: string, options: readonly string[]) => {
		const draws = CHOICE_BOTS[name]?.(
			{ id: '' as never, kind: 'single-choice', stem, options },
			bank
		);
		const most = Math.max(...(draws ?? []));
		return options.filter((_, at) => draws?.[at] === most);
	};

	test.each([
		['longest', ['Rome', 'Vienna', 'Oslo'], ['Vienna']],
		['shortest', ['Rome', 'Vienna', 'Oslo'], ['Rome', 'Oslo']],
		['middle length', ['A', 'Rome', 'Paris', 'Vienna'], ['Rome', 'Paris']],
		['middle value', ['20 June', '3 May', '1 June', '9 July'], ['20 June', '1 June']],
		['most typical letters', ['Red Sea', 'Black Sea', 'White Sea', 'Gobi'], ['Red Sea']],
		['most typical words', ['Red Sea', 'Red Fort', 'Black Sea', 'Gobi'], ['Red Sea']],
		['odd one out', ['the Volga', 'the Rhine', 'Paris', 'the Nile'], ['Paris']],
		['most frequent', ['Rome', 'Vienna', 'Oslo'], ['Oslo']],
		['shares most with the stem', ['The Kabul talks', 'The summit'], ['The Kabul talks']],
		['has a digit', ['the G20', 'NATO', 'the UN'], ['the G20']],
		['round steps to the others', ['1979', '1989', '1991', '2014'], ['1989']]
	])('that goes by “%s” takes of %j: %j', (name, options, wanted) => {
		expect(chosen(name, 'Who took Kabul?', options)).toEqual(wanted);
	});

	test('knows the steps that people like', () => {
		expect(roundSteps('1989', ['1979', '1994', '1983'])).toBe(2);
		expect(roundSteps('Rome', ['Paris'])).toBe(0);
	});
});

function chiSquared(places: readonly number[], count: number): number {
	const expected = places.length / count;
	return Array.from({ length: count }, (_, place) => {
		const found = places.filter((each) => each === place).length;
		return (found - expected) ** 2 / expected;
	}).reduce((sum, part) => sum + part, 0);
}
