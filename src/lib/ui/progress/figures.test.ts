import { describe, expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import { foldCards } from '../../core/log/fold';
import { progressOf, type Progress } from '../../core/progress/progress';
import { HAND_LOG, HAND_TABLE, STEPS, TODAY } from '../../core/progress/sample-log';
import type { Range } from '../../core/progress/span';
import type { Figure } from '../charts/chart';
import { addedFigure } from './added-figure';
import { buttonsFigure } from './buttons-figure';
import { calendarFigure } from './calendar-figure';
import { calibrationFigure } from './calibration-figure';
import { cardCountsFigure } from './card-counts-figure';
import { difficultiesFigure, intervalsFigure, stabilitiesFigure } from './distribution-figures';
import { futureDueFigure } from './future-due-figure';
import { hoursFigure } from './hours-figure';
import { knowledgeFigure } from './knowledge-figure';
import { masteryFigure } from './mastery-figure';
import { minutesFigure } from './minutes-figure';
import { retentionFigure } from './retention-figure';
import { reviewsFigure } from './reviews-figure';

function progress(range: Range): Progress {
	const work = progressOf({
		...{ table: HAND_TABLE, cards: [...foldCards(HAND_LOG).values()] },
		...{ today: TODAY, steps: STEPS, range },
		pace: { knownMs: 6_000, newMs: 10_000, againMs: 9_000 }
	});
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

function figuresOf(counted: Progress): readonly Figure[] {
	return [
		minutesFigure(counted.minutes, TODAY, 10),
		knowledgeFigure(counted.knowledge),
		calibrationFigure(counted.calibration),
		retentionFigure(counted.retention),
		calendarFigure(counted.calendar),
		reviewsFigure(counted.reviews, 'count'),
		addedFigure(counted.added),
		hoursFigure(counted.hours),
		buttonsFigure(counted.buttons),
		cardCountsFigure(counted.counts),
		futureDueFigure(counted.futureDue, TODAY),
		intervalsFigure(counted.intervals),
		stabilitiesFigure(counted.stabilities),
		difficultiesFigure(counted.difficulties)
	];
}

/** Plain spaces, for reading. */
const said = ({ summary }: Figure) => summary.replaceAll('\u00a0', ' ');

const month = progress('month');

describe('On a log counted by hand, the sentences say', () => {
	test('what was answered, added, and when', () => {
		expect(said(reviewsFigure(month.reviews, 'count'))).toBe(
			'7 answers in 1 minute, 6.4 seconds each.' // 45 seconds
		);
		expect(said(addedFigure(month.added))).toBe(
			'1 card was begun in this time; before it there were 2.'
		);
		expect(said(calendarFigure(month.calendar))).toBe(
			'Since 17 Oct you gave 7 answers on 3 of 30 days, usually about 2 on such a day.'
		);
		expect(said(hoursFigure(progress('all').hours))).toBe(
			'Most answers are given from 08:00 to 09:00; 50 % of the cards that came back then were recalled, and 75 % over the whole day.'
		);
	});

	test('what was recalled, with the bounds of so few', () => {
		expect(said(retentionFigure(month.retention))).toMatch(
			/^In the last 30 days you recalled 75 % \(3\d % to 9\d % in nine cases of ten\)/
		);
		expect(said(calibrationFigure(month.calibration))).toMatch(
			/^Over 8 reviews at least a day apart, \d\d % were expected to be recalled and 75 % were\.$/
		);
		expect(said(buttonsFigure(progress('all').buttons))).toBe(
			'Of 14 answers, 14 % were rated Again; of first answers 0 %, of young cards 13 %, of mature ones 50 %.'
		);
	});

	test('how the cards stand, where the forecast never promises', () => {
		expect(said(cardCountsFigure(month.counts))).toMatch(/^Of 3 cards that you were asked, /);
		expect(said(knowledgeFigure(month.knowledge))).toMatch(
			/you would recall about 3 today, in nine cases of ten \d to 3\.$/
		);
		expect(said(minutesFigure(month.minutes, TODAY, 10))).toMatch(
			/are expected to take .* over the next 30 days.* in nine cases of ten .* You mean to give 10 a day\.$/
		);
	});
});

describe('Every figure', () => {
	const ranges: readonly Range[] = ['month', 'quarter', 'year', 'all'];
	test.each(ranges)('has one title, a sentence and rows as wide as their head: %s', (range) => {
		const figures = figuresOf(progress(range));
		expect(new Set(figures.map(({ title }) => title)).size).toBe(figures.length);
		for (const { title, summary, table } of figures) {
			expect(summary, title).toMatch(/^\S.*[^.]\.$/);
			expect(summary, title).not.toMatch(/NaN|undefined|Infinity/);
			expect(table.rows.length, title).toBeGreaterThan(0);
			for (const row of table.rows) expect(row.length, title).toBe(table.head.length);
			expect(table.rows.flat().join(' '), title).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	test('has in its table what it draws', () => {
		const { chart, table } = reviewsFigure(progress('quarter').reviews, 'count');
		if (chart.kind !== 'bars') throw new Error('answers are bars');
		const drawn = chart.series.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
		const told = [3, 2, 1].map((column) =>
			table.rows.reduce((sum, row) => sum + Number(row[column]), 0)
		);
		expect(drawn).toEqual(told);
	});
});

test('The weakest come first in the picture, and all stand in the table', () => {
	const all = Array.from({ length: 12 }, (_, at) => ({
		...{ name: `Fact ${at}`, cards: at === 11 ? 0 : 1, recall: at === 11 ? 0 : 0.5 + at / 30 },
		...{ stability: 5, level: at === 11 ? ('unseen' as const) : ('learning' as const) }
	}));
	const { chart, table, summary } = masteryFigure('Facts', all, 'facts');
	if (chart.kind !== 'rows') throw new Error('facts are rows');
	expect(chart.rows.map(({ name }) => name)).toEqual(all.slice(0, 8).map(({ name }) => name));
	expect(table.rows).toHaveLength(12);
	expect(table.rows.at(-1)).toEqual(['Fact 11', '–', '–', 'not asked yet']);
	expect(summary).toMatch(/^Of 12 facts, 11 were asked, and 0 are known/);
});

test('A calendar of few answers has only the levels it needs', () => {
	const day = (answers: readonly number[]) =>
		calendarFigure({
			...{ from: TODAY, to: (TODAY + answers.length - 1) as StudyDay },
			...{ answers: Uint32Array.from(answers), ms: new Float64Array(answers.length) }
		});
	const few = day([0, 1, 2]).chart;
	if (few.kind !== 'calendar') throw new Error('a calendar is one');
	expect(few.levels).toEqual([0, 2, 4]);
	expect(few.legend).toEqual(['none', '1', '2']);
	expect(few.firstWeekday).toBe(5);
});
