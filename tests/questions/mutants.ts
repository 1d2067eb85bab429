import { itemJson } from '../../src/cli/item-json';
import { checkItem } from '../../src/lib/core/checker/check-item';
import type { Item } from '../../src/lib/core/items/item';
import { writeItems } from '../../src/lib/core/items/write';
import { rngFrom, shuffle } from '../../src/lib/core/rng';
import { CHOICE_MUTATIONS } from './mutations/choices';
import { LIST_MUTATIONS } from './mutations/lists';
import type { Mutation } from './mutations/mutation';
import { TYPED_MUTATIONS } from './mutations/typed';
import { WORDING_MUTATIONS } from './mutations/wordings';
import type { NamedSet } from './sets';

const MUTATIONS: readonly Mutation[] = [
	...CHOICE_MUTATIONS,
	...WORDING_MUTATIONS,
	...TYPED_MUTATIONS,
	...LIST_MUTATIONS
];

/** Of one sort from one set. */
const MOST = 20;

/** How many spoilt items of one sort there are, and which of them the checker let through. */
export interface MutantRow {
	readonly sort: string;
	readonly made: number;
	readonly survivors: readonly string[];
}

/** Spoils really written items in every way, and counts by sort what the checker rejects. */
export function mutantTable(sets: readonly NamedSet[]): readonly MutantRow[] {
	const written = sets.map((set) => ({ ...set, items: writeItems(set.index) }));
	return MUTATIONS.map(({ sort, spoil }) => {
		const mutants = written.flatMap(({ name, index, items }) => {
			const rng = rngFrom(`mutants/${name}/${sort}`);
			const spoilt: { readonly set: string; readonly item: Item; readonly ok: boolean }[] = [];
			for (const item of shuffle(items, rng)) {
				if (spoilt.length === MOST) break;
				const mutant = spoil(item, { index, items, rng });
				if (mutant)
					spoilt.push({ set: name, item: mutant, ok: checkItem(index, itemJson(mutant)).ok });
			}
			return spoilt;
		});
		const survivors = mutants.filter(({ ok }) => ok).map(({ set, item }) => `${set} ${item.id}`);
		return { sort, made: mutants.length, survivors };
	});
}

/** The table as text: each sort with how many were made and how many rejected. */
export function mutantText(rows: readonly MutantRow[]): string {
	const made = rows.reduce((sum, row) => sum + row.made, 0);
	const survived = rows.reduce((sum, row) => sum + row.survivors.length, 0);
	const line = (sort: string, all: number, left: number) =>
		`${sort.padEnd(40)} ${String(all).padStart(5)} ${String(all - left).padStart(8)}`;
	return [
		`${'sort of mutant'.padEnd(40)}  made rejected`,
		...rows.map(({ sort, made: all, survivors }) => line(sort, all, survivors.length)),
		line('all', made, survived)
	].join('\n');
}
