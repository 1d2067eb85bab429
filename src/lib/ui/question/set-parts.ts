import { scoreOf } from '../../core/items/judging/judge';
import type { Item } from '../../core/items/item';

/** What became of one of several typed texts. */
export interface SetPart {
	readonly given: string;
	/** `again`: right, but said before in other words. */
	readonly fate: 'right' | 'wrong' | 'again' | 'missing';
	/** The member that it was taken for, or one that nobody named. */
	readonly member: string;
}

/**
 * What became of each text of a set answer, as many as are wanted. Only the judge knows which texts
 * are the same answer, so each is tried beside those already found right.
 */
export function setParts(
	item: Extract<Item, { kind: 'set-answer' }>,
	texts: readonly string[]
): readonly SetPart[] {
	const found: string[] = [];
	const score = (more: readonly string[]) => scoreOf(item, [...found, ...more]);
	const fates = item.key.map((_, at) => {
		const given = (texts[at] ?? '').trim();
		if (given === '') return { given, fate: 'missing' as const, member: '' };
		if (score([given]) <= score([])) {
			return { given, fate: scoreOf(item, [given]) > 0 ? 'again' : 'wrong', member: '' } as const;
		}
		const before = item.key.filter((member) => score([member]) > score([]));
		found.push(given);
		const member = before.find((one) => score([one]) <= score([])) ?? given;
		return { given, fate: 'right' as const, member };
	});
	const unnamed = item.key.filter((member) => score([member]) > score([]));
	return fates.map((part) => (part.member ? part : { ...part, member: unnamed.shift() ?? '' }));
}
