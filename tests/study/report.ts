import type { StudyDay } from '../../src/lib/core/cards/card';
import { studySettingsOf } from '../../src/lib/core/cards/study-settings';
import { workOff, type Backlog, type Cleared, type Order } from './backlog';
import { FIRST_DAY, live, type DayReport } from './months';
import { spreadOf, sumOf } from './summary';

const LEARNERS = 10;
const YEAR = 365;
/** More cards than any of them gets through in a year. */
const FACTS = 2_500;
const MINUTES = [5, 10, 20];
const GAP = [150, 163] as const;
const HOLIDAY = [250, 259] as const;
const BACKLOGS = 20;
const BACKLOG: Backlog = { overdue: 1_400, minutes: 15, most: 150, comparedAfter: 60 };
const OTHERS: readonly Order[] = ['due date', 'hardest first'];
const ORDERS: readonly Order[] = ['session', ...OTHERS];

/** What studying by the session's rules comes to for simulated learners, as Markdown. */
export function reportText(): string {
	const years = MINUTES.map((minutes) => ({ minutes, lives: livesOf(minutes) }));
	const usual = years.find(({ minutes }) => minutes === 10)?.lives ?? [];
	return [
		'# What studying comes to',
		'',
		'Written by `npm run report:study`. Learners are simulated: their memory follows the law of the',
		'scheduler, but each has parameters of their own (a quarter up or down in each of the 21) and each',
		'card a strength of its own, neither of which the scheduler sees. It keeps its usual parameters; what',
		'fitting them would gain is not in here. Answers take log-normal times, longer when missed or new, and',
		'one in a hundred is interrupted for a minute. A simulation shows what the rules do, not what people do.',
		'',
		...budgetSection(years),
		...paceSection(years),
		...awaySection(usual),
		...backlogSection()
	].join('\n');
}

function livesOf(minutes: number): readonly (readonly DayReport[])[] {
	const [from, to] = HOLIDAY.map((at) => FIRST_DAY + at) as [StudyDay, StudyDay];
	const settings = {
		...studySettingsOf(new Map([['minutes', minutes]])),
		holidays: [{ from, to }]
	};
	return Array.from({ length: LEARNERS }, (_, at) =>
		live(`year ${at}`, { days: YEAR, skips: 0.1, gap: GAP, settings, facts: FACTS })
	);
}

interface Years {
	readonly minutes: number;
	readonly lives: readonly (readonly DayReport[])[];
}

function budgetSection(years: readonly Years[]): readonly string[] {
	const off = ({ spentMs, budgetMs }: DayReport) => spentMs / budgetMs - 1;
	const missed = ({ spentMs, plannedMs }: DayReport) => spentMs / plannedMs - 1;
	const within = (numbers: readonly number[]) =>
		numbers.filter((number) => Math.abs(number) <= 0.1).length / numbers.length;
	return [
		'## The budget of a day',
		'',
		`${LEARNERS} learners for a year who skip a day in ten, stay away for two weeks once and have a`,
		'holiday of ten days. “Kept” is the share of days that took the budget within a tenth either way; the',
		'share of each learner, from the least to the most, stands behind it.',
		'',
		...table(
			['minutes', 'days', 'kept', 'off by: median', 'least', 'most', 'as promised in the morning'],
			years.map(({ minutes, lives }) => {
				const days = lives.flat();
				const { least, median, most } = spreadOf(days.map(off));
				const each = spreadOf(lives.map((life) => within(life.map(off))));
				return [
					String(minutes),
					String(days.length),
					`${percent(within(days.map(off)))} (${percent(each.least)} to ${percent(each.most)})`,
					...[median, least, most].map(signed),
					percent(within(days.map(missed)))
				];
			})
		),
		''
	];
}

function paceSection(years: readonly Years[]): readonly string[] {
	const perDay = (life: readonly DayReport[], from: number, to: number) => {
		const days = life.filter(({ day }) => day >= FIRST_DAY + from && day < FIRST_DAY + to);
		return sumOf(days.map(({ begun }) => begun)) / days.length;
	};
	const middle = (lives: Years['lives'], numberOf: (life: readonly DayReport[]) => number) =>
		range(lives.map(numberOf));
	return [
		'## New cards',
		'',
		'New cards a day of studying, cards begun in the year and what part of them would be recalled at its',
		'end: the median of the learners, and their range. “Left over” are due cards in the evening, on the',
		'days of no gap: the median and the most of any day.',
		'',
		...table(
			['minutes', 'month 1', 'month 3', 'month 12', 'begun in the year', 'recalled', 'left over'],
			years.map(({ minutes, lives }) => {
				const evenings = lives
					.flat()
					.filter(({ day }) => day < FIRST_DAY + GAP[0])
					.map(({ waiting }) => waiting);
				return [
					String(minutes),
					...[0, 60, 335].map((from) => middle(lives, (life) => perDay(life, from, from + 30))),
					middle(lives, (life) => life.at(-1)?.cards ?? 0),
					range(
						lives.map((life) => 100 * ((life.at(-1)?.known ?? 0) / (life.at(-1)?.cards ?? 1))),
						' %'
					),
					`${spreadOf(evenings).median}, ${Math.max(...evenings)}`
				];
			})
		),
		''
	];
}

