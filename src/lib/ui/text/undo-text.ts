import type { Action } from '../../core/log/undo-stack';
import { unreachable } from '../../core/unreachable';
import { RATING_WORDS } from './rating-text';

/** What an action was, as the end of “Taken back: …”. */
export function actionText(action: Action): string {
	switch (action.type) {
		case 'review':
			return `your answer, noted as ${RATING_WORDS[action.rating]}`;
		case 'suspend':
			return action.on ? 'the pause of this card' : 'the end of this card’s pause';
		case 'bury':
			return 'putting this card off';
		case 'set-due':
			return 'the day set for this card';
		case 'reset':
			return 'the new beginning of this card';
		default:
			return unreachable(action);
	}
}

/** What was just done, taken back or done again. */
export function toldText(step: 'done' | 'undone' | 'redone', action: Action | undefined): string {
	if (step === 'done') return action ? doneText(action) : '';
	const begin = step === 'redone' ? 'Done again' : 'Taken back';
	return action ? `${begin}: ${actionText(action)}.` : `${begin}.`;
}

function doneText(action: Action): string {
	switch (action.type) {
		case 'review':
			return `Noted as ${RATING_WORDS[action.rating]}.`;
		case 'suspend':
			return action.on ? 'Paused: it is not asked any more.' : 'It is asked again.';
		case 'bury':
			return 'Put off until tomorrow.';
		case 'set-due':
			return 'Its day is set.';
		case 'reset':
			return 'It begins anew, as if never asked. Its past answers stay in the history.';
		default:
			return unreachable(action);
	}
}
