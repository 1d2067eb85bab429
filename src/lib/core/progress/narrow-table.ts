import type { CardId } from '../cards/card';
import type { ReviewTable } from '../cards/review-table';

/** The rows of some cards only; the same table when that is all of them. */
export function narrowTable(table: ReviewTable, keep: (card: CardId) => boolean): ReviewTable {
	const kept = table.histories.map(keep);
	if (kept.every(Boolean)) return table;
	const places = new Uint32Array(kept.length);
	const histories = table.histories.filter((_, at) => kept[at]);
	for (let at = 0, place = 0; at < kept.length; at++) if (kept[at]) places[at] = place++;

	const rows = rowsWhere(table, (row) => kept[table.history[row] as number] === true);
	const pick = <Column extends Float64Array | Int32Array | Uint8Array | Uint16Array>(
		from: Column,
		to: Column
	): Column => {
		rows.forEach((row, at) => (to[at] = from[row] as number));
		return to;
	};
	const history = new Uint32Array(rows.length);
	rows.forEach((row, at) => (history[at] = places[table.history[row] as number] as number));
	return {
		length: rows.length,
		histories,
		history,
		at: pick(table.at, new Float64Array(rows.length)),
		day: pick(table.day, new Int32Array(rows.length)),
		hour: pick(table.hour, new Uint8Array(rows.length)),
		rating: pick(table.rating, new Uint8Array(rows.length)),
		ms: pick(table.ms, new Uint16Array(rows.length))
	};
}

function rowsWhere({ length }: ReviewTable, keep: (row: number) => boolean): Uint32Array {
	const rows = new Uint32Array(length);
	let count = 0;
	for (let row = 0; row < length; row++) if (keep(row)) rows[count++] = row;
	return rows.subarray(0, count);
}
