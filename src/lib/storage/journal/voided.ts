import { peek, removeFile, sizeOf, writeFile } from './files';
import { FRAME, frameOf, readFrames } from './frames';
import { freshName, isData, isErasure } from './names';

/** Up to which byte each file holds only what was erased for good. */
export type Voided = ReadonlyMap<string, number>;

/**
 * Notes on disk that all there is now in the files named is erased, before anything is deleted: a
 * file that a tab has open cannot be, and a kill may come between.
 */
export async function voidAll(
	folder: FileSystemDirectoryHandle,
	names: readonly string[]
): Promise<void> {
	const sizes: Record<string, number> = {};
	for (const name of names.filter(isData)) sizes[name] = await sizeOf(folder, name);
	const bytes = new TextEncoder().encode(JSON.stringify(sizes));
	await writeFile(folder, freshName('erased'), frameOf(FRAME.head, bytes));
}

/** What was noted, and not yet deleted everywhere. */
export async function readVoided(
	folder: FileSystemDirectoryHandle,
	names: readonly string[]
): Promise<Voided> {
	const voided = new Map<string, number>();
	for (const note of names.filter(isErasure)) {
		const sizes = Object.entries(await sizesIn(folder, note));
		const left = sizes.filter(([name]) => names.includes(name));
		if (left.length === 0) await removeFile(folder, note);
		for (const [name, size] of left) voided.set(name, Math.max(size, voided.get(name) ?? 0));
	}
	return voided;
}

async function sizesIn(
	folder: FileSystemDirectoryHandle,
	note: string
): Promise<Readonly<Record<string, number>>> {
	const [frame] = readFrames(await peek(folder, note)).frames;
	if (!frame) return {}; // cut off before it was whole, so nothing was erased yet
	return JSON.parse(new TextDecoder().decode(frame.payload)) as Record<string, number>;
}
