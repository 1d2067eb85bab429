/** A stream of chance made from a seed: the same seed gives the same numbers on every machine. */
export interface Rng {
	/** The next number, at least 0 and less than 1. */
	next(): number;
	/** A whole number, at least 0 and less than `bound`. */
	below(bound: number): number;
}

/**
 * Chance from a seed text, one stream per text. Give each fact a seed of its own, so that one
 * fact's luck never moves another's.
 *
 * @see "cyrb128" for the hash and "sfc32" for the stream: both public domain, by bryc and by
 *      Chris Doty-Humphrey (PractRand)
 */
export function rngFrom(seed: string): Rng {
	let [a, b, c, d] = hashOf(seed);
	const next = (): number => {
		const t = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	return { next, below: (bound) => Math.floor(next() * bound) };
}

/** A fair order of the list (Fisher–Yates), as a new list. */
export function shuffle<T>(list: readonly T[], rng: Rng): T[] {
	const shuffled = [...list];
	for (let i = shuffled.length - 1; i > 0; i--) {
		const j = rng.below(i + 1);
		[shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
	}
	return shuffled;
}

/** 128 bits from a text, as four 32-bit numbers; for chance and for names of things, not for secrets. */
export function hashOf(text: string): [number, number, number, number] {
	let h1 = 1779033703;
	let h2 = 3144134277;
	let h3 = 1013904242;
	let h4 = 2773480762;
	for (let i = 0; i < text.length; i++) {
		const k = text.charCodeAt(i);
		h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
		h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
		h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
		h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
	}
	h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
	h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
	h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
	h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
	h1 ^= h2 ^ h3 ^ h4;
	return [h1 >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}
