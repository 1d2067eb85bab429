/** The groups of what stands on either side of a list, where that is known. */
export interface Neighbours {
	readonly before?: string | undefined;
	readonly after?: string | undefined;
}

/**
 * The list in its own order, except that members of one group never stand next to each other as long
 * as any order can avoid it.
 *
 * A member like the one before it waits for the next that differs. Those still waiting at the end
 * are all of one group; they go back into the latest places between two others. If there are more of
 * them than places, no order could have kept them apart, and the rest stays at the end.
 */
export function keepApart<T>(
	list: readonly T[],
	groupOf: (member: T) => string,
	{ before, after }: Neighbours = {}
): T[] {
	const { placed, waiting } = inTurn(list, groupOf, before);
	const last = placed.at(-1);
	if (last !== undefined && groupOf(last) === after) waiting.unshift(...placed.splice(-1));
	const [first] = waiting;
	if (first === undefined) return placed;

	const group = groupOf(first);
	const differs = (neighbour: string | undefined) => neighbour !== group;
	const groups = [before, ...placed.map(groupOf), after];
	const backwards: T[] = [];
	for (let place = placed.length; place >= 0; place--) {
		const fits = differs(groups[place]) && differs(groups[place + 1]);
		const returning = fits ? waiting.pop() : undefined;
		if (returning !== undefined) backwards.push(returning);
		if (place > 0) backwards.push(placed[place - 1] as T);
	}
	return [...backwards.reverse(), ...waiting];
}

function inTurn<T>(
	list: readonly T[],
	groupOf: (member: T) => string,
	before: string | undefined
): { placed: T[]; waiting: T[] } {
	const placed: T[] = [];
	const waiting: T[] = []; // all of one group: that of the member placed last
	let returned = 0;
	let last = before;
	for (const member of list) {
		const group = groupOf(member);
		if (group === last) {
			waiting.push(member);
			continue;
		}
		placed.push(member);
		last = group;
		const returning = waiting[returned];
		if (returning === undefined) continue;
		placed.push(returning);
		last = groupOf(returning);
		returned += 1;
	}
	return { placed, waiting: waiting.slice(returned) };
}
