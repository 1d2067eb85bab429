import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardIdOf, type Rating, type StudyDay } from '../cards/card';
import type { ItemId } from '../items/item';
import type { Attempt, Entry, EntryId, LogEvent, QuizId } from './entry';
import { foldCards, setAsideOf, standing } from './fold';
import { undoStackOf } from './undo-stack';

const DAY = 86_400_000;
const date = cardIdOf('talks', 'F04', 'date');
const place = cardIdOf('talks', 'F04', 'place');

function entry(id: string, at: number, event: LogEvent): Entry {
	return { ...event, id: id as EntryId, at, zone: 'UTC', day: Math.floor(at / DAY) as StudyDay };
}
const review = (id: string, at: number, rating: Rating = 3, card = date) =>
	entry(id, at, { type: 'review', card, rating, ms: 1 });
const id = (text: string) => text as EntryId;
const undo = (id: string, at: number, of: string) =>
	entry(id, at, { type: 'undo', entry: of as EntryId });
const ANSWER: Attempt = {
	...{ type: 'attempt', quiz: 'q' as QuizId, item: 'F04/date' as ItemId, response: 'x' },
	...{ score: 1, ms: 1, ratings: [{ card: date, rating: 3 }] }
};
const attempt = (id: string, at: number) => entry(id, at, ANSWER);
const idsOf = (log: readonly Entry[]) => {
	const { undo: undoable, redo } = undoStackOf(log);
	return [undoable?.id, redo?.id];
};

