import { expect, test } from 'vitest';
import { historiesOf, periodsOf24Hours, studyDaysIn, type LoggedReview } from './history';

const at = (time: string) => Date.parse(time);
const log: LoggedReview[] = [
	{ card: 'b', rating: 3, at: at('2024-05-02T10:00Z') },
	{ card: 'a', rating: 3, at: at('2024-05-02T15:00Z') },
	{ card: 'a', rating: 1, at: at('2024-05-01T20:00Z') },
	{ card: 'a', rating: 2, at: at('2024-05-01T20:10Z') }
];

test('Each card has its own history, oldest review first, by the learner’s days', () => {
	const days = studyDaysIn({ timeZone: 'UTC', rolloverHour: 4 });
	expect([...historiesOf(log, days)]).toEqual([
		[
			'a',
			[
				{ rating: 1, elapsedDays: 0 },
				{ rating: 2, elapsedDays: 0 },
				{ rating: 3, elapsedDays: 1 }
			]
		],
		['b', [{ rating: 3, elapsedDays: 0 }]]
	]);
});

test('Counted in periods of 24 hours, the next afternoon is not a day later', () => {
	const history = historiesOf(log, periodsOf24Hours).get('a');
	expect(history?.map(({ elapsedDays }) => elapsedDays)).toEqual([0, 0, 0]);
	expect(periodsOf24Hours(at('2024-05-01T20:00Z'), at('2024-05-02T20:00Z'))).toBe(1);
});

test('No count of days is negative', () => {
	expect(periodsOf24Hours(at('2024-05-02T20:00Z'), at('2024-05-01T20:00Z'))).toBe(0);
});
