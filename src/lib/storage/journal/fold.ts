import { erasedIn, withoutErased } from './erased-lines';
import { bytesOf, openIfFree, peek, removeFile, writeFile, type SyncHandle } from './files';
import { HEAD_BYTES, readFrames, type Frames } from './frames';
import { newestOf, markOfLine, type Mark } from './line';
import { freshName, isSegment, isTab } from './names';
import { linesOfFrame } from './pack';
import { headOf, SEGMENT_BYTES, SegmentWriter } from './segment';
import type { Voided } from './voided';

/** What the journal holds, in short. */
export interface Survey {
	/** Marks of its newest entries, newest first. */
	readonly newest: readonly Mark[];
	/** Whether some of it could not be read. */
	readonly damaged: boolean;
}

/** A closed file, open for this worker alone. */
interface Closed {
	readonly name: string;
	readonly handle: SyncHandle;
}

interface Source extends Closed {
	readonly read: Frames;
}

/**
 * Folds what closed tabs left, and small segments, into new segments: first the new ones are written
 * to the end, then the old ones are deleted, so that a kill at any moment costs nothing.
 *
 * @param names the files of others; those that a tab has open are only looked at.
 */
export async function fold(
	folder: FileSystemDirectoryHandle,
	names: readonly string[],
	voided: Voided
): Promise<Survey> {
	const marks: Mark[] = [];
	const closed: Closed[] = [];
	for (const name of names) {
		const handle = await openIfFree(folder, name);
		if (handle) closed.push({ name, handle });
		else marks.push(...(await marksIn(readFrames(await openBytes(folder, name, voided)))));
	}
	try {
		const isLarge = ({ name, handle }: Closed) =>
			isSegment(name) && !voided.has(name) && handle.getSize() >= SEGMENT_BYTES;
		const toSource = ({ name, handle }: Closed): Source => ({
			...{ name, handle },
			read: readFrames(bytesOf(handle).subarray(voided.get(name) ?? 0))
		});
		const small = closed.filter((each) => !isLarge(each)).map(toSource);
		const tabs = small.filter(({ name }) => isTab(name));
		// A quiz that was just deleted for good leaves the large segments too.
		const rewriteAll = (await erasedBy(tabs)).size > 0;
		const large = closed.filter(isLarge);
		const sources = rewriteAll ? [...large.map(toSource), ...small] : small;
		if (!rewriteAll) for (const { handle } of large) marks.push(...headMarks(handle));
		if (tabs.length > 0 || sources.length > 1) {
			marks.push(...(await rewrite(folder, sources)));
		} else for (const { handle } of sources) marks.push(...headMarks(handle));
		const damaged = sources.some(({ read }) => read.damaged > 0);
		return { newest: newestOf(marks), damaged };
	} finally {
		for (const { handle } of closed) handle.close();
	}
}

/** The bytes of a file that a tab has open, without what is erased of them. */
export async function openBytes(
	folder: FileSystemDirectoryHandle,
	name: string,
	voided: Voided
): Promise<Uint8Array<ArrayBuffer>> {
	return (await peek(folder, name)).subarray(voided.get(name) ?? 0);
}

async function rewrite(
	folder: FileSystemDirectoryHandle,
	sources: readonly Source[]
): Promise<readonly Mark[]> {
	const erased = await erasedBy(sources);
	const marks: Mark[] = [];
	const writer = new SegmentWriter(async ({ bytes, newest }) => {
		marks.push(...newest);
		await writeFile(folder, freshName('segment'), bytes);
	});
	for (const { read } of sources) {
		for (const frame of read.frames) {
			await writer.add(withoutErased(await linesOfFrame(frame), erased));
		}
	}
	await writer.end();
	// Tabs' files go last: they say what was deleted, until it is.
	const order = [...sources].sort((a, b) => Number(isTab(a.name)) - Number(isTab(b.name)));
	for (const { name, handle } of order) {
		handle.close();
		await removeFile(folder, name);
	}
	return marks;
}

async function erasedBy(sources: readonly Source[]): Promise<ReadonlySet<string>> {
	const erased = new Set<string>();
	for (const { read } of sources) {
		for (const frame of read.frames) {
			for (const assignment of erasedIn(await linesOfFrame(frame))) erased.add(assignment);
		}
	}
	return erased;
}

/** Marks of all lines. */
export async function marksIn({ frames }: Frames): Promise<readonly Mark[]> {
	const lines = await Promise.all(frames.map(linesOfFrame));
	return newestOf(lines.flat().flatMap((line) => markOfLine(line) ?? []));
}

/** What the head of a segment says; the rest of it is not read. */
function headMarks(handle: SyncHandle): readonly Mark[] {
	const first = new Uint8Array(HEAD_BYTES);
	handle.read(first, { at: 0 });
	const length = Math.min(new DataView(first.buffer).getUint32(0, true), handle.getSize());
	const bytes = new Uint8Array(HEAD_BYTES + length);
	handle.read(bytes, { at: 0 });
	return headOf(readFrames(bytes).frames[0])?.newest ?? [];
}
