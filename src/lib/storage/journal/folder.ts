import { appendBytes, bytesOf, namesIn, openFile, removeFile, type SyncHandle } from './files';
import { fold, marksIn, openBytes, type Survey } from './fold';
import { readFrames } from './frames';
import { newestOf } from './line';
import { freshName, isData } from './names';
import { frameOfLines, linesOfFrame } from './pack';
import { readVoided, voidAll, type Voided } from './voided';

/** Names are by chance, but whoever folds files may open one between its making and its opening. */
const TRIES = 5;

interface OwnFile {
	readonly name: string;
	readonly handle: SyncHandle;
}

/**
 * The journal's folder as one tab's worker sees it: a file of its own, kept open and appended to, and
 * the files of others. Whoever calls `survey`, `read` or `erase` holds the folder's lock.
 */
export class JournalFolder {
	readonly #folder: FileSystemDirectoryHandle;
	#own: OwnFile;

	private constructor(folder: FileSystemDirectoryHandle, own: OwnFile) {
		this.#folder = folder;
		this.#own = own;
	}

	/** @throws DOMException where the browser gives no such folder, or no such files. */
	static async open(name: string): Promise<JournalFolder> {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(name, { create: true });
		return new JournalFolder(folder, await ownFile(folder));
	}

	/** Keeps the lines; they are on disk once it resolves. */
	async append(lines: readonly string[]): Promise<void> {
		const frame = await frameOfLines(lines);
		appendBytes(this.#own.handle, frame);
	}

	/** Folds what closed tabs left, and says how far the whole journal reaches. */
	async survey(): Promise<Survey> {
		const { names, voided } = await this.#look();
		const others = names.filter((name) => name !== this.#own.name);
		const folded = await fold(this.#folder, others, voided);
		const own = await marksIn(readFrames(this.#ownBytes(voided)));
		return { ...folded, newest: newestOf([...folded.newest, ...own]) };
	}

	/** All lines there are, in no promised order, some more than once; each text holds many. */
	async read(): Promise<readonly string[]> {
		const { names, voided } = await this.#look();
		const texts: string[] = [];
		for (const name of names) {
			const bytes =
				name === this.#own.name
					? this.#ownBytes(voided)
					: await openBytes(this.#folder, name, voided);
			for (const frame of readFrames(bytes).frames) {
				const lines = await linesOfFrame(frame);
				if (lines.length > 0) texts.push(lines.join('\n'));
			}
		}
		return texts;
	}

	/** Forgets all there is now, at once and for good; files that other tabs have open go later. */
	async erase(): Promise<void> {
		const { names } = await this.#look();
		await voidAll(this.#folder, names);
		const old = this.#own;
		this.#own = await ownFile(this.#folder);
		old.handle.close();
		for (const name of names) await removeFile(this.#folder, name);
		await this.#look(); // notes of files that are gone go too
	}

	close(): void {
		this.#own.handle.close();
	}

	#ownBytes(voided: Voided): Uint8Array<ArrayBuffer> {
		return bytesOf(this.#own.handle).subarray(voided.get(this.#own.name) ?? 0);
	}

	async #look() {
		const all = await namesIn(this.#folder);
		return { names: all.filter(isData), voided: await readVoided(this.#folder, all) };
	}
}

async function ownFile(folder: FileSystemDirectoryHandle): Promise<OwnFile> {
	for (let left = TRIES; ; left--) {
		const name = freshName('tab');
		try {
			return { name, handle: await openFile(folder, name, true) };
		} catch (error) {
			if (left === 0) throw error;
		}
	}
}
