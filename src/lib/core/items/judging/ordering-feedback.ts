import type { Feedback, OrderingItem, Response } from '../item';
import { verdictOf } from './marks';

/** How far an order agrees with the right one. */
export interface OrderAgreement {
	/** Kendall's τ, at least 0: 1 for the right order, 0 for none or for one no better than chance. */
	readonly score: number;
	/** Pairs in the right order. */
	readonly pairs: number;
	readonly of: number;
}

/** @see Kendall's rank correlation, without ties */
export function pairsInOrder(key: readonly string[], response: Response): OrderAgreement {
	const of = (key.length * (key.length - 1)) / 2;
	if (typeof response === 'string') return { score: 0, pairs: 0, of };
	const place = new Map(response.map((text, at) => [text, at]));
	let pairs = 0;
	key.forEach((earlier, at) => {
		for (const later of key.slice(at + 1)) {
			if ((place.get(earlier) ?? Infinity) < (place.get(later) ?? -Infinity)) pairs++;
		}
	});
	return { score: Math.max(0, (2 * pairs - of) / of), pairs, of };
}

/** What is said after things were put in order. */
export function orderingFeedback(item: OrderingItem, response: Response): Feedback {
	const { score, pairs, of } = pairsInOrder(item.key, response);
	return {
		score,
		verdict: verdictOf(score),
		key: item.key,
		why: item.explanations.key,
		...(score < 1 && { note: `${pairs} of ${of} pairs are in the right order.` }),
		cite: item.cite
	};
}
