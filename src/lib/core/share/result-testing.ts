import type { Item, Response } from '../items/item';
import { shuffle, type Rng } from '../rng';
import { unreachable } from '../unreachable';
import type { Assignment, AssignmentId, PupilResult } from './assignment';
import { lettersOf } from './text-forms';

export const PRACTICE: Assignment = {
	id: 'AAAAbbb-' as AssignmentId,
	title: '',
	feedback: 'at-end',
	shuffled: false,
	attempts: 0,
	minutes: 0,
	asks: 'name'
};

/** Any complete response that the item's prompt allows: about every other one typed as the key is. */
export function someResponse(item: Item, rng: Rng): Response {
	const oneOf = (texts: readonly string[]) => texts[rng.below(texts.length)] ?? '';
	const typed = (key: string) => (rng.next() < 0.5 ? key : `${key.slice(1)}é “?”`.slice(0, 200));
	switch (item.kind) {
		case 'single-choice':
		case 'true-false':
		case 'true-false-not-stated':
			return oneOf(item.options);
		case 'multiple-choice':
			return item.options.filter(() => rng.next() < 0.5);
		case 'ordering':
			return shuffle(item.options, rng);
		case 'matching':
			return item.lefts.map(() => oneOf(['', ...item.rights]));
		case 'sorting':
			return item.things.map(() => oneOf(['', ...item.groups]));
		case 'set-answer':
			return item.key.slice(rng.below(item.key.length)).map(typed);
		case 'cloze':
		case 'short-answer':
		case 'number':
			return typed(item.key);
		default:
			return unreachable(item);
	}
}

/** A pupil's result with nearly every question answered, each in 3 to 60 seconds. */
export function someResult(items: readonly Item[], rng: Rng): PupilResult {
	return {
		attempt: lettersOf(Uint8Array.from({ length: 6 }, () => rng.below(256))),
		number: 1 + rng.below(3),
		name: 'Maria Schmidt',
		startedAt: Date.UTC(2026, 9, 7, 9, rng.below(60)),
		answers: items.map((item) => {
			const seconds = 3 + rng.below(58);
			return rng.next() < 0.05 ? { seconds } : { response: someResponse(item, rng), seconds };
		})
	};
}
