import type { FeedbackTime, SharedQuiz } from './assignment';

/**
 * The kind of link for a quiz: keys that are never told, or not yet, do not travel in the open. A set
 * that ships with the app needs no questions in the link; one of the teacher's own does.
 */
export function kindFor(feedback: FeedbackTime, isShipped: boolean): SharedQuiz['kind'] {
	if (feedback === 'never') return 'exam';
	if (feedback === 'by-code') return 'sealed';
	return isShipped ? 'ref' : 'full';
}
