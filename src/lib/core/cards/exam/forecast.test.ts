import { describe, expect, test } from 'vitest';
import { cardIdOf, type CardState, type NewCard, type StudyDay } from '../card';
import { fsrs } from '../memory';
import { studySettingsOf, type Exam, type StudySettings } from '../study-settings';
import { forecastOf } from './forecast';
import { readinessOf } from './readiness';

const model = fsrs();
const TODAY = 20_000 as StudyDay;
const day = (days: number) => (TODAY + days) as StudyDay;
const PACE = { knownMs: 10_000, newMs: 20_000, againMs: 20_000 };
const USUAL = studySettingsOf(new Map());
const EXAM: Exam = { set: 'talks', day: day(30), format: 'typed' };

const fresh = (count: number): NewCard[] =>
	Array.from({ length: count }, (_, at) => ({
		id: cardIdOf('talks', `N${at}`, 'date'),
		weight: 1
	}));
const card = (fact: string, more: Partial<CardState> = {}): CardState => ({
	id: cardIdOf('talks', fact, 'date'),
	memory: { stability: 5, difficulty: 5 },
	...{ reviews: 3, lapses: 0, lastAt: 0, lastDay: day(-5), lastRating: 3 },
	...{ dueDay: TODAY, suspended: false },
	...more
});
const cards = (count: number, more: Partial<CardState> = {}) =>
	Array.from({ length: count }, (_, at) => card(`F${at}`, more));

function forecast(
	known: readonly CardState[],
	unseen: readonly NewCard[],
	{ exam = EXAM, ...more }: Partial<StudySettings> & { exam?: Exam } = {}
) {
	return forecastOf(known, unseen, exam, TODAY, { ...USUAL, ...more }, model, PACE);
}

describe('If the learner goes on', () => {
	test('the score is better than if nothing more were studied', () => {
		const stopped = readinessOf(cards(40), fresh(20), EXAM, model);
		const { expected, low } = forecast(cards(40), fresh(20));
		expect(stopped.expected).toBeLessThan(0.6);
		expect(low).toBeGreaterThan(stopped.high);
		expect(expected).toBeGreaterThan(0.93);
	});

	test('cards never seen are learnt by then, if there is time', () => {
		expect(forecast([], fresh(60))).toMatchObject({ cards: 60, unseen: 0 });
		const { unseen, expected } = forecast([], fresh(2_000));
		expect(unseen).toBeGreaterThan(500);
		expect(expected).toBeLessThan(0.75);
	});

	test('more minutes a day give a better score, and none the score of stopping', () => {
		const by = (minutes: number) => forecast(cards(300), fresh(300), { minutes }).expected;
		expect(by(5)).toBeGreaterThan(by(0) + 0.02);
		expect(by(10)).toBeGreaterThan(by(5) + 0.02);
		expect(by(20)).toBeGreaterThan(by(10) + 0.02);
		const stopped = readinessOf(cards(300), fresh(300), EXAM, model).expected;
		expect(by(0)).toBeCloseTo(stopped, 12);
	});

	test('holidays until the exam are as good as stopping', () => {
		const holidays = [{ from: TODAY, to: day(29) }];
		const { expected } = forecast(cards(40), [], { holidays });
		expect(expected).toBeCloseTo(readinessOf(cards(40), [], EXAM, model).expected, 12);
	});

	test('easy days take their part of the score', () => {
		const easyDays = new Set([0, 1, 2, 3, 4, 5, 6]);
		const eased = forecast(cards(300), fresh(300), { easyDays }).expected;
		expect(eased).toBeLessThan(forecast(cards(300), fresh(300)).expected - 0.02);
	});

	test('other sets take the part of the minutes that their cards come back in', () => {
		const others = cards(900).map((each, at) => ({
			...{ ...each, id: cardIdOf('rivers', `F${at}`, 'date') }
		}));
		const alone = forecast(cards(300), fresh(300));
		const beside = forecast([...cards(300), ...others], fresh(300));
		expect(beside.cards).toBe(600);
		expect(beside.expected).toBeLessThan(alone.expected - 0.1);
	});

	test('another set with as much work takes half of the minutes', () => {
		const others = cards(60).map((each, at) => ({
			...each,
			id: cardIdOf('rivers', `F${at}`, 'date')
		}));
		const beside = forecast([...cards(60), ...others], [], { minutes: 4 });
		expect(beside).toEqual(forecast(cards(60), [], { minutes: 2 }));
		// A first Good lasts two days: a new card is as much work as one that comes back in two days.
		const often = others.map((each) => ({ ...each, lastDay: day(-2), dueDay: TODAY }));
		const begun = forecast(often, fresh(60), { minutes: 4 });
		expect(begun).toEqual(forecast([], fresh(60), { minutes: 2 }));
	});

	test('cards never seen of other sets are no part of it', () => {
		const others: NewCard[] = [{ id: cardIdOf('rivers', 'F1', 'date'), weight: 1 }];
		expect(forecast(cards(3), others)).toEqual(forecast(cards(3), []));
	});

	test('a suspended card is not studied, and fades as it would', () => {
		const suspended = cards(20, { suspended: true });
		const stopped = readinessOf(suspended, [], EXAM, model);
		expect(forecast(suspended, []).expected).toBeCloseTo(stopped.expected, 12);
	});
});

