import type { ReviewTable } from '../cards/review-table';
import type { Span } from './span';

/** Each day of a span, from its first. */
export interface Calendar extends Span {
	readonly answers: Uint32Array;
	/** Time that the answers took, in milliseconds. */
	readonly ms: Float64Array;
}

export function calendarOf({ length, day, ms }: ReviewTable, { from, to }: Span): Calendar {
	const answers = new Uint32Array(to - from + 1);
	const time = new Float64Array(to - from + 1);
	for (let row = 0; row < length; row++) {
		const at = (day[row] as number) - from;
		if (at < 0 || at >= answers.length) continue;
		answers[at] = (answers[at] as number) + 1;
		time[at] = (time[at] as number) + (ms[row] as number);
	}
	return { from, to, answers, ms: time };
}
