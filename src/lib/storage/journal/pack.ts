import { FRAME, frameOf, type Frame } from './frames';

/** Fewer bytes than this are not worth the time. */
const WORTH_PACKING = 2048;

/** Lines as one frame, deflated where there are many and the browser can. */
export async function frameOfLines(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = new TextEncoder().encode(lines.join('\n'));
	if (bytes.length < WORTH_PACKING || typeof CompressionStream === 'undefined') {
		return frameOf(FRAME.lines, bytes);
	}
	return frameOf(FRAME.packed, await through(bytes, new CompressionStream('deflate-raw')));
}

/** The lines of a frame; none if it is not of lines. */
export async function linesOfFrame({ kind, payload }: Frame): Promise<readonly string[]> {
	const bytes =
		kind === FRAME.packed
			? await through(payload, new DecompressionStream('deflate-raw'))
			: kind === FRAME.lines
				? payload
				: new Uint8Array();
	return bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split('\n');
}

async function through(
	bytes: Uint8Array<ArrayBuffer>,
	stream: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
	const body = new Response(bytes).body?.pipeThrough(stream);
	return new Uint8Array(await new Response(body ?? null).arrayBuffer());
}