function awaySection(lives: Years['lives']): readonly string[] {
	const after = (life: readonly DayReport[], at: number) =>
		life.filter(({ day }) => day > FIRST_DAY + at);
	const rows = [
		{ what: 'two weeks without a word', at: GAP[1] },
		{ what: 'ten days of holiday', at: HOLIDAY[1] }
	].map(({ what, at }) => {
		const then = lives.map((life) => after(life, at));
		const untilLess = (life: readonly DayReport[]) => {
			const found = life.findIndex(({ waiting }) => waiting === 0);
			return found < 0 ? Infinity : found + 1;
		};
		return [
			what,
			[...new Set(then.map(([first]) => first?.mood ?? '–'))].join(', '),
			range(
				then.map(([first]) => (first?.spentMs ?? 0) / 60_000),
				' min'
			),
			range(then.map(([first]) => first?.waiting ?? 0)),
			range(then.map(([first]) => first?.begun ?? 0)),
			range(then.map(untilLess))
		];
	});
	return [
		'## After time away',
		'',
		'At ten minutes a day: the first day of studying afterwards, and the days of studying until no due',
		'card is left over in the evening.',
		'',
		...table(
			['away', 'mood', 'first day takes', 'left over', 'new cards', 'days until none is left over'],
			rows
		),
		''
	];
}

function backlogSection(): readonly string[] {
	const rows = Array.from({ length: BACKLOGS }, (_, at) => {
		const of = (order: Order) => workOff(`backlog ${at}`, order, BACKLOG);
		return {
			session: of('session'),
			'due date': of('due date'),
			'hardest first': of('hardest first')
		};
	});
	const told = ({ almost, wholly, longestWait }: Cleared) => {
		const [until, then] = [almost, wholly].map(
			(mark) => mark && `${mark.days} / ${mark.reviews} / ${mark.lapses}`
		);
		return until === undefined ? `– (${longestWait})` : `${until}; ${then ?? '–'} (${longestWait})`;
	};
	return [
		'## A backlog of 1,400 cards at fifteen minutes a day',
		'',
		'About 2,000 cards, learnt over eight months and then left alone until 1,400 were due. “Due date” is a',
		'plain list, the earliest due day first; “hardest first” is one by ascending chance of recall; all',
		'three stop by the same reckoning of time, and meet the same luck. It is almost cleared on the first',
		'evening with no more than a fiftieth, 28 cards, left over, and wholly with none; it is given up after',
		`${BACKLOG.most} days, as some learners have more to keep up than fifteen minutes a day can hold.`,
		'',
		'Days / reviews / lapses until it is almost cleared; and until it is wholly; in brackets the most days',
		'that any card waited.',
		'',
		...table(
			['learner', ...ORDERS],
			rows.map((row, at) => [String(at + 1), ...ORDERS.map((order) => told(row[order]))])
		),
		'',
		'The session against the other two, pair by pair, over the learners for whom both clear it: the median',
		'of the differences, their range, and how many pairs have less.',
		'',
		...table(
			['', 'against due date', 'against hardest first'],
			[
				...(['almost', 'wholly'] as const).flatMap((until) =>
					(['reviews', 'lapses', 'days'] as const).map((what) => [
						`${what}, ${until} cleared`,
						...OTHERS.map((order) =>
							compared(rows, order, (result) => result[until]?.[what] ?? NaN)
						)
					])
				),
				[
					'recalled on day 60',
					...OTHERS.map((order) => compared(rows, order, ({ known }) => known))
				]
			]
		),
		'',
		'Nothing starves: the most days that any card waited, over all learners, was',
		`${ORDERS.map((order) => `${Math.max(...rows.map((row) => row[order].longestWait))} (${order})`).join(', ')}.`,
		''
	];
}

function compared(
	rows: readonly Readonly<Record<Order, Cleared>>[],
	other: Order,
	of: (result: Cleared) => number
): string {
	const shares = rows
		.map((row) => of(row.session) / of(row[other]) - 1)
		.filter((share) => !Number.isNaN(share));
	const less = shares.filter((share) => share < 0).length;
	const { median, least, most } = spreadOf(shares);
	return `${signed(median)} (${signed(least)} to ${signed(most)}), ${less} of ${shares.length}`;
}

/** The median, and both ends. */
function range(numbers: readonly number[], unit = ''): string {
	const { least, median, most } = spreadOf(numbers);
	return `${round(median)}${unit} (${round(least)} to ${round(most)})`;
}

function round(number: number): string {
	return number === Infinity ? 'never' : String(Math.round(number * 10) / 10);
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

function signed(share: number): string {
	return `${share < 0 ? '−' : '+'}${(100 * Math.abs(share)).toFixed(1)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
