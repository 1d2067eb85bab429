import type { Feedback } from '../../core/items/item';
import { unreachable } from '../../core/unreachable';

/** The verdict as a word, the same wherever it is shown. */
export function verdictText(verdict: Feedback['verdict']): string {
	switch (verdict) {
		case 'right':
			return 'Right';
		case 'partly':
			return 'Partly right';
		case 'wrong':
			return 'Wrong';
		default:
			return unreachable(verdict);
	}
}
