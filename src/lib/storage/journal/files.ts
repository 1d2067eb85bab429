/** What a worker, and only a worker, can open on a file of the origin's own file system. */
export interface SyncHandle {
	read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
	write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
	truncate(size: number): void;
	getSize(): number;
	/** Waits until what was written is on disk. */
	flush(): void;
	close(): void;
}

type SyncFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

/**
 * Opens a file for this worker alone.
 *
 * @throws DOMException while somebody else has it open, or where the browser cannot.
 */
export async function openFile(
	folder: FileSystemDirectoryHandle,
	name: string,
	create = false
): Promise<SyncHandle> {
	const file = (await folder.getFileHandle(name, { create })) as SyncFile;
	return file.createSyncAccessHandle();
}

/** The file, opened; nothing while a tab has it open, or when it is gone. */
export async function openIfFree(
	folder: FileSystemDirectoryHandle,
	name: string
): Promise<SyncHandle | undefined> {
	try {
		return await openFile(folder, name);
	} catch {
		return undefined;
	}
}

/** All bytes of an open file. */
export function bytesOf(handle: SyncHandle): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(handle.getSize());
	return bytes.subarray(0, handle.read(bytes, { at: 0 }));
}

/** All bytes of a file that another tab may have open; none where the browser refuses. */
export async function peek(
	folder: FileSystemDirectoryHandle,
	name: string
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const file = await (await folder.getFileHandle(name)).getFile();
		return new Uint8Array(await file.arrayBuffer());
	} catch {
		return new Uint8Array();
	}
}

/** The size of a file, in bytes, whoever has it open; 0 where the browser does not tell. */
export async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number> {
	try {
		return (await (await folder.getFileHandle(name)).getFile()).size;
	} catch {
		return 0;
	}
}

/**
 * Adds bytes at the end and waits until they are on disk. If that fails, nothing of them stays.
 *
 * @throws DOMException or RangeError when there is no room.
 */
export function appendBytes(handle: SyncHandle, bytes: Uint8Array<ArrayBuffer>): void {
	const size = handle.getSize();
	try {
		const written = handle.write(bytes, { at: size });
		if (written !== bytes.length) throw new RangeError(`${written} of ${bytes.length} bytes kept`);
		handle.flush();
	} catch (error) {
		handle.truncate(size);
		throw error;
	}
}

/** Writes a new file, and closes it once it is on disk. */
export async function writeFile(
	folder: FileSystemDirectoryHandle,
	name: string,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	const handle = await openFile(folder, name, true);
	try {
		appendBytes(handle, bytes);
	} finally {
		handle.close();
	}
}

/** Deletes a file; one that is gone, or that a tab has open, is left. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
	await folder.removeEntry(name).catch(() => undefined);
}

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
	const names: string[] = [];
	const keys = (folder as unknown as { keys(): AsyncIterable<string> }).keys();
	for await (const name of keys) names.push(name);
	return names.sort();
}
