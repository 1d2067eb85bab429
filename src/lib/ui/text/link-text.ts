import { unreachable } from '../../core/unreachable';
import type { ProblemText } from './problem-text';

/** Why a text that should be a link to a quiz is none. */
export type QuizLinkProblem =
	'no-link' | 'incomplete' | 'too-new' | 'too-long' | 'result' | 'no-set';

/** What to say of it. */
export function quizLinkText(problem: QuizLinkProblem): ProblemText {
	switch (problem) {
		case 'no-link':
			return {
				what: 'This is no link to a quiz.',
				todo: 'Copy the whole link as your teacher sent it, from “http” to its end, and paste it here.'
			};
		case 'incomplete':
			return {
				what: 'This link is incomplete: a part of it was lost or changed on the way.',
				todo: 'Copy it again, the whole of it, or ask for the file or the QR code.'
			};
		case 'too-new':
			return {
				what: 'This link was made with a newer Parley than the one on this device.',
				todo: 'Go online and open Parley once, so that it can update itself, then open the link again.'
			};
		case 'too-long':
			return {
				what: 'This is too long to be a link to a quiz.',
				todo: 'Paste the link alone.'
			};
		case 'result':
			return {
				what: 'This is the result of a quiz, not a quiz.',
				todo: 'Results are for the teacher who made the quiz: paste it there, under Teach.'
			};
		case 'no-set':
			return {
				what: 'The facts that this quiz asks about are not on this device yet.',
				todo: 'Go online once and open the link again.'
			};
		default:
			return unreachable(problem);
	}
}
