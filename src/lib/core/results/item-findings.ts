import type { Answer, AskedItem } from './answer-table';
import { groupSizeOf } from './extreme-groups';
import { ENOUGH_PUPILS, finding, type Finding } from './finding';
import type { ItemStatistics } from './item-statistics';
import type { OptionStatistics } from './option-statistics';

/** One item with all that is known of it. */
export interface ItemCase {
	/** Its place, from 0. */
	readonly at: number;
	readonly item: AskedItem;
	readonly statistics: ItemStatistics;
	/** An answer of each pupil. */
	readonly answers: readonly Answer[];
	/** Whether there are stronger and weaker pupils: not where all have the same score. */
	readonly ranks: boolean;
}

/** What to tell the teacher about one item. */
export function itemFindings(asked: ItemCase): readonly Finding[] {
	return [keyFinding, difficultyFinding, leftOutFinding, deadDistractorFinding].flatMap(
		(rule) => rule(asked) ?? []
	);
}

type Rule = (asked: ItemCase) => Finding | undefined;

/** A wrong key, or a question that the stronger pupils miss. */
const keyFinding: Rule = ({ at, statistics, answers, ranks }) => {
	const pupils = answers.length;
	if (pupils < ENOUGH_PUPILS || !ranks) return undefined;
	const rival = statistics.options.find((option) => looksLikeKey(option, pupils));
	if (rival) {
		const words = `${rival.pupils} of ${pupils} chose “${rival.option}”, your strongest pupils among them: check the key.`;
		return finding('miskey', at, rival.discrimination ?? 0, words);
	}
	const discrimination = statistics.discrimination ?? 0;
	if (discrimination > -2 * standardError(pupils)) return undefined;
	const words =
		'The stronger pupils missed it more often than the weaker ones: look for a second meaning in the question, or a mistake in the key.';
	return finding('reversed', at, -discrimination, words);
};

/**
 * A wrong option that most of the strongest chose, and the stronger pupils rather than the weaker.
 * Together the two signs rarely mislead: in simulated classes of 24, at most 1 of 200 sound items
 * is named, and more than half of those with a wrong key; of 15, at most 1 of 100, and two in five.
 */
function looksLikeKey(option: OptionStatistics, pupils: number): boolean {
	return (
		!option.isKey &&
		option.upper > groupSizeOf(pupils) / 2 &&
		(option.discrimination ?? 0) >= standardError(pupils)
	);
}

/** How far chance alone moves a correlation. */
const standardError = (pupils: number): number => 1 / Math.sqrt(pupils);

const TOO_HARD = 0.3;
const TOO_EASY = 0.95;

const difficultyFinding: Rule = (asked) => {
	const { at, statistics } = asked;
	const { facility } = statistics;
	if (facility === null) return undefined;
	if (facility < TOO_HARD) return finding('too-hard', at, 1 - facility, howMany(asked, facility));
	if (facility > TOO_EASY) return finding('too-easy', at, facility, howMany(asked, facility));
	return undefined;
};

function howMany({ item, answers }: ItemCase, facility: number): string {
	const marks = answers.map(({ mark }) => mark ?? 0);
	const right = marks.filter((mark) => mark === item.max).length;
	const wrong = marks.filter((mark) => mark === 0).length;
	const pupils = marks.length;
	const end = soFar(pupils);
	if (right + wrong < pupils) {
		return `On average it brought ${Math.round(facility * 100)} % of its marks${end}.`;
	}
	if (right === 0) return `Nobody got it right${end}.`;
	if (wrong === 0) return `All ${pupils} got it right${end}.`;
	return right < wrong
		? `Only ${right} of ${pupils} got it right${end}.`
		: `All but ${wrong} of ${pupils} got it right${end}.`;
}

/** A question is named when a tenth of the pupils left it out, and no fewer than two. */
const leftOutFinding: Rule = ({ at, statistics, answers }) => {
	const { pupils } = statistics.leftOut;
	if (pupils < Math.max(2, answers.length / 10)) return undefined;
	const words = `${pupils} pupils left it out${soFar(answers.length)}.`;
	return finding('left-out', at, pupils / answers.length, words);
};

/** Options that nobody chose. Of two options neither can be exchanged, so nothing is said. */
const deadDistractorFinding: Rule = ({ at, statistics, answers }) => {
	const { options } = statistics;
	const dead = options.filter(({ isKey, pupils }) => !isKey && pupils === 0);
	if (dead.length === 0 || options.length < 3) return undefined;
	const words = `Nobody chose ${anyOf(dead.map(({ option }) => `“${option}”`))}${soFar(answers.length)}.`;
	return finding('dead-distractor', at, dead.length / options.length, words);
};

const anyOf = (texts: readonly string[]): string =>
	[texts.slice(0, -1).join(', '), texts.at(-1)].filter(Boolean).join(' or ');

/** With few pupils, what is true today may not be true of the class. */
const soFar = (pupils: number): string => (pupils < ENOUGH_PUPILS ? ' so far' : '');
