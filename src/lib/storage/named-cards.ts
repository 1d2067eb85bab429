import type { CardId } from '../core/cards/card';
import type { LogEvent } from '../core/log/entry';

/** The cards that an event rates, or treats in another way, each once; an undo names none itself. */
export function cardsNamedBy(event: LogEvent): readonly CardId[] {
	switch (event.type) {
		case 'review':
		case 'suspend':
		case 'bury':
		case 'set-due':
		case 'reset':
			return [event.card];
		case 'attempt':
			return [...new Set(event.ratings.map((rating) => rating.card))];
		default:
			return [];
	}
}
