import { numberWithUnit } from '../reading/number-words';
import { RIGHT, unclear, WRONG, type Grounds, type Query } from './query';

/** A question whose answer is a number that follows from the facts. */
export function numberQuery(
	reading: string,
	number: number,
	units: readonly string[],
	grounds: Grounds
): Query {
	const read = (answer: string) => numberWithUnit(answer, units);
	return {
		reading: `${reading} = ${number}`,
		isClosed: true,
		judge: (answer) => {
			const given = read(answer);
			if (given === undefined) return unclear('it is not a number of what is counted');
			return given === number ? RIGHT : WRONG;
		},
		clash: (one, other) => read(one) === read(other),
		missing: (answers) => (answers.some((each) => read(each) === number) ? [] : [String(number)]),
		stray: () => undefined,
		grounds: () => grounds
	};
}
