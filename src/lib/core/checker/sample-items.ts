import { checkItem } from './check-item';
import { citing, SAMPLE, type SampleSentence } from './sample-facts';

type Sentences = readonly SampleSentence[];

/** An item about the regatta in the form that is checked. */
export function itemOf(
	kind: string,
	stem: string,
	more: Readonly<Record<string, unknown>>,
	...sentences: Sentences
) {
	const explanations = { key: 'So it is written.', options: {} };
	return { id: 'x', kind, stem, cite: citing(...sentences), explanations, ...more };
}

export function choice(stem: string, options: readonly string[], key: string, ...s: Sentences) {
	return itemOf('single-choice', stem, { options, key }, ...s);
}

export function typed(
	key: string,
	accepted: readonly string[] = [key],
	refused: readonly string[] = []
) {
	return { key, accepted, refused, hint: 'a name' };
}

/** An item with a part of the reason for which it is rejected; none when it is right. */
export type Row = readonly [promise: string, item: unknown, reason?: string];

/** “accepted”, or the reason for which the item is not. */
export function outcome(item: unknown): string {
	const verdict = checkItem(SAMPLE, item);
	return verdict.ok ? 'accepted' : verdict.reason;
}