describe('Weeks before the exam', () => {
	const soon = { ...EXAM, day: day(4) };
	// Only today is left to study, and it is no last day yet.
	const onlyToday = { exam: soon, holidays: [{ from: day(1), to: day(3) }] };

	test('cards that are not due are left alone', () => {
		const resting = cards(20, { dueDay: day(1) });
		const stopped = readinessOf(resting, [], soon, model);
		expect(forecast(resting, [], onlyToday)).toEqual(stopped);
		expect(forecast(cards(20), [], onlyToday).expected).toBeGreaterThan(stopped.expected);
	});

	test('what is due comes by descending recall, before anything new', () => {
		const hard = card('F1', { lastDay: day(-60) });
		const easy = card('F2');
		const one = { ...onlyToday, minutes: 0.25 };
		const alone = (each: CardState) => readinessOf([each], [], soon, model).expected;
		const together = forecast([hard, easy], fresh(1), one);
		expect(together.expected).toBeCloseTo(
			(forecast([easy], [], one).expected + alone(hard)) / 3,
			12
		);
		expect(forecast([easy, hard], fresh(1), one)).toEqual(together);
		expect(together.unseen).toBe(1);
	});
});

describe('The days before the exam', () => {
	test('go to what it asks, due or not', () => {
		const resting = cards(20, { memory: { stability: 12, difficulty: 5 }, dueDay: day(60) });
		const soon = { ...EXAM, day: day(3) };
		const stopped = readinessOf(resting, [], soon, model).expected;
		expect(forecast(resting, [], { exam: soon }).expected).toBeGreaterThan(stopped + 0.05);
	});

	test('are over on its day: an exam today or in the past goes as things stand', () => {
		for (const days of [0, -3]) {
			const exam = { ...EXAM, day: day(days) };
			expect(forecast(cards(9), fresh(3), { exam })).toEqual(
				readinessOf(cards(9), fresh(3), exam, model)
			);
		}
	});
});

test('One due card, weeks before the exam, goes the way that its reviews do on average', () => {
	// By hand: due today at 90 %, so nine in ten go on from “recalled”, one from “relearnt”.
	const exam = { ...EXAM, day: day(4) };
	const only = card('F1', {
		dueDay: TODAY,
		memory: { stability: 30, difficulty: 5 },
		lastDay: day(-30)
	});
	const { memory } = only;
	const right = model.next(memory, 30, 3);
	const relearnt = model.next(model.next(memory, 30, 1), 0, 3);
	const mean = {
		stability: Math.exp(0.9 * Math.log(right.stability) + 0.1 * Math.log(relearnt.stability)),
		difficulty: 0.9 * right.difficulty + 0.1 * relearnt.difficulty
	};
	// It is known so well then that the last days have no use for it.
	expect(forecast([only], [], { exam }).expected).toBeCloseTo(model.retrievability(mean, 4), 5);
});

test('The same log always gives the same forecast', () => {
	expect(forecast(cards(50), fresh(50))).toEqual(forecast(cards(50), fresh(50)));
});
