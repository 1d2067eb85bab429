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
	getAll(query?: IDBKeyRange, count?: number): Promise<Row[]>;
	getAllKeys(query?: IDBKeyRange, count?: number): Promise<string[]>;
}

/** Rows read at one go: some ten milliseconds' work for a phone. */
const PAGE = 1000;

/**
 * All rows of a store that can be read, page by page in the order of their keys, so that the screen
 * has its turn between the pages of a long log. The other parameters are as for `readAll`.
 *
 * @param keyOf a row's own key.
 */
export async function* readPages<Row>(
	store: Source<Row>,
	keyOf: (row: Row) => string,
	read: (key: string) => Promise<Row | undefined>,
	onunreadable: (key: string) => void
): AsyncGenerator<readonly Row[]> {
	let query: IDBKeyRange | undefined;
	for (;;) {
		let last: string | undefined;
		const note = (key: string) => {
			last = key;
			onunreadable(key);
		};
		const rows = await readAll(store, query, read, note, PAGE);
		yield rows;
		const lastRow = rows.at(-1);
		if (lastRow && (last === undefined || keyOf(lastRow) > last)) last = keyOf(lastRow);
		if (last === undefined) return;
		query = IDBKeyRange.lowerBound(last, true);
	}
}

/**
 * All rows that can be read. Browsers keep large values in files of their own, and one that is
 * missing makes `getAll` fail as a whole; then the rows are read one by one.
 *
 * @param read the row of a key.
 * @param onunreadable told the key of each row that could not be read.
 * @param count rows at most; all, if left out.
 */
export async function readAll<Row>(
	source: Source<Row>,
	query: IDBKeyRange | undefined,
	read: (key: string) => Promise<Row | undefined>,
	onunreadable: (key: string) => void,
	count?: number
): Promise<Row[]> {
	try {
		return await quietly(source.getAll(query, count));
	} catch {
		const rows: Row[] = [];
		for (const key of await source.getAllKeys(query, count)) {
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
