const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/**
 * The checksum that zip and PNG use: any damage of up to 32 bits in a row changes it.
 *
 * @returns a whole number from 0 to 2^32 - 1.
 * @see https://www.w3.org/TR/png/#D-CRCAppendix
 */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}
