import { readNumber } from './typed-number';

/** Units of time as months or days, which no calendar turns into each other. */
const UNITS: Readonly<Record<string, { readonly months: number; readonly days: number }>> = {
	decade: { months: 120, days: 0 },
	year: { months: 12, days: 0 },
	month: { months: 1, days: 0 },
	week: { months: 0, days: 7 },
	day: { months: 0, days: 1 }
};

/**
 * A length of time typed in digits or words, “1 year and 6 months”, “two weeks”, “a decade”, in a
 * form in which equal lengths are equal texts. Nothing when it is none.
 */
export function readLength(text: string): string | undefined {
	const parts = text.toLowerCase().split(/\b(decade|year|month|week|day)s?\b/);
	const rest = parts.pop() ?? '';
	if (parts.length === 0 || readNumber(rest) !== undefined || /\bor\b/.test(rest)) return undefined;
	let months = 0;
	let days = 0;
	for (let at = 0; at < parts.length; at += 2) {
		const before = parts[at] ?? '';
		const count = readNumber(before) ?? (/\ban?\s*$/.test(before) ? '1' : undefined);
		const unit = UNITS[parts[at + 1] ?? ''];
		if (count === undefined || unit === undefined) return undefined;
		months += Number(count) * unit.months;
		days += Number(count) * unit.days;
	}
	return `${months} months ${days} days`;
}
