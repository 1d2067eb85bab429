/** So many of so many. */
export interface Share {
	readonly hits: number;
	readonly of: number;
}

/** Where the truth lies in nine cases of ten. */
export interface Bounds {
	readonly low: number;
	readonly high: number;
}

/** Standard errors to either side that hold 90 % of a normal distribution. */
export const NINETY_PERCENT = 1.6448536269514722;

/** The share, from 0 to 1; nothing of nothing. */
export function rateOf({ hits, of }: Share): number | undefined {
	return of > 0 ? hits / of : undefined;
}

/**
 * The bounds of a share that was counted on few cases, with 90 % confidence; from 0 to 1 when there
 * were none.
 *
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927)
 */
export function boundsOf({ hits, of }: Share): Bounds {
	if (of === 0) return { low: 0, high: 1 };
	const z2 = NINETY_PERCENT ** 2;
	const centre = (hits + z2 / 2) / (of + z2);
	const reach = (NINETY_PERCENT / (of + z2)) * Math.sqrt((hits * (of - hits)) / of + z2 / 4);
	return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
