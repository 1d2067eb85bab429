import { unwrap } from 'idb';

/**
 * Waits for a request whose failure must not undo the transaction, as any other failure would.
 *
 * @param request as `idb` gives it.
 */
export function quietly<T>(request: Promise<T>): Promise<T> {
	// `unwrap` has no type for requests of unknown origin; `idb` keeps one for each promise.
	const raw = unwrap(request as never) as unknown as IDBRequest<T> | undefined;
	raw?.addEventListener('error', (event) => {
		event.preventDefault();
		event.stopPropagation();
	});
	return request;
}

/** Where rows can be asked for: a store or one of its indexes. */
export interface Source<Row> {
	getAll(query?: IDBKeyRange): Promise<Row[]>;
	getAllKeys(query?: IDBKeyRange): Promise<string[]>;
}

/**
 * All rows that can be read. Browsers keep large values in files of their own, and one that is
 * missing makes `getAll` fail as a whole; then the rows are read one by one.
 *
 * @param read the row of a key.
 * @param onunreadable told the key of each row that could not be read.
 */
export async function readAll<Row>(
	source: Source<Row>,
	query: IDBKeyRange | undefined,
	read: (key: string) => Promise<Row | undefined>,
	onunreadable: (key: string) => void
): Promise<Row[]> {
	try {
		return await quietly(source.getAll(query));
	} catch {
		const rows: Row[] = [];
		for (const key of await source.getAllKeys(query)) {
			try {
				const row = await quietly(read(key));
				if (row !== undefined) rows.push(row);
			} catch {
				onunreadable(key);
			}
		}
		return rows;
	}
}
