/** Where a share may truly lie; from 0 to 1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Standard errors to either side that hold so much of a normal distribution. */
export const NINETY_PERCENT = 1.6448536269514722;
export const NINETY_FIVE_PERCENT = 1.959963984540054;

/**
 * The bounds of a share that was counted on few cases. For a mean of marks from 0 to 1 they are rather
 * too wide, as marks between 0 and 1 spread less than right and wrong do.
 *
 * @param share from 0 to 1.
 * @param of how many cases; 1 or more.
 * @param z standard errors to either side.
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927)
 */
export function wilsonInterval(share: number, of: number, z: number): Interval {
	const centre = share + z ** 2 / (2 * of);
	const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
	const whole = 1 + z ** 2 / of;
	return {
		low: Math.max(0, (centre - reach) / whole),
		high: Math.min(1, (centre + reach) / whole)
	};
}
