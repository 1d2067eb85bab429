import type { Assignment, AsksFor, FeedbackTime } from '../../core/share/assignment';

/** How a quiz is to be taken, while a teacher makes it. */
export interface Terms extends Omit<Assignment, 'id' | 'teacherKey'> {
	/** Whether pupils get a sealed result to send back. */
	readonly collects: boolean;
}

/** What most teachers want, so that nothing has to be set. */
export const USUAL_TERMS: Terms = {
	title: '',
	feedback: 'at-end',
	shuffled: true,
	attempts: 0,
	minutes: 0,
	asks: 'name',
	collects: true
};

export const FEEDBACK_OPTIONS: readonly {
	readonly value: FeedbackTime;
	readonly label: string;
	readonly detail: string;
}[] = [
	{ value: 'at-once', label: 'After each answer', detail: 'Practice. The link holds the answers.' },
	{ value: 'at-end', label: 'At the end', detail: 'The link holds the answers.' },
	{
		value: 'by-code',
		label: 'When you hand out a code',
		detail:
			'The answers are locked in the link, and open offline with your code. Too long for a QR code.'
	},
	{
		value: 'never',
		label: 'Never: an exam',
		detail:
			'The link holds no answers: it is marked on your device only. Over 10 questions are too long for a QR code.'
	}
];

export const ASKS_OPTIONS: readonly { readonly value: AsksFor; readonly label: string }[] = [
	{ value: 'name', label: 'Their name' },
	{ value: 'alias', label: 'A name that you know them by' },
	{ value: 'number', label: 'A number' },
	{ value: 'nothing', label: 'Nothing' }
];
