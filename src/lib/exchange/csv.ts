/** One record of a table, and the line of the text on which it begins, counted from 1. */
export interface CsvRecord {
	readonly line: number;
	readonly fields: readonly string[];
}

/** A field in quotes, or one without; then what ends it. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/y;

/**
 * The records of a comma-separated text. Fields may stand in double quotes, with `""` for a quote;
 * empty lines are passed over. A quote that is not closed where its field ends is an ordinary mark.
 *
 * @see RFC 4180
 */
export function csvRecords(text: string): readonly CsvRecord[] {
	const records: CsvRecord[] = [];
	const field = new RegExp(FIELD);
	let fields: string[] = [];
	let line = 1;
	let begins = 1;
	field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
	for (let ended = false; !ended;) {
		const [written = '', quoted, bare = '', end] = field.exec(text) ?? [];
		ended = end === '' || end === undefined;
		fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		line += written.match(/\r\n|\r|\n/g)?.length ?? 0;
		if (end === ',') continue;
		if (fields.length > 1 || fields[0] !== '') records.push({ line: begins, fields });
		fields = [];
		begins = line;
	}
	return records;
}
