import { expect, test } from 'vitest';
import type { StudyDay } from '../cards/card';
import type { AssignmentId } from '../log/assignment-events';
import type { EntryId, LogEvent, QuizId, Stamp } from '../log/entry';
import type { Assignment } from './assignment';
import { attemptsAt, optionSeedOf, orderOf, resultOf } from './attempts';

const assignment = 'AbCdEfGh' as AssignmentId;
const first = { assignment, quiz: 'try00001' as QuizId };
const second = { assignment, quiz: 'try00002' as QuizId };

let count = 0;
function entry<E extends LogEvent>(event: E, at: number): E & Stamp {
	const stamp: Stamp = { at, zone: 'UTC', day: 0 as StudyDay, id: `a.${++count}` as EntryId };
	return { ...event, ...stamp };
}

const begun = [
	entry({ ...first, type: 'assignment-begun', link: '1fAA', number: 1, name: 'Ada' }, 1000),
	entry({ ...second, type: 'assignment-begun', link: '1fAA', number: 2, minutes: 3 }, 9000),
	entry(
		{
			...{ assignment: 'another1' as AssignmentId, quiz: 'try00003' as QuizId },
			...{ type: 'assignment-begun', link: '1fAB', number: 1 }
		},
		9500
	)
];
const answer = (of: typeof first, place: number, response: string, ms: number) =>
	entry({ ...of, type: 'assignment-answer', place, response, ms }, 2000 + count);
const log = {
	begun,
	answers: [
		answer(first, 2, 'Rome', 4400),
		answer(second, 2, 'Oslo', 1000),
		answer(first, 0, 'True', 900),
		answer(first, 2, 'Kabul', 2200)
	],
	ended: [entry({ ...first, type: 'assignment-ended' }, 8000)]
};

test('attempts at one quiz are told apart, with the last answer and all the time spent', () => {
	const [one, two, ...others] = attemptsAt(assignment, log);
	expect(others).toEqual([]);
	expect(one).toMatchObject({ number: 1, name: 'Ada', startedAt: 1000, isOver: true });
	expect(one).not.toHaveProperty('endsAt');
	expect([...(one?.answers ?? [])]).toEqual([
		[2, { response: 'Kabul', ms: 6600 }],
		[0, { response: 'True', ms: 900 }]
	]);
	expect(two).toMatchObject({ number: 2, name: '', isOver: false, endsAt: 9000 + 180_000 });
});

test('a result has a place for every question, in the order of the link', () => {
	const [one] = attemptsAt(assignment, log);
	expect(one && resultOf(one, 3)).toEqual({
		...{ attempt: 'try00001', number: 1, name: 'Ada', startedAt: 1000 },
		answers: [{ response: 'True', seconds: 1 }, { seconds: 0 }, { response: 'Kabul', seconds: 7 }]
	});
});

test('a shuffled quiz has an order of its own for each attempt, the same after a reload', () => {
	const shuffled = { id: assignment, shuffled: true } as Assignment;
	const order = orderOf(20, first.quiz, shuffled);
	expect(orderOf(20, first.quiz, shuffled)).toEqual(order);
	expect(orderOf(20, second.quiz, shuffled)).not.toEqual(order);
	expect(new Set(order).size).toBe(20);
	expect(optionSeedOf(first.quiz, shuffled)).not.toBe(optionSeedOf(second.quiz, shuffled));
});

test('a quiz of fixed order is the same for everybody', () => {
	const fixed = { id: assignment, shuffled: false } as Assignment;
	expect(orderOf(4, first.quiz, fixed)).toEqual([0, 1, 2, 3]);
	expect(optionSeedOf(first.quiz, fixed)).toBe(optionSeedOf(second.quiz, fixed));
});
