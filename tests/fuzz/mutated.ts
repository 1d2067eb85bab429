import type { Rng } from '../../src/lib/core/rng';

/** What trips readers: ends of ranges, signs that mean something, signs that nobody sees. */
const ODD = [
	...[
		'',
		'0',
		'-1',
		'1e999',
		'9007199254740993',
		'null',
		'true',
		'NaN',
		'[]',
		'{}',
		'""',
		'"',
		'\\'
	],
	...[
		',',
		':',
		'[',
		'{',
		'\n',
		'\r\n',
		'\t',
		'\u0000',
		'\uFEFF',
		'\u202E',
		'\uD800',
		'😀',
		'İ',
		'ﬁ'
	],
	...[
		'"__proto__":{}',
		'"constructor":1',
		'[[[[[[[[[[[[',
		'{"a":{"a":{"a":{"a":',
		'=1+1',
		'#1f',
		'%23'
	]
];

/** The text with up to four places altered, cut, doubled, filled with odd things or from elsewhere. */
export function mutated(text: string, rng: Rng): string {
	let changed = text;
	for (let times = 1 + rng.below(4); times > 0; times--) {
		const at = rng.below(changed.length + 1);
		const length = rng.below(2) === 0 ? rng.below(4) : rng.below(changed.length + 1);
		const some = changed.slice(at, at + length);
		const odd = ODD[rng.below(ODD.length)] ?? '';
		switch (rng.below(5)) {
			case 0:
				changed = changed.slice(0, at) + odd + changed.slice(at);
				break;
			case 1:
				changed = changed.slice(0, at) + odd + changed.slice(at + length);
				break;
			case 2:
				changed = changed.slice(0, at) + some + changed.slice(at);
				break;
			case 3:
				changed =
					changed.slice(0, at) + String.fromCharCode(rng.below(0x3000)) + changed.slice(at + 1);
				break;
			default:
				changed = changed.slice(0, at) + changed.slice(at + length);
		}
	}
	return changed;
}
