import type { Survey } from './fold';

/** A second copy of the log, apart from the database. Every promise may reject when it fails. */
export interface Journal {
	/** Keeps the lines; they are on disk once it resolves. */
	append(lines: readonly string[]): Promise<unknown>;
	/** How far it reaches; nothing where that cannot be told without reading all of it. */
	survey(): Promise<Survey | undefined>;
	/** All lines there are, in no promised order, some more than once; each text holds many. */
	read(): Promise<readonly string[]>;
	/** Forgets all there is, for good. */
	erase(): Promise<unknown>;
	close(): void;
}
