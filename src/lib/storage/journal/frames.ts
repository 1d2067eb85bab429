import { crc32 } from '../../core/crc32';

/** What a frame holds; its number is its first byte. */
export const FRAME = {
	/** Entries, one a line, as UTF-8. */
	lines: 1,
	/** The same, deflated. */
	packed: 2,
	/** What a segment says of itself. */
	head: 3
} as const;

export interface Frame {
	readonly kind: number;
	readonly payload: Uint8Array<ArrayBuffer>;
}

export interface Frames {
	readonly frames: readonly Frame[];
	/** Frames that stand among sound ones, but whose checksum is wrong. */
	readonly damaged: number;
	/** Where the sound part ends; what follows is a torn tail. */
	readonly end: number;
}

/** Length and checksum, four bytes each, low byte first. */
export const HEAD_BYTES = 8;

/** The payload as it stands in a file: its length and CRC-32, then its kind and itself. */
export function frameOf(kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
	const frame = new Uint8Array(HEAD_BYTES + 1 + payload.length);
	frame[HEAD_BYTES] = kind;
	frame.set(payload, HEAD_BYTES + 1);
	const view = new DataView(frame.buffer);
	view.setUint32(0, payload.length + 1, true);
	view.setUint32(4, crc32(frame.subarray(HEAD_BYTES)), true);
	return frame;
}

/**
 * Every sound frame up to where the bytes make no sense any more: a write that was cut off. A frame
 * that is damaged inside is passed over, as its length says where the next one begins.
 */
export function readFrames(bytes: Uint8Array<ArrayBuffer>): Frames {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const frames: Frame[] = [];
	let [damaged, damagedSince, end] = [0, 0, 0];
	for (let at = 0; at + HEAD_BYTES < bytes.length;) {
		const length = view.getUint32(at, true);
		const next = at + HEAD_BYTES + length;
		if (length === 0 || next > bytes.length) break;
		const body = bytes.subarray(at + HEAD_BYTES, next);
		if (crc32(body) === view.getUint32(at + 4, true)) {
			frames.push({ kind: body[0] ?? 0, payload: body.subarray(1) });
			end = next;
			damaged += damagedSince;
			damagedSince = 0;
		} else damagedSince++;
		at = next;
	}
	return { frames, damaged, end };
}