describe('Undo and redo', () => {
	test('have nothing to take back in an empty log, nor in one of quizzes and settings', () => {
		expect(undoStackOf([])).toEqual({});
		const setting = entry('a.2', 2, { type: 'setting', key: 'minutes', value: 5 });
		expect(undoStackOf([attempt('a.1', 1), setting])).toEqual({});
		expect(undoStackOf([attempt('a.1', 1), setting, undo('a.3', 3, 'a.2')])).toEqual({});
	});

	test('know every action of study', () => {
		const events: LogEvent[] = [
			{ type: 'suspend', card: date, on: true },
			{ type: 'bury', card: date, until: 9 as StudyDay },
			{ type: 'set-due', card: date, on: 9 as StudyDay },
			{ type: 'reset', card: date }
		];
		for (const event of events) {
			const log = [review('a.1', 1), entry('a.2', 2, event)];
			expect(idsOf(log)).toEqual(['a.2', undefined]);
			expect(idsOf([...log, undo('a.3', 3, 'a.2')])).toEqual(['a.1', 'a.3']);
		}
	});

	test('go back and forth one by one', () => {
		const log = [review('a.1', 1), review('a.2', 2), review('a.3', 3)];
		log.push(undo('a.4', 4, 'a.3'));
		expect(idsOf(log)).toEqual(['a.2', 'a.4']);
		log.push(undo('a.5', 5, 'a.2'));
		expect(idsOf(log)).toEqual(['a.1', 'a.5']);
		log.push(undo('a.6', 6, 'a.5')); // a.2 stands again
		expect(idsOf(log)).toEqual(['a.2', 'a.4']);
		log.push(undo('a.7', 7, 'a.4')); // a.3 as well
		expect(idsOf(log)).toEqual(['a.3', undefined]);
		log.push(undo('a.8', 8, 'a.3'));
		expect(idsOf(log)).toEqual(['a.2', 'a.8']);
	});

	test('begin with another action where it was done', () => {
		const log = [review('a.1', 1), review('a.2', 2), undo('a.3', 3, 'a.2'), review('a.4', 4)];
		expect(idsOf(log)).toEqual(['a.4', undefined]);
		expect(idsOf([...log, undo('a.5', 5, 'a.4')])).toEqual(['a.1', 'a.5']);
		// a.3 came before the action, so what it took back stays so.
		const both = [...log, undo('a.5', 5, 'a.4'), undo('a.6', 6, 'a.1')];
		expect(idsOf([...both, undo('a.7', 7, 'a.6')])).toEqual(['a.1', 'a.5']);
	});

	test('pass over quizzes and settings in between', () => {
		const log = [review('a.1', 1), undo('a.2', 2, 'a.1'), attempt('a.3', 3)];
		expect(idsOf(log)).toEqual([undefined, 'a.2']);
	});

	test('take “I was right” for one action', () => {
		const log = [review('a.1', 1), review('a.2', 2, 1), undo('a.3', 3, 'a.2'), review('a.4', 3)];
		expect(idsOf(log)).toEqual(['a.4', undefined]);
		// The answer as a whole is taken back, and is given again as it was overruled.
		const back = [...log, undo('a.5', 4, 'a.4')];
		expect(idsOf(back)).toEqual(['a.1', 'a.5']);
		expect(foldCards(back)).toEqual(foldCards([review('a.1', 1)]));
		expect(foldCards([...back, undo('a.6', 5, 'a.5')])).toEqual(foldCards(log));
	});

	test('take a miss and the burial that is part of it for one action', () => {
		const burial = { type: 'bury', card: date, until: 9 as StudyDay } as const;
		const before = [review('a.1', 1)];
		const log = [...before, review('a.2', 2, 1), entry('a.3', 3, { ...burial, after: id('a.2') })];
		expect(idsOf(log)).toEqual(['a.2', undefined]);
		expect(foldCards(log).get(date)?.buriedUntil).toBe(9);
		const back = [...log, undo('a.4', 4, 'a.2')];
		expect(idsOf(back)).toEqual(['a.1', 'a.4']);
		expect(foldCards(back)).toEqual(foldCards(before));
		expect(setAsideOf(back).size).toBe(0);
		const again = [...back, undo('a.5', 5, 'a.4')];
		expect(idsOf(again)).toEqual(['a.2', undefined]);
		expect(foldCards(again)).toEqual(foldCards(log));
	});

	test('keep the order of doing when the clock was set back by a day', () => {
		const log = [review('a.1', 9 * DAY), review('a.2', 8 * DAY), review('a.3', 8 * DAY + 1)];
		expect(idsOf(log)).toEqual(['a.3', undefined]);
		const back = [...log, undo('a.4', 8 * DAY + 2, 'a.3')];
		expect(idsOf(back)).toEqual(['a.2', 'a.4']);
		expect(idsOf([...back, undo('a.5', 8 * DAY + 3, 'a.2')])).toEqual(['a.1', 'a.5']);
	});

	test('redo what another device took back, even if its clock is behind', () => {
		expect(idsOf([review('a.1', 9 * DAY), undo('b.1', 8 * DAY, 'a.1')])).toEqual([
			undefined,
			'b.1'
		]);
	});

	test('redo what two tabs took back at once, one undo after the other', () => {
		const log = [review('a.1', 1), undo('a.2', 2, 'a.1'), undo('a.3', 2, 'a.1')];
		expect(idsOf(log)).toEqual([undefined, 'a.3']);
		const once = [...log, undo('a.4', 3, 'a.3')];
		expect(idsOf(once)).toEqual([undefined, 'a.2']);
		expect(idsOf([...once, undo('a.5', 4, 'a.2')])).toEqual(['a.1', undefined]);
	});

	test('find nothing in undos of themselves, of each other, or of what is not there', () => {
		const log = [undo('a.1', 1, 'a.1'), undo('a.2', 2, 'a.3'), undo('a.3', 3, 'a.2')];
		expect(undoStackOf([...log, undo('a.4', 4, 'z.9')])).toEqual({});
	});
});

