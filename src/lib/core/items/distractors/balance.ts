import type { Rng } from '../../rng';
import type { Choice } from './choices';
import { rateKey, type Cues } from './cues';

/** A key that so many cues point to, and to it alone, is given away. */
const TELLING = 3;
/** What balance is worth against plausible options, and against showing the same ones again. */
const AGAIN = 0.03;
/** After the first choice each is thought over so many times, as the others have changed. */
const ROUNDS = 2;

/**
 * One choice for each group, no two alike, so that together no cue finds the key more or less often
 * than chance: where four sets are written the key is the longest in one of them, if it can be. How
 * often a cue is meant to hit in fewer sets is drawn, so that on the whole it hits as often as chance.
 */
export function balanced(
	groups: readonly (readonly Choice[])[],
	cues: Cues,
	rng: Rng
): readonly Choice[] {
	const size = 1 + (groups[0]?.[0]?.wrong.length ?? 0);
	const search: Search = {
		weights: Float64Array.from(cues.all, ({ weight }) => weight),
		missing: Float64Array.from(cues.all, ({ lift }) => {
			const fair = (lift * groups.length) / size;
			return Math.floor(fair) + Number(rng.next() < fair % 1);
		}),
		uses: new Float64Array(cues.count)
	};
	const rated = new Map<readonly Choice[], Float64Array>();
	for (const group of groups) {
		if (!rated.has(group)) rated.set(group, rateAll(group, cues));
	}
	const chosen: (readonly [group: readonly Choice[], at: number] | undefined)[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		for (const [slot, group] of groups.entries()) {
			const credits = rated.get(group) ?? new Float64Array();
			const [, before] = chosen[slot] ?? [];
			if (before !== undefined) take(search, group, credits, before, -1);
			const taken = chosen.map((other, place) =>
				place !== slot && other?.[0] === group ? other[1] : -1
			);
			const at = best(search, group, credits, taken, rng.below(group.length));
			chosen[slot] = at < 0 ? undefined : [group, at];
			if (at >= 0) take(search, group, credits, at, 1);
		}
	}
	return chosen.flatMap((choice) => (choice ? (choice[0][choice[1]] ?? []) : []));
}

/** Whether the key is given away beside whichever options. */
export function standsOut(choices: readonly Choice[], cues: Cues): boolean {
	const width = cues.all.length;
	const credits = new Float64Array(width);
	return choices.every(({ wrong }) => {
		rateKey(cues, wrong, credits, 0);
		return cues.all.filter(({ isSeen }, at) => isSeen && credits[at] === 1).length >= TELLING;
	});
}

interface Search {
	readonly weights: Float64Array;
	/** By cue: how many hits are still wanted of the sets. */
	readonly missing: Float64Array;
	/** By option: how often it is shown. */
	readonly uses: Float64Array;
}

/** Credits of the key, one row of cues for each choice. */
function rateAll(choices: readonly Choice[], cues: Cues): Float64Array {
	const credits = new Float64Array(choices.length * cues.all.length);
	choices.forEach(({ wrong }, at) => rateKey(cues, wrong, credits, at * cues.all.length));
	return credits;
}

/** The choice that leaves least to be wished for; the first of equals from a place drawn by chance. */
function best(
	{ weights, missing, uses }: Search,
	group: readonly Choice[],
	credits: Float64Array,
	taken: readonly number[],
	from: number
): number {
	const cues = missing.length;
	let found = -1;
	let least = Infinity;
	for (let turn = 0; turn < group.length; turn++) {
		const at = (from + turn) % group.length;
		const choice = group[at] as Choice;
		let price = choice.cost;
		for (const option of choice.wrong) price += AGAIN * (uses[option] as number);
		for (let cue = 0; cue < cues && price < least; cue++) {
			const off = (missing[cue] as number) - (credits[at * cues + cue] as number);
			price += (weights[cue] as number) * off * off;
		}
		if (price < least && !taken.includes(at)) {
			found = at;
			least = price;
		}
	}
	return found;
}

function take(
	{ missing, uses }: Search,
	group: readonly Choice[],
	credits: Float64Array,
	at: number,
	by: 1 | -1
): void {
	const cues = missing.length;
	for (let cue = 0; cue < cues; cue++) {
		missing[cue] = (missing[cue] as number) - by * (credits[at * cues + cue] as number);
	}
	for (const option of group[at]?.wrong ?? []) uses[option] = (uses[option] as number) + by;
}
