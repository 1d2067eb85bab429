import { describe, expect, test } from 'vitest';
import {
	choiceFixtures,
	moodleFixtures,
	type Fixture
} from '../../../../tests/fixtures/psychometrics/tables';
import { columnsOf, restOf, totalsOf, type AnswerTable, type Column } from './answer-table';
import { extremeGroupsOf, groupSizeOf, sumWithin } from './extreme-groups';
import { itemStatisticsOf } from './item-statistics';
import { correlationOf, covarianceOf, meanOf, varianceOf } from './moments';
import { quizStatisticsOf } from './quiz-statistics';

/** Every number, null and text of the fixture, each where it stands there; to 10⁻⁶. */
function expectFigures(actual: unknown, expected: unknown, path: string): void {
	if (typeof expected === 'number') {
		expect(actual, path).toBeTypeOf('number');
		expect(Math.abs((actual as number) - expected), path).toBeLessThan(1e-6);
	} else if (typeof expected === 'object' && expected !== null) {
		for (const [name, part] of Object.entries(expected)) {
			expectFigures((actual as Record<string, unknown>)[name], part, `${path}.${name}`);
		}
	} else {
		expect(actual, path).toBe(expected);
	}
}

const each = (columns: readonly Column[], figure: (column: Column) => unknown) =>
	columns.map((column) => figure(column));

/** The same figures under the names of the fixtures, with those that only they have. */
function figuresOf(table: AnswerTable) {
	const columns = columnsOf(table);
	const totals = totalsOf(columns);
	const items = itemStatisticsOf(table);
	const quiz = quizStatisticsOf(table);
	const groups = extremeGroupsOf(totals) ?? { upper: [], lower: [] };
	const size = groupSizeOf(table.rows.length);
	const n = table.rows.length;
	const k = table.items.length;
	const variance = varianceOf(totals) ?? NaN;
	const spread = items.reduce(
		(sum, { facility }) => sum + (facility ?? 0) * (1 - (facility ?? 0)),
		0
	);
	return {
		n: quiz.pupils,
		k,
		mean: quiz.mean,
		median: quiz.median,
		sdSample: quiz.sd,
		sdPop: Math.sqrt((variance * (n - 1)) / n),
		difficulty: items.map(({ facility }) => facility),
		itemSdSample: items.map(({ sd }) => sd),
		pointBiserialTotal: items.map(({ pointBiserial }) => pointBiserial),
		pointBiserialRest: items.map(({ discrimination }) => discrimination),
		alpha: quiz.alpha,
		alphaFormula: quiz.alpha,
		kr20Pop: quiz.kr20,
		kr20MixedSampleVar: (k / (k - 1)) * (1 - spread / variance),
		kr21Pop: quiz.kr21,
		alphaIfDeleted: items.map(({ alphaIfDeleted }) => alphaIfDeleted),
		sem: quiz.sem,
		D27: {
			n: size,
			pU: each(columns, (column) => sumWithin(column, groups.upper) / size),
			pL: each(columns, (column) => sumWithin(column, groups.lower) / size),
			D: items.map(({ upperLower }) => upperLower)
		},
		uliThirds: each(columns, (column) => thirdsOf(column, totals)),
		options: items.map(({ options, leftOut }) =>
			Object.fromEntries(
				[...options, { ...leftOut, option: '-' }].map((choice) => [
					choice.option,
					{ ...choice, n: choice.pupils, pbRest: choice.discrimination }
				])
			)
		)
	};
}

/** ShinyItemAnalysis' gDiscrim: thirds cut at quantiles, with all who tie on the upper side. */
function thirdsOf(column: Column, totals: Column): number {
	const sorted = totals.toSorted((a, b) => a - b);
	const quantile = (share: number) => {
		const place = share * (sorted.length - 1);
		const [low = 0, high = low] = sorted.slice(Math.floor(place));
		return low + (high - low) * (place % 1);
	};
	const meanWhere = (isIn: (total: number) => boolean) =>
		meanOf(column.filter((_, pupil) => isIn(totals[pupil] ?? 0))) ?? NaN;
	return (
		meanWhere((total) => total >= quantile(2 / 3)) - meanWhere((total) => total < quantile(1 / 3))
	);
}

describe.each(choiceFixtures)('$name', ({ table, file }) => {
	test('all figures of items, options and quiz are those of the fixture', () => {
		expectFigures(figuresOf(table), file.expected ?? file.psych, 'figures');
	});

	test('rows in another order change no figure', () => {
		const turned = {
			...table,
			rows: [...table.rows.slice(7), ...table.rows.slice(0, 7)].reverse()
		};
		expectFigures(figuresOf(turned), figuresOf(table), 'figures');
		expectFigures(itemStatisticsOf(turned), itemStatisticsOf(table), 'items');
	});
});

const named = (name: string): readonly Fixture[] =>
	choiceFixtures.filter((fixture) => fixture.name === name);

