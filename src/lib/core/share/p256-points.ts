/** The curve y² = x³ − 3x + b over the integers modulo p. See SEC 2, section 2.4.2, “secp256r1”. */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

const COORDINATE_BYTES = 32;
/** What a point's bytes begin with: both coordinates, or the first with the parity of the second. */
const WHOLE = 4;
const EVEN = 2;

/** Bytes of a compressed point. */
export const POINT_BYTES = 1 + COORDINATE_BYTES;

/**
 * A point of P-256 in 33 bytes instead of 65.
 *
 * @see SEC 1, section 2.3.3
 */
export function compressedPoint(whole: Uint8Array): Uint8Array {
	const isOdd = (whole.at(-1) ?? 0) % 2 === 1;
	return Uint8Array.of(isOdd ? EVEN + 1 : EVEN, ...whole.subarray(1, POINT_BYTES));
}

/** Of a point and its opposite, which have the same x, the one whose y is even; in 33 bytes. */
export function evenPoint(whole: Uint8Array): Uint8Array {
	return Uint8Array.of(EVEN, ...whole.subarray(1, POINT_BYTES));
}

/**
 * The point in 65 bytes again; undefined when the bytes are those of no point on the curve.
 *
 * @see SEC 1, section 2.3.4
 */
export function wholePoint(compressed: Uint8Array): Uint8Array | undefined {
	const [sign = 0, ...bytes] = compressed;
	const x = numberOf(bytes);
	if (compressed.length !== POINT_BYTES || (sign !== EVEN && sign !== EVEN + 1) || x >= P) {
		return undefined;
	}
	const square = (x ** 3n - 3n * x + B) % P;
	// As p is 3 modulo 4, this is a root wherever there is one. No point has y = 0.
	const root = power(square, (P + 1n) / 4n);
	if (root ** 2n % P !== square) return undefined;
	const y = root % 2n === BigInt(sign - EVEN) ? root : P - root;
	return Uint8Array.of(WHOLE, ...bytes, ...bytesOf(y));
}

function power(base: bigint, exponent: bigint): bigint {
	let result = 1n;
	for (const bit of exponent.toString(2)) {
		result = result ** 2n % P;
		if (bit === '1') result = (result * base) % P;
	}
	return result;
}

function numberOf(bytes: readonly number[]): bigint {
	return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function bytesOf(number: bigint): readonly number[] {
	const digits = number.toString(16).padStart(2 * COORDINATE_BYTES, '0');
	return (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
