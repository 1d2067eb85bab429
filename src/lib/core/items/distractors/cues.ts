import { plainWords } from '../names';
import { isRoundStep, letterPairs, pairLikeness, wordLikeness } from './text-likeness';

/** An option as a test-wise learner sees it. */
export interface Look {
	readonly text: string;
	/** How often it is likely to be seen. */
	readonly uses: number;
	/** Its size, where the options are numbers or the like. */
	readonly size?: number | undefined;
}

/** Something that a learner who does not know the source may go by; options are told apart by their places. */
interface Cue {
	/** What balance is worth in it. */
	readonly weight: number;
	/**
	 * More than 1 where keys of a certain look can never be hit, as one that is like no other option is
	 * never the typical one: then the others are it a little more often.
	 */
	readonly lift: number;
	/** How much each option draws; or how much a pair does, at `one * count + other`, where what an option draws depends on those beside it. */
	readonly draws: Float64Array;
	readonly isPaired: boolean;
	/** Whether it is seen in one question alone, and not only by comparing many. */
	readonly isSeen: boolean;
}

/** The cues among some options, of which the first is the key. */
export interface Cues {
	readonly all: readonly Cue[];
	readonly count: number;
}

/** What makes options look of one form: article, digit, name, phrase, plural. */
const SHAPE = [/^(the|an?) /i, /\d/, /\s\p{Lu}/u, /^\S+ \S+ \S+ \S/, /[^s]s$/];
/** A word so common that nobody remembers it from the stem. */
const LITTLE_WORD = 3;

export function cuesOf(stem: string, looks: readonly Look[]): Cues {
	const count = looks.length;
	const asked = new Set(
		plainWords(stem)
			.split(' ')
			.filter((word) => word.length > LITTLE_WORD)
	);
	const stemLetters = letterPairs(stem);
	const options = looks.map(({ text, uses, size }) => ({
		text,
		uses,
		size,
		words: new Set(plainWords(text).split(' ')),
		letters: letterPairs(text),
		shape: SHAPE.map((part) => Number(part.test(text))).join('')
	}));
	type Option = (typeof options)[number];
	const alone = (weight: number, draw: (option: Option) => number, lift = 1): Cue => ({
		weight,
		lift,
		draws: Float64Array.from(options, draw),
		isPaired: false,
		isSeen: true
	});
	const paired = (weight: number, draw: (a: Option, b: Option) => number, lift = 1): Cue => {
		const draws = new Float64Array(count * count);
		options.forEach((a, one) => {
			for (let other = one + 1; other < count; other++) {
				const drawn = draw(a, options[other] as Option);
				draws[one * count + other] = draws[other * count + one] = drawn;
			}
		});
		return { weight, lift, draws, isPaired: true, isSeen: true };
	};
	const all = [
		alone(1, ({ text }) => text.length),
		alone(1, ({ text }) => -text.length),
		alone(0.3, ({ text }) => text.split(' ').length),
		alone(0.3, ({ text }) => text.match(/\p{Lu}/gu)?.length ?? 0),
		alone(1, ({ words }) => [...words].filter((word) => asked.has(word)).length),
		alone(0.5, ({ letters }) => pairLikeness(letters, stemLetters), 1.4),
		{ ...alone(1, ({ uses }) => uses), isSeen: false },
		paired(1, (a, b) => pairLikeness(a.letters, b.letters), 1.15),
		paired(1, (a, b) => wordLikeness(a.words, b.words)),
		paired(0.5, (a, b) => -Number(a.shape === b.shape))
	];
	const isScale = options.every(({ size }) => size !== undefined);
	const steps = paired(0.7, (a, b) => Number(isRoundStep((a.size ?? 0) - (b.size ?? 0))));
	return { all: (isScale ? [...all, steps] : all).filter(tells), count };
}

/** Whether the options differ in it at all. */
function tells({ draws, isPaired }: Cue): boolean {
	return isPaired || draws.some((draw) => draw !== draws[0]);
}

/** Writes, cue by cue, how much of the cue's success falls to the key beside those options: 1, a share of it, or 0. */
export function rateKey(
	{ all, count }: Cues,
	wrong: readonly number[],
	credits: Float64Array,
	from: number
): void {
	for (let cue = 0; cue < all.length; cue++) {
		const { draws, isPaired } = all[cue] as Cue;
		const key = isPaired ? besideOthers(draws, count, 0, wrong) : (draws[0] as number);
		let level = 1;
		for (const option of wrong) {
			const draw = isPaired ? besideOthers(draws, count, option, wrong) : (draws[option] as number);
			if (draw > key + 1e-9) level = Infinity;
			else if (draw > key - 1e-9) level++;
		}
		credits[from + cue] = 1 / level;
	}
}

/** What the option draws beside the key and the others; beside itself it draws nothing. */
function besideOthers(
	draws: Float64Array,
	count: number,
	option: number,
	wrong: readonly number[]
): number {
	let sum = draws[option * count] as number;
	for (const other of wrong) sum += draws[option * count + other] as number;
	return sum;
}