test.each(named('lsat6_1000x5'))('$name: KR-20 is 0.2950, not 0.2960', ({ table }) => {
	expect(quizStatisticsOf(table).kr20?.toFixed(4)).toBe('0.2950');
});

test.each(named('lsat6_1000x5'))('$name: the same as ltm finds', ({ table, file }) => {
	const { pointBiserialTotal, pointBiserialRest, alpha, alphaIfDeleted } = figuresOf(table);
	const totals = totalsOf(columnsOf(table));
	const actual = {
		pbIncluded: pointBiserialTotal,
		pbExcluded: pointBiserialRest,
		alpha: [alpha, ...alphaIfDeleted],
		scoreFreq: [0, 1, 2, 3, 4, 5].map((score) => totals.filter((t) => t === score).length)
	};
	expectFigures(actual, file.ltm, 'ltm');
});

test.each(named('ctt_100x20_mcq'))(
	'$name: the same as CTT finds of items and distractors',
	({ table, file }) => {
		const figures = figuresOf(table);
		const actual = {
			alpha: figures.alpha,
			scaleMean: figures.mean,
			scaleSD: figures.sdSample,
			itemMean: figures.difficulty,
			pBis: figures.pointBiserialRest,
			bis: figures.pointBiserialRest.map((r, at) =>
				biserial(r ?? NaN, figures.difficulty[at] ?? NaN)
			),
			alphaIfDeleted: figures.alphaIfDeleted
		};
		expectFigures(actual, file.ctt, 'ctt');
		expectFigures(distractorsLikeCtt(table), file.distractors, 'distractors');
	}
);

/** Of a point-biserial: what it would be if right and wrong were a normal curve cut in two. */
function biserial(r: number, share: number): number {
	const density = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
	const steps = 20_000;
	let [z, area] = [-9, 0];
	while (area < share) {
		const strip =
			(density(z) + 4 * density(z + 0.5 / steps) + density(z + 1 / steps)) / (6 * steps);
		const part = Math.min(1, (share - area) / strip);
		area = part < 1 ? share : area + strip;
		z += part / steps;
	}
	return (r * Math.sqrt(share * (1 - share))) / density(z);
}

/** CTT takes the choice itself off the score, which for a wrong option brought no mark. */
function distractorsLikeCtt(table: AnswerTable) {
	const totals = totalsOf(columnsOf(table));
	return itemStatisticsOf(table).map(({ options }, item) =>
		options.map(({ option, isKey, pupils }) => {
			const choice = table.rows.map((row) => (row[item]?.given.includes(option) ? 1 : 0));
			return {
				key: option,
				correct: isKey ? '*' : '',
				n: pupils,
				rspP: pupils / table.rows.length,
				pBis: correlationOf(choice, restOf(totals, choice))
			};
		})
	);
}

const times = (factor: number, figure: number | null) => (figure === null ? null : figure * factor);

/** The same figures in Moodle's names and scales. */
function moodleFiguresOf(table: AnswerTable) {
	const columns = columnsOf(table);
	const totals = totalsOf(columns);
	const ascending = (column: Column) => column.toSorted((a, b) => a - b);
	return itemStatisticsOf(table).map((figures, at) => {
		const column = columns[at] ?? [];
		const rest = restOf(totals, column);
		return {
			slot: at + 1,
			facility: figures.facility,
			sd: figures.sd,
			effectiveweight: times(100, figures.effectiveWeight),
			covariance: covarianceOf(column, rest),
			markvariance: varianceOf(column),
			othermarkvariance: varianceOf(rest),
			discriminationindex: times(100, figures.discrimination),
			covariancemax: covarianceOf(ascending(column), ascending(rest)),
			discriminativeefficiency: times(100, figures.efficiency)
		};
	});
}

test.each(moodleFixtures)('$name: the same as Moodle finds', ({ name, table, file }) => {
	const items = moodleFiguresOf(table);
	const quiz = quizStatisticsOf(table);
	const actual = {
		items,
		quiz: {
			count: quiz.pupils,
			avg: quiz.mean,
			median: quiz.median,
			standarddeviation: quiz.sd,
			skewness: quiz.skewness,
			kurtosis: quiz.kurtosis,
			cic: times(100, quiz.alpha),
			errorratio: times(100, quiz.errorRatio),
			standarderror: quiz.sem
		},
		facility_x100: items.map(({ facility }) => times(100, facility)),
		sd_x1000: items.map(({ sd }) => times(1000, sd)),
		effectiveweight: items.map(({ effectiveweight }) => effectiveweight),
		discriminationindex: items.map(({ discriminationindex }) => discriminationindex),
		discriminativeefficiency: items.map(({ discriminativeefficiency }) => discriminativeefficiency)
	};
	expectFigures(actual, file.expected, name);
	expectFigures(totalsOf(columnsOf(table)), file.summarks ?? [], name);
});
