/** What stands behind a chart, for reading figure by figure. */
export interface ChartTable {
	/** The first names what the rows are. */
	readonly head: readonly string[];
	/** The first cell of each names it. */
	readonly rows: readonly (readonly string[])[];
}

/** Told apart without colour: filled, hatched, or only outlined. */
export type Look = 'solid' | 'hatched' | 'hollow';

/** One kind of bar, a value for each place. */
export interface Series {
	/** For the legend, where there is more than one. */
	readonly name: string;
	readonly look: Look;
	readonly values: readonly number[];
}

export interface Whisker {
	readonly low: number;
	readonly high: number;
}

/** Upright bars side by side, series stacked with the first at the bottom. */
export interface BarsChart {
	readonly kind: 'bars';
	/** Short; only as many are written as fit. */
	readonly labels: readonly string[];
	readonly series: readonly Series[];
	/** Where the truth lies in nine cases of ten; only with a single series. */
	readonly whiskers?: readonly Whisker[];
	/** A level to compare with. */
	readonly level?: { readonly at: number; readonly name: string };
	/** What the upright axis counts. */
	readonly unit: string;
	/** The axis ends no lower than here. */
	readonly least?: number;
}

/** Lying bars one under the other, each from 0 to at most `most`. */
export interface RowsChart {
	readonly kind: 'rows';
	readonly rows: readonly {
		readonly name: string;
		readonly value: number;
		/** The value in words. */
		readonly text: string;
		readonly look: Look;
		readonly whisker?: Whisker;
	}[];
	readonly most: number;
}

/** A square for each day, a column for each week from Monday; the more, the larger and the darker. */
export interface CalendarChart {
	readonly kind: 'calendar';
	/** 0 for Monday. */
	readonly firstWeekday: number;
	/** 0 for nothing to 4, for each day. */
	readonly levels: readonly number[];
	/** A name to write over a week, where a month begins. */
	readonly months: readonly { readonly week: number; readonly name: string }[];
	/** What the levels stand for, from the least. */
	readonly legend: readonly string[];
}

/** Points in a square from 0 to 1 both ways, to be compared with its diagonal. */
export interface PointsChart {
	readonly kind: 'points';
	readonly points: readonly (Whisker & {
		readonly x: number;
		readonly y: number;
		/** 0 to 1: how much it weighs. */
		readonly weight: number;
	})[];
	readonly across: string;
	readonly up: string;
}

export type Chart = BarsChart | RowsChart | CalendarChart | PointsChart;

/** A chart with all that is said of it. */
export interface Figure {
	readonly title: string;
	/** What it shows, in one sentence with the figures that matter. */
	readonly summary: string;
	/** How to read it, or what it leaves out. */
	readonly note?: string;
	readonly chart: Chart;
	readonly table: ChartTable;
}
