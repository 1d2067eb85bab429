import { isIn } from '../reading/attribution';
import { RIGHT, unclear, type Query } from './query';
import type { Reader } from '../reading/reader';

/** The questions as asked of the source of that name; none when the set has no such source. */
export function bySource(
	reader: Reader,
	call: string,
	make: () => readonly Query[]
): readonly Query[] {
	const sources = reader.sourcesCalled(call);
	if (sources.length === 0) return [];
	return make().map((query) => {
		const grounds = (answer: string) =>
			query.grounds(answer).map((facts) => facts.filter((fact) => isIn(fact, sources)));
		const isOfSource = (answer: string) =>
			query.grounds(answer).every((facts, at) => facts.length === 0 || grounds(answer)[at]?.length);
		return {
			...query,
			grounds,
			judge: (answer) => {
				const judged = query.judge(answer);
				if (judged.is !== 'right') return judged;
				return isOfSource(answer) ? RIGHT : unclear(`${call} does not say so`, 'untold');
			}
		};
	});
}
