const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNITS: Readonly<Record<string, string>> = {
	year: 'year',
	years: 'year',
	month: 'month',
	months: 'month',
	week: 'week',
	weeks: 'week',
	day: 'day',
	days: 'day',
	decade: 'decade',
	decades: 'decade'
};

/** A number typed in digits or words, in digits; nothing when there is none or more than one. */
export function readNumber(text: string): string | undefined {
	const tidy = text.toLowerCase().replace(/(\d)[,\s](?=\d{3}\b)/g, '$1');
	const digits = tidy.match(/\d+(\.\d+)?/g);
	if (digits) return digits.length === 1 ? String(Number(digits[0])) : undefined;
	const words = tidy.split(/[^a-z]+/).filter((word) => SMALL.includes(word) || TENS.includes(word));
	return words.length === 0 || words.length > 2 ? undefined : sum(words);
}

/** A length of time typed in digits or words, as “10 year”; nothing when it is none. */
export function readLength(text: string): string | undefined {
	const unit = text
		.toLowerCase()
		.split(/[^a-z]+/)
		.map((word) => UNITS[word])
		.find((word) => word !== undefined);
	const count = readNumber(text) ?? (/\ban?\b/i.test(text) ? '1' : undefined);
	if (unit === undefined || count === undefined) return undefined;
	return unit === 'decade' ? `${Number(count) * 10} year` : `${count} ${unit}`;
}

function sum(words: readonly string[]): string | undefined {
	const values = words.map((word) =>
		TENS.includes(word) ? 20 + 10 * TENS.indexOf(word) : SMALL.indexOf(word)
	);
	const [first = 0, second] = values;
	if (second === undefined) return String(first);
	return first >= 20 && second > 0 && second < 10 ? String(first + second) : undefined;
}
