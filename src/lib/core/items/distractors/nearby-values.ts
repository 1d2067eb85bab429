import type { Value } from '../../facts/fact-set';

/** Steps that keep a date believable: neighbours, a week before and after, and so on. */
const DAY_STEPS = [7, -7, 1, -1, 14, -14, 3, -3, 10, -10, 21, -21];
const MONTH_STEPS = [1, -1, 2, -2, 3, -3];
const YEAR_STEPS = [10, -10, 5, -5, 2, -2, 1, -1, 20, -20];
const NUMBER_STEPS = [1, -1, 2, -2, 3, -3, 5, -5, 10, -10];
const LENGTHS = [5, 20, 15, 2, 12, 30, 8, 25];

/**
 * Values of the same sort and granularity around the one given, the most believable first; nothing
 * for names and texts. Days never leave their year.
 */
export function nearbyValues(value: Value): readonly Value[] {
	switch (value.kind) {
		case 'date':
			return nearbyDates(value.edtf).map((edtf) => ({ kind: 'date', edtf }));
		case 'number':
			return NUMBER_STEPS.map((step) =>
				rounded(value.value + step * scaleOf(value.value), value.value)
			)
				.filter((near) => near > 0)
				.map((near) => ({ kind: 'number', value: near }));
		case 'duration':
			return nearbyLengths(value.iso).map((iso) => ({ kind: 'duration', iso }));
		default:
			return [];
	}
}

function nearbyDates(edtf: string): readonly string[] {
	const day = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(edtf);
	if (day) {
		const [, year = '', month = '', date = ''] = day;
		const base = Date.UTC(year === 'XXXX' ? 2001 : Number(year), Number(month) - 1, Number(date));
		return DAY_STEPS.map((step) => new Date(base + step * 86_400_000))
			.filter((near) => near.getUTCFullYear() === new Date(base).getUTCFullYear())
			.map((near) => `${year}-${near.toISOString().slice(5, 10)}`);
	}
	const month = /^(\d{4}|XXXX)-(0[1-9]|1[0-2])$/.exec(edtf);
	if (month) {
		const [, year = '', number = ''] = month;
		return MONTH_STEPS.map((step) => Number(number) + step)
			.filter((near) => near >= 1 && near <= 12)
			.map((near) => `${year}-${String(near).padStart(2, '0')}`);
	}
	const season = /^(\d{4}|XXXX)-2([1-4])$/.exec(edtf);
	if (season) {
		const [, year = '', number = ''] = season;
		return ['1', '2', '3', '4'].filter((near) => near !== number).map((near) => `${year}-2${near}`);
	}
	const years = /^(\d{4})(~?)$/.exec(edtf);
	if (!years) return [];
	const [, number = '', about = ''] = years;
	return YEAR_STEPS.map((step) => String(Number(number) + step) + about);
}

function nearbyLengths(iso: string): readonly string[] {
	const length = /^P(\d+)([YMWD])(~?)$/.exec(iso);
	if (!length) return [];
	const [, number = '', unit = '', about = ''] = length;
	return LENGTHS.filter((near) => near !== Number(number)).map((near) => `P${near}${unit}${about}`);
}

/** As many decimals as the number it stands beside. */
function rounded(near: number, beside: number): number {
	return Number(near.toFixed(String(beside).split('.')[1]?.length ?? 0));
}

/** 1 below twenty, 10 below two hundred, and so on, so that a slip stays a believable size. */
function scaleOf(value: number): number {
	const size = Math.abs(value);
	return size < 20 ? 1 : 10 ** Math.floor(Math.log10(size / 2));
}
