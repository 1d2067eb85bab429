import type { CardState, NewCard, Review, StudyDay } from '../../core/cards/card';
import { reviewCard } from '../../core/cards/card-state';
import { pickDays } from '../../core/cards/planning/load';
import { elapsedStudyDays } from '../../core/cards/study-day';
import type { Material } from './study-material';

/** Chance of recall at which a card comes back. */
const RETENTION = 0.9;

/** The card as its reviews have left it; nothing for one that was never asked. */
export function stateOf(card: CardState | NewCard): CardState | undefined {
	return 'memory' in card ? card : undefined;
}

/** The review with the day of its card's return, picked among nearby days of little work. */
export function plannedReview(
	card: CardState | NewCard,
	review: Review,
	{ model, settings, load }: Pick<Material, 'model' | 'settings' | 'load'>
): { readonly review: Review; readonly after: CardState } {
	const state = stateOf(card);
	if (review.rating === 1) return { review, after: reviewCard(state, review, model) };
	const waited = state ? elapsedStudyDays(state.lastDay, review.day) : 0;
	const memory = model.next(state?.memory, waited, review.rating);
	const interval = model.interval(memory, RETENTION);
	const seed = `${card.id}/${state?.reviews ?? 0}`;
	const days = pickDays(interval, review.day, load, settings, seed, waited);
	const planned = { ...review, days };
	return { review: planned, after: reviewCard(state, planned, model) };
}

/** With one card more on that day. */
export function withMoreOn(day: StudyDay, material: Material): Material {
	const minutes = (material.load.get(day) ?? 0) + material.pace.knownMs / 60_000;
	return { ...material, load: new Map([...material.load, [day, minutes]]) };
}
