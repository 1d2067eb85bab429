import { rngFrom, shuffle } from '../../rng';
import type { Feedback, MatchingItem, Prompt, Response, SortingItem } from '../item';
import type { Judge } from '../kind';
import { verdictOf } from './marks';

export const matchingJudge: Judge<MatchingItem> = {
	kind: 'matching',
	prompt: ({ id, kind, stem, lefts, rights, ordered }, seed) => ({
		id,
		kind,
		stem,
		lefts,
		rights: ordered ? rights : shuffle(rights, rngFrom(`${seed}/${id}/options`))
	}),
	check: isWhole,
	score,
	explain: (item, response) => explain(item, response, 'pairs are right.'),
	marks
};

export const sortingJudge: Judge<SortingItem> = {
	kind: 'sorting',
	prompt: ({ id, kind, stem, things, groups }) => ({ id, kind, stem, things, groups }),
	check: isWhole,
	score,
	explain: (item, response) => explain(item, response, 'are in the right group.'),
	marks
};

/** Whether each left side or thing has a right side or group. */
function isWhole(prompt: Prompt, response: Response): boolean {
	if (typeof response === 'string') return false;
	switch (prompt.kind) {
		case 'matching': {
			const isOneToOne = new Set(response).size === response.length;
			return isOneToOne && isFilled(prompt.lefts, prompt.rights, response);
		}
		case 'sorting':
			return isFilled(prompt.things, prompt.groups, response);
		default:
			return false;
	}
}

function isFilled(
	lefts: readonly string[],
	rights: readonly string[],
	response: readonly string[]
): boolean {
	return response.length === lefts.length && response.every((given) => rights.includes(given));
}

/** Right pairs over pairs. */
function score({ key }: MatchingItem | SortingItem, response: Response): number {
	return rightPairs(key, response) / key.length;
}

function rightPairs(key: readonly string[], response: Response): number {
	return typeof response === 'string'
		? 0
		: key.filter((right, at) => response[at] === right).length;
}

function explain(item: MatchingItem | SortingItem, response: Response, what: string): Feedback {
	const { key, explanations, cite } = item;
	const credit = score(item, response);
	return {
		score: credit,
		verdict: verdictOf(credit),
		key,
		why: explanations.key,
		...(credit < 1 && { note: `${rightPairs(key, response)} of ${key.length} ${what}` }),
		cite
	};
}

/** Several left sides may rest on one proposition: it is known only as well as the worst of them. */
function marks({ key, tests }: MatchingItem | SortingItem, response: Response) {
	const marked = key.map((right, at) => (response[at] === right ? 1 : 0));
	if (tests.length === key.length) return marked;
	const all = marked.every((mark) => mark === 1);
	return tests.map((_, at) => (all ? 1 : at === 0 ? 0 : undefined));
}
