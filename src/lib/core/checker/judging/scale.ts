import { compareDates, lengthInDays, parseDate, parsePeriod } from '../../facts/calendar';
import { dateIn, WEEKDAYS } from '../reading/date-words';
import { lengthIn, numberIn } from '../reading/number-words';

type Compare = (a: string, b: string) => number | undefined;

/** Ways in which texts can be on a scale; `undefined` where two of them cannot be told apart. */
const SCALES: readonly ((year?: number) => {
	readonly isOn: (text: string) => boolean;
	readonly compare: Compare;
})[] = [
	() => ({
		isOn: (text) => WEEKDAYS.includes(text),
		compare: (a, b) => WEEKDAYS.indexOf(a) - WEEKDAYS.indexOf(b)
	}),
	() => ({
		isOn: (text) => leadingNumber(text) !== undefined,
		compare: (a, b) => (leadingNumber(a) ?? 0) - (leadingNumber(b) ?? 0)
	}),
	() => ({
		isOn: (text) => daysIn(text) !== undefined,
		compare: (a, b) => (daysIn(a) ?? 0) - (daysIn(b) ?? 0)
	}),
	(year) => ({
		isOn: (text) => dateIn(text) !== undefined,
		compare: (a, b) => {
			const [one, other] = [parseDate(dateIn(a) ?? ''), parseDate(dateIn(b) ?? '')];
			const order = one && other && compareDates(one, other, year);
			return order === 'before' ? -1 : order === 'after' ? 1 : undefined;
		}
	})
];

/** Two texts that stand in the wrong order, where all are numbers, dates, lengths or days of the week. */
export function outOfOrder(
	texts: readonly string[],
	year?: number
): readonly [string, string] | undefined {
	const scale = SCALES.map((make) => make(year)).find(({ isOn }) => texts.every(isOn));
	if (!scale) return undefined;
	for (const [at, text] of texts.entries()) {
		const next = texts[at + 1];
		if (next !== undefined && (scale.compare(text, next) ?? -1) > 0) return [text, next];
	}
	return undefined;
}

function leadingNumber(text: string): number | undefined {
	return numberIn(text);
}

function daysIn(text: string): number | undefined {
	const iso = lengthIn(text.slice(0, 1).toLowerCase() + text.slice(1));
	const period = iso === undefined ? undefined : parsePeriod(iso);
	if (!period) return undefined;
	const [fewest, most] = lengthInDays(period);
	return (fewest + most) / 2;
}
