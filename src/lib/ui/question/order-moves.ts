/** An order in the making: the first `placed` of the rows have their place, the others wait. */
export interface Placing {
	readonly rows: readonly string[];
	readonly placed: number;
}

/**
 * Gives the row the next place, or takes its place away. When only one row is left it falls into the
 * last place by itself.
 */
export function tapRow({ rows, placed }: Placing, row: string): Placing {
	const at = rows.indexOf(row);
	if (at < 0) return { rows, placed };
	const others = rows.filter((other) => other !== row);
	if (at < placed) return { rows: [...others, row], placed: placed - 1 };
	const next = [...others.slice(0, placed), row, ...others.slice(placed)];
	return { rows: next, placed: placed + 1 >= rows.length - 1 ? rows.length : placed + 1 };
}

/** Swaps a placed row with its neighbour: −1 towards the first place, 1 towards the last. */
export function moveRow({ rows, placed }: Placing, row: string, by: -1 | 1): Placing {
	const from = rows.indexOf(row);
	const to = from + by;
	if (from < 0 || from >= placed || to < 0 || to >= placed) return { rows, placed };
	const next = [...rows];
	[next[from], next[to]] = [next[to] as string, next[from] as string];
	return { rows: next, placed };
}
