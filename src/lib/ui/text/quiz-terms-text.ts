import type { AsksFor, Assignment, FeedbackTime } from '../../core/share/assignment';
import { countText } from './count-text';

/** When answers are explained, to the pupil. */
const FEEDBACK_TEXT: Readonly<Record<FeedbackTime, string>> = {
	'at-once': 'Each answer is explained at once.',
	'at-end': 'Answers are explained at the end.',
	'by-code': 'Answers are explained once your teacher gives you a code.',
	never: 'Only your teacher sees what was right.'
};

/** What a pupil is asked to be called by, as the label of a field. */
export const NAME_LABELS: Readonly<Record<Exclude<AsksFor, 'nothing'>, string>> = {
	name: 'Your name',
	alias: 'A name that your teacher knows you by',
	number: 'Your number'
};

/** What a pupil should know before the first question, a line each. */
export function termsOf(assignment: Assignment, questions: number): readonly string[] {
	const { feedback, minutes, attempts, teacherKey, asks } = assignment;
	return [
		`${countText(questions, 'question', 'questions')}${minutes > 0 ? `, ${countText(minutes, 'minute', 'minutes')}` : ', no time limit'}.`,
		FEEDBACK_TEXT[feedback],
		...(attempts > 0 ? [`You can take it ${attempts === 1 ? 'once' : `${attempts} times`}.`] : []),
		teacherKey
			? `At the end you get a sealed result to send to your teacher: your answers, their times${asks === 'nothing' ? '' : ', and what you enter below'}. Nothing is sent by itself.`
			: 'No result is sent to anybody.'
	];
}

const FEEDBACK_SHORT: Readonly<Record<FeedbackTime, string>> = {
	'at-once': 'answers explained at once',
	'at-end': 'answers explained at the end',
	'by-code': 'answers explained with your code',
	never: 'an exam: answers are never shown'
};

/** How a quiz was handed out, for its teacher. */
export function handedOutText(assignment: Assignment, questions: number): string {
	const { feedback, minutes, attempts, asks, teacherKey } = assignment;
	return `${[
		countText(questions, 'question', 'questions'),
		FEEDBACK_SHORT[feedback],
		minutes > 0 ? countText(minutes, 'minute', 'minutes') : 'no time limit',
		attempts > 0 ? countText(attempts, 'attempt', 'attempts') : 'as often as pupils like',
		teacherKey
			? asks === 'nothing'
				? 'results without names'
				: `asks for a ${asks}`
			: 'no results'
	].join(', ')}.`;
}

/** The time that is left, to be read at a glance. */
export function timeLeftText(ms: number): string {
	if (ms <= 0) return 'time is up';
	const seconds = Math.ceil(ms / 1000);
	return seconds > 90
		? `${Math.ceil(seconds / 60)} min left`
		: `${countText(seconds, 'second', 'seconds')} left`;
}
