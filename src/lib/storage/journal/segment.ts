import { FRAME, frameOf, type Frame } from './frames';
import { keyOf, markOfLine, newestOf, type Mark } from './line';
import { frameOfLines } from './pack';

/** Lines packed together. */
const BATCH = 1000;

/** A segment of this size is left as it is; smaller ones are folded into the next. */
export const SEGMENT_BYTES = 256 * 1024;

/** What a segment says of itself, so that it need not be read to know how far it reaches. */
export interface SegmentHead {
	/** Marks of its newest entries, newest first. */
	readonly newest: readonly Mark[];
}

export interface Segment extends SegmentHead {
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Packs lines into segments, each line once, and hands each segment over as it fills. */
export class SegmentWriter {
	readonly #keep: (segment: Segment) => Promise<unknown>;
	readonly #seen = new Set<string>();
	#batch: string[] = [];
	#frames: Uint8Array<ArrayBuffer>[] = [];
	#newest: readonly Mark[] = [];

	/** @param keep writes a segment; it is on disk once that resolves. */
	constructor(keep: (segment: Segment) => Promise<unknown>) {
		this.#keep = keep;
	}

	/** Adds lines that are not among those it was given before. */
	async add(lines: readonly string[]): Promise<void> {
		const marks: Mark[] = [];
		for (const line of lines) {
			const mark = markOfLine(line);
			if (!mark || this.#seen.has(keyOf(mark))) continue;
			this.#seen.add(keyOf(mark));
			marks.push(mark);
			this.#batch.push(line);
			if (this.#batch.length >= BATCH) await this.#pack();
		}
		this.#newest = newestOf([...this.#newest, ...marks]);
		if (this.#bytes() >= SEGMENT_BYTES) await this.end();
	}

	/** Hands over what is left. */
	async end(): Promise<void> {
		await this.#pack();
		if (this.#frames.length === 0) return;
		const newest = this.#newest;
		const bytes = joined([frameOfHead({ newest }), ...this.#frames]);
		this.#frames = [];
		this.#newest = [];
		await this.#keep({ newest, bytes });
	}

	async #pack(): Promise<void> {
		if (this.#batch.length === 0) return;
		this.#frames.push(await frameOfLines(this.#batch));
		this.#batch = [];
	}

	#bytes(): number {
		return this.#frames.reduce((sum, { length }) => sum + length, 0);
	}
}

/** What the first frame of a segment says; nothing when it is no such frame. */
export function headOf(frame: Frame | undefined): SegmentHead | undefined {
	if (frame?.kind !== FRAME.head) return undefined;
	const { newest } = JSON.parse(new TextDecoder().decode(frame.payload)) as Partial<SegmentHead>;
	return newest && { newest };
}

const frameOfHead = (head: SegmentHead): Uint8Array<ArrayBuffer> =>
	frameOf(FRAME.head, new TextEncoder().encode(JSON.stringify(head)));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
