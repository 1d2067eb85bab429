const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in digits or, up to ninety-nine, in words: “1,100,000”, “2.5”, “five”. */
export function numberIn(text: string): number | undefined {
	if (/^[-−]?\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?$|^[-−]?\d+(?:\.\d+)?$/.test(text)) {
		return Number(text.replace('−', '-').replace(/[,\u00a0\u202f ]/g, ''));
	}
	return wordsToNumber(text.toLowerCase());
}

/** A number with the unit that may stand behind it: “900 pounds”, “5”. */
export function numberWithUnit(text: string, units: readonly string[]): number | undefined {
	const unit = units.find((each) => each !== '' && text.endsWith(` ${each}`));
	return numberIn(unit === undefined ? text : text.slice(0, -unit.length - 1));
}

function wordsToNumber(text: string): number | undefined {
	const small = SMALL.indexOf(text);
	if (small !== -1) return small;
	const [tens = '', ones] = text.split('-');
	const ten = TENS.indexOf(tens);
	if (ten === -1) return undefined;
	const one = ones === undefined ? 0 : SMALL.indexOf(ones);
	return one === -1 || one > 9 ? undefined : (ten + 2) * 10 + one;
}

const UNITS: Readonly<Record<string, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D' };

/** A length of time in words, in ISO 8601: “10 years”, “about 2 weeks”, “1 year and 6 months”. */
export function lengthIn(text: string): string | undefined {
	const about = /^about /i.exec(text);
	const parts = text.slice(about?.[0].length ?? 0).split(/, | and /);
	let iso = 'P';
	for (const part of parts) {
		const [, count = '', noun = '', plural] = /^(.+) (year|month|week|day)(s?)$/.exec(part) ?? [];
		const number = numberIn(count);
		const unit = UNITS[noun];
		if (number === undefined || unit === undefined) return undefined;
		if (!Number.isInteger(number) || (number === 1) === (plural === 's')) return undefined;
		iso += `${number}${unit}`;
	}
	return about ? `${iso}~` : iso;
}
