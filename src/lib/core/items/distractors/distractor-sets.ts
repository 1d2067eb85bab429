import type { FactIndex } from '../../facts/fact-index';
import { rngFrom, shuffle } from '../../rng';
import type { Question } from '../questions/question';
import { measureOf } from './ascending';
import { balanced, standsOut } from './balance';
import { apartBy, choicesOf, type Choice } from './choices';
import { cuesOf } from './cues';
import type { Distractor } from './distractors';
import { exposureOf } from './exposure';
import { inScaleOrder } from './scale';
import { keyInWords, wordedOptions, type Worded, type WordedOption } from './worded-options';

/** Three good wrong options if they exist, else two; never padded. */
const WANTED = 3;
const FEWEST = 2;
/** Sets of wrong options written for one question, and the wrong options that they are taken from. */
const MOST_SETS = 4;
const MOST_OPTIONS = 12;
/** Of a scale, so many of those are on either side of the key. */
const MOST_ON_A_SIDE = 6;
/** So many of a set are right elsewhere, of a scale that has them: made-up numbers alone would give the key away. */
const FEWEST_RIVALS = 2;
/** A choice that proves flawed is replaced so many times. */
const MOST_TURNS = 4;
/** What likeness to the key is worth, and being shown often, where one hit too many or too few costs 1. */
const LIKENESS = 0.5;
const FAVOUR = 2.5;

/**
 * Sets of wrong options for the question, chosen together, so that whoever goes by the look of the
 * options finds the key no more often than by chance; none where two good ones do not exist.
 *
 * @param isFlawed whether the key with those options, in words, would make a bad item.
 */
export function distractorSets(
	index: FactIndex,
	question: Question,
	isFlawed: (wrong: readonly string[]) => boolean
): readonly (readonly Distractor[])[] {
	const { fact, token, value } = question;
	const stem = question.stem(token);
	const key = keyInWords(index, question);
	if (stem === undefined || !key) return [];
	const fit = wordedOptions(index, question, key, stem);
	const order = inScaleOrder(index, [value, ...fit.map((wrong) => wrong.value)]);
	const below = new Set(order?.slice(0, order.indexOf(value)));
	const options = order ? aroundKey(fit, below) : fit.slice(0, MOST_OPTIONS);
	if (options.length < FEWEST) return [];
	const seed = `${fact.id}/${token}/sets`;
	const size = Math.min(WANTED, options.length);
	const exposure = exposureOf(index, key, options, size);
	// A key stands in each set of its question: it must not be the only one that is ever right, and where
	// it cannot but be, one set is enough.
	const rivals = options.filter((option) => exposure.isRightElsewhere(option));
	const most = Math.min(MOST_SETS, 1 + rivals.length);
	const fewest = order ? Math.min(FEWEST_RIVALS, rivals.length) : 0;
	const cues = cuesOf(
		stem,
		[key, ...options].map((answer) => ({
			text: answer.text,
			uses: exposure.uses(answer),
			size: measureOf(answer.value)
		}))
	);
	const cost = (option: WordedOption) =>
		LIKENESS * (1 - option.likeness) + FAVOUR * exposure.need * (1 - exposure.favour(option));
	const count = (wrong: readonly number[], passes: (option: WordedOption) => boolean) =>
		wrong.filter((place) => passes(options[place - 1] as WordedOption)).length;
	const choices = choicesOf(options, size, cost).filter(
		({ wrong }) => count(wrong, (option) => rivals.includes(option)) >= fewest
	);
	// The only right answer is asked for all the same: joined questions rest on it.
	const isNeeded = question.single && question.demand === 'stated';
	if (!isNeeded && standsOut(choices, cues)) return [];
	return unflawed(choices, (left) => {
		const groups = order
			? apartBy(left, ({ wrong }) => count(wrong, (option) => below.has(option.value)))
			: Array.from({ length: Math.min(most, left.length) }, () => left);
		const drawn = shuffle(groups, rngFrom(`${seed}/groups`)).slice(0, most);
		const isBad = ({ wrong }: Choice) =>
			isFlawed(wrong.map((place) => options[place - 1]?.text ?? ''));
		return balanced(drawn, cues, rngFrom(seed)).map((choice) => [choice, isBad(choice)] as const);
	}).map(({ wrong }) => wrong.flatMap((place) => options[place - 1] ?? []));
}

/** What is chosen, over again without the choices that proved flawed. */
function unflawed(
	choices: readonly Choice[],
	choose: (left: readonly Choice[]) => readonly (readonly [choice: Choice, isBad: boolean])[]
): readonly Choice[] {
	let left = choices;
	for (let turn = 1; ; turn++) {
		const chosen = choose(left);
		const bad = new Set(chosen.filter(([, isBad]) => isBad).map(([choice]) => choice));
		if (bad.size === 0 || turn === MOST_TURNS) {
			return chosen.map(([choice]) => choice).filter((choice) => !bad.has(choice));
		}
		left = left.filter((choice) => !bad.has(choice));
	}
}

/** The most plausible on either side of the key. */
function aroundKey(
	options: readonly WordedOption[],
	below: ReadonlySet<Worded['value']>
): readonly WordedOption[] {
	const isBelow = ({ value }: WordedOption) => below.has(value);
	return [
		...options.filter(isBelow).slice(0, MOST_ON_A_SIDE),
		...options.filter((option) => !isBelow(option)).slice(0, MOST_ON_A_SIDE)
	];
}
