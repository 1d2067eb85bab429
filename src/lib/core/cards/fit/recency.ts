/**
 * How much a review counts in fitting: the newest 1, the oldest a quarter, as memory and habits change.
 *
 * @param place among all by time, from 0.
 * @see fsrs-rs, `recency_weighted_fsrs_items`
 */
export function recencyWeight(place: number, count: number): number {
	return count < 2 ? 1 : 0.25 + 0.75 * (place / (count - 1)) ** 3;
}