describe('Laws of undo and redo:', () => {
	const aCard = fc.constantFrom(date, place);
	const anAction: fc.Arbitrary<readonly LogEvent[]> = fc.oneof(
		fc
			.tuple(aCard, fc.integer({ min: 1, max: 4 }))
			.map(([card, rating]): LogEvent[] => [
				{ type: 'review', card, rating: rating as Rating, ms: 1 }
			]),
		fc.tuple(aCard, fc.boolean()).map(([card, on]): LogEvent[] => [{ type: 'suspend', card, on }]),
		fc
			.tuple(aCard, fc.nat(30))
			.map(([card, until]): LogEvent[] => [{ type: 'bury', card, until: until as StudyDay }]),
		fc
			.tuple(aCard, fc.nat(30))
			.map(([card, on]): LogEvent[] => [{ type: 'set-due', card, on: on as StudyDay }]),
		aCard.map((card): LogEvent[] => [{ type: 'reset', card }])
	);
	type Step = readonly LogEvent[] | 'undo' | 'redo' | 'right' | 'quiz';
	const stepsOf = (devices: readonly string[], least: number) =>
		fc.array(
			fc.record({
				step: fc.oneof(
					{ weight: 5, arbitrary: anAction },
					{ weight: 2, arbitrary: fc.constantFrom<Step>('undo', 'redo', 'right', 'quiz') }
				),
				device: fc.constantFrom(...devices),
				/** How long after the step before, in milliseconds; none at all, now and then. */
				gap: fc.integer({ min: least, max: DAY }).map((gap) => (gap % 5 === 0 ? 0 : gap))
			}),
			{ maxLength: 30 }
		);
	const steps = stepsOf(['a', 'b'], 0);
	const stepsOfBadClock = stepsOf(['a'], -DAY);

	/** A log as devices write it that share all they know. */
	class Writer {
		log: Entry[] = [];
		at = 100 * DAY;
		#counts = new Map<string, number>();

		write(device: string, events: readonly LogEvent[]) {
			for (const event of events) {
				const count = (this.#counts.get(device) ?? 0) + 1;
				this.#counts.set(device, count);
				this.log.push(entry(`${device}.${count}`, this.at, event));
			}
		}
		/** Whether there was something to take back. */
		take(device: string, which: 'undo' | 'redo'): boolean {
			const target = undoStackOf(this.log)[which];
			if (target) this.write(device, [{ type: 'undo', entry: target.id }]);
			return target !== undefined;
		}
		cards() {
			return { cards: foldCards(this.log), aside: setAsideOf(this.log) };
		}
	}
	const written = (history: readonly { step: Step; device: string; gap: number }[]) => {
		const writer = new Writer();
		for (const { step, device, gap } of history) {
			writer.at += gap;
			const last = undoStackOf(writer.log).undo;
			if (step === 'undo' || step === 'redo') writer.take(device, step);
			else if (step === 'quiz') writer.write(device, [ANSWER]);
			else if (step === 'right') {
				if (last?.type !== 'review') continue;
				const { card } = last;
				const right: LogEvent = { type: 'review', card, rating: 3, ms: 1 };
				writer.write(device, [{ type: 'undo', entry: last.id }, right]);
			} else writer.write(device, step);
		}
		return writer;
	};

	test.each([
		{ on: 'whichever device', steps, devices: ['a', 'b'] as const },
		{ on: 'one whose clock is set back', steps: stepsOfBadClock, devices: ['a', 'a'] as const }
	])('so many undone and as many redone leave all as it was, on $on', ({ steps, devices }) => {
		fc.assert(
			fc.property(steps, fc.nat(40), fc.boolean(), (history, most, other) => {
				const writer = written(history);
				const states = [writer.cards()];
				let count = 0;
				writer.at += 1;
				while (count < most && writer.take('a', 'undo')) {
					count += 1;
					writer.at += count % 3;
					states.push(writer.cards());
				}
				// The other way through the very same states.
				for (; count > 0; count--) {
					expect(writer.cards()).toEqual(states.pop());
					writer.at += 1;
					expect(writer.take(devices[other ? 1 : 0], 'redo')).toBe(true);
				}
				expect(writer.cards()).toEqual(states[0]);
			})
		);
	});

	test('all undone, only quizzes count', () => {
		fc.assert(
			fc.property(steps, (history) => {
				const writer = written(history);
				writer.at += 1;
				while (writer.take('a', 'undo'));
				const quizzes = writer.log.filter(({ type }) => type === 'attempt');
				expect(writer.cards().cards).toEqual(foldCards(quizzes));
			})
		);
	});

	test('what can be undone counts, and what can be redone is an undo that does', () => {
		fc.assert(
			fc.property(steps, (history) => {
				const { log } = written(history);
				const { undo: undoable, redo } = undoStackOf(log);
				const ids = new Set(standing(log).map(({ id }) => id));
				for (const each of [undoable, redo]) if (each) expect(ids).toContain(each.id);
				if (redo) expect(ids).not.toContain(redo.entry);
			})
		);
	});

	test('the order in which entries are given changes nothing, nor do entries given twice', () => {
		fc.assert(
			fc.property(steps, fc.nat(30), (history, cut) => {
				const { log } = written(history);
				const stack = undoStackOf(log);
				expect(undoStackOf([...log].reverse())).toEqual(stack);
				expect(undoStackOf([...log.slice(cut), ...log, ...log.slice(0, cut)])).toEqual(stack);
			})
		);
	});
});
