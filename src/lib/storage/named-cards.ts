import type { CardId } from '../core/cards/card';
import type { LogEvent } from '../core/log/entry';

/** The cards that an event rates or suspends, each once; an undo names none itself. */
export function cardsNamedBy(event: LogEvent): readonly CardId[] {
	switch (event.type) {
		case 'review':
		case 'suspend':
			return [event.card];
		case 'attempt':
			return [...new Set(event.ratings.map((rating) => rating.card))];
		default:
			return [];
	}
}
