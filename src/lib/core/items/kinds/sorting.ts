import type { SortingItem } from '../item';
import { sortingJudge } from '../judging/pairs-judges';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { containsWords, plainWords } from '../names';
import { beforeOrAfter, beforeOrAfterById } from './before-after';
import { grouped, groupedById } from './grouped';

/** Fewest things that make sorting worth it. */
const FEWEST_THINGS = 4;

/** Things sorted by what a relation puts them under, or by whether they come before or after another. */
export const sorting: Kind<SortingItem> = {
	...sortingJudge,

	write(index, fact, id) {
		const items = id
			? [groupedById(index, fact, id) ?? beforeOrAfterById(index, fact, id)]
			: [...grouped(index, fact), ...beforeOrAfter(index, fact)];
		const good = items.filter((item) => item !== undefined && lint(item).length === 0);
		return [...new Map((good as SortingItem[]).map((item) => [item.id, item])).values()];
	},

	lint
};

function lint({ stem, things, groups, key }: SortingItem) {
	const distinct = new Set([...things, ...groups].map(plainWords));
	const used = new Set(key);
	const telling = things.find((thing, at) => isTelling(thing, key[at] ?? '', groups));
	return [
		...lintStem(stem),
		...flawIf(
			things.length < FEWEST_THINGS || used.size < groups.length,
			'implausible distractor',
			'too few things or a group that stays empty'
		),
		...flawIf(
			distinct.size < things.length + groups.length,
			'more than one key',
			'two texts read the same'
		),
		...flawIf(telling !== undefined, 'clang', telling ?? '')
	];
}

/** Whether the thing names its own group and no other. */
function isTelling(thing: string, group: string, groups: readonly string[]): boolean {
	return plainWords(group)
		.split(' ')
		.some(
			(word) =>
				word.length > 3 &&
				containsWords(thing, word) &&
				!groups.some((other) => other !== group && containsWords(other, word))
		);
}
