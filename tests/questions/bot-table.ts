import type { FactIndex } from '../../src/lib/core/facts/fact-index';
import type { Item, ItemKind } from '../../src/lib/core/items/item';
import { scoreOf, toPrompt } from '../../src/lib/core/items/judging/judge';
import { ITEM_KINDS } from '../../src/lib/core/items/kinds/kinds';
import { writeItems } from '../../src/lib/core/items/write';
import { composeQuiz } from '../../src/lib/core/quiz/compose';
import { CHOICE_BOTS, STATEMENT_BOTS, type Bank, type Bot, type ChoicePrompt } from './bots';
import { median } from './coverage';
import type { NamedSet } from './sets';

/** How far a bot gets with the items that quizzes draw. */
export interface BotRow {
	readonly bot: string;
	readonly kind: ItemKind;
	/** The set, or “all”. */
	readonly set: string;
	/** Items drawn, one as often as it was drawn. */
	readonly drawn: number;
	/** Mean score, and what guessing blindly gets, from 0 to 1. */
	readonly success: number;
	readonly chance: number;
	/** The standard deviation of the mean, where one question is one piece of luck however often it was drawn. */
	readonly noise: number;
}

/** An item as a quiz drew it; the seed gives the order of its options. */
export interface Drawn {
	readonly item: Item;
	readonly seed: string;
}

const QUIZ_LENGTH = 20;

/** What so many quizzes of a set ask. */
export function drawItems(
	index: FactIndex,
	quizzes: number,
	kinds: readonly ItemKind[] = ITEM_KINDS
): readonly Drawn[] {
	return Array.from({ length: quizzes }, (_, n) => `bots/${n}`).flatMap((seed) =>
		composeQuiz(index, { seed, count: QUIZ_LENGTH, kinds }).items.map((item) => ({ item, seed }))
	);
}

/** Every bot's success in each set and in all of them together. */
export function botTable(
	sets: readonly NamedSet[],
	quizzes: number,
	kinds: readonly ItemKind[] = ITEM_KINDS
): readonly BotRow[] {
	const tries = sets.flatMap(({ name, index }) =>
		triesOf(writeItems(index, kinds), drawItems(index, quizzes, kinds)).map((one) => ({
			...one,
			set: name
		}))
	);
	const groups = new Map<string, (Try & { readonly set: string })[]>();
	for (const one of tries) {
		for (const set of [one.set, 'all']) {
			const name = `${set}\t${one.kind}\t${one.bot}`;
			const group = groups.get(name);
			if (group) group.push(one);
			else groups.set(name, [one]);
		}
	}
	return [...groups].map(([name, group]) => {
		const [set = '', , bot = ''] = name.split('\t');
		const mean = (of: (one: Try) => number) =>
			group.reduce((sum, one) => sum + of(one), 0) / group.length;
		const questions = new Map<string, number>();
		for (const { question } of group) questions.set(question, (questions.get(question) ?? 0) + 1);
		const squares = [...questions.values()].reduce((sum, count) => sum + count ** 2, 0);
		const spread = Math.sqrt(mean((one) => (one.score - one.chance) ** 2));
		return {
			bot,
			kind: group[0]?.kind ?? 'single-choice',
			set,
			drawn: group.length,
			success: mean((one) => one.score),
			chance: mean((one) => one.chance),
			noise: (spread * Math.sqrt(squares)) / group.length
		};
	});
}

/**
 * How far each bot is from chance with every single choice of the sets, by bot: each set counts as much
 * as another, and so does each fact of a set, whatever quizzes make of them.
 */
export function excessOnBank(sets: readonly NamedSet[]): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const { index } of sets) {
		const all = writeItems(index, ['single-choice']);
		const byFact = new Map<string, Item[]>();
		for (const item of all) {
			const fact = item.id.split('/')[0] ?? '';
			byFact.set(fact, [...(byFact.get(fact) ?? []), item]);
		}
		for (const items of byFact.values()) {
			const share = 1 / (items.length * byFact.size * sets.length);
			const drawn = items.map((item) => ({ item, seed: 'bank' }));
			for (const { bot, score, chance } of triesOf(all, drawn)) {
				sums.set(bot, (sums.get(bot) ?? 0) + share * (score - chance));
			}
		}
	}
	return sums;
}

interface Try {
	readonly bot: string;
	readonly kind: ItemKind;
	/** Fact, role and kind: what its items, which differ in their options, have in common. */
	readonly question: string;
	readonly score: number;
	readonly chance: number;
}

function triesOf(all: readonly Item[], drawn: readonly Drawn[]): readonly Try[] {
	const bank = bankOf(all);
	const medianLength = median(all.filter(isStatement).map(({ stem }) => stem.length));
	return drawn.flatMap(({ item, seed }) => {
		const question = item.id.split('/').slice(0, 3).join('/');
		const base = { kind: item.kind, question };
		if (isStatement(item)) {
			const chance = 1 / item.options.length;
			return Object.entries(STATEMENT_BOTS).flatMap(([bot, answer]) => {
				const given = answer(item.stem, medianLength);
				const isOffered = item.options.some((option) => option === given);
				return isOffered ? [{ ...base, bot, chance, score: scoreOf(item, given) }] : [];
			});
		}
		if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') return [];
		const prompt = toPrompt(item, seed) as ChoicePrompt;
		return Object.entries(CHOICE_BOTS).map(([bot, draw]) => ({
			...base,
			bot,
			...tried(item, prompt, draw, bank)
		}));
	});
}

function isStatement(item: Item) {
	return item.kind === 'true-false' || item.kind === 'true-false-not-stated';
}

/** How often each text stands among the options of the bank. */
function bankOf(items: readonly Item[]): Bank {
	const uses = new Map<string, number>();
	for (const item of items) {
		if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') continue;
		for (const option of item.options) uses.set(option, (uses.get(option) ?? 0) + 1);
	}
	return { uses };
}

/**
 * Mean score of choosing what draws most, and of choosing as many blindly: one where one is right,
 * half of them where several are.
 */
function tried(item: Item, prompt: ChoicePrompt, bot: Bot, bank: Bank) {
	const draws = bot(prompt, bank);
	const count = item.kind === 'single-choice' ? 1 : Math.round(prompt.options.length / 2);
	const choices = choicesOf(prompt.options.length, count);
	const drawOf = (choice: readonly number[]) =>
		choice.map((at) => draws[at] ?? 0).sort((a, b) => b - a);
	const best = choices.reduce<readonly number[]>((most, choice) => {
		const draw = drawOf(choice);
		return isMore(draw, most) ? draw : most;
	}, []);
	const score = (some: readonly (readonly number[])[]) =>
		some.reduce((sum, choice) => {
			const texts = choice.map((at) => prompt.options[at] ?? '');
			return sum + scoreOf(item, count === 1 ? (texts[0] ?? '') : texts);
		}, 0) / some.length;
	return {
		score: score(choices.filter((choice) => !isMore(best, drawOf(choice)))),
		chance: score(choices)
	};
}

function isMore(some: readonly number[], others: readonly number[]): boolean {
	const at = some.findIndex((draw, place) => draw !== others[place]);
	return at >= 0 && (some[at] ?? 0) > (others[at] ?? -Infinity);
}

/** Every choice of so many places among so many. */
function choicesOf(places: number, count: number, from = 0): readonly (readonly number[])[] {
	if (count === 0) return [[]];
	return Array.from({ length: places - from }, (_, n) => from + n).flatMap((first) =>
		choicesOf(places, count - 1, first + 1).map((rest) => [first, ...rest])
	);
}
