import { ofKind, transposed, type Mutation } from './mutation';

/** Orders, pairs and groups, spoilt in their key. */
export const LIST_MUTATIONS: readonly Mutation[] = [
	// The order is total, so no two may change places.
	ofKind('order transposed', ['ordering'], (item, source) => ({
		...item,
		key: transposed(item.key, source)
	})),
	ofKind('thing left out of the order', ['ordering'], (item) => ({
		...item,
		key: item.key.slice(1)
	})),
	ofKind('pair swapped', ['matching'], (item, source) => ({
		...item,
		key: transposed(item.key, source)
	})),
	ofKind('no right side to spare', ['matching'], (item) => ({
		...item,
		rights: item.rights.filter((right) => item.key.includes(right))
	})),
	ofKind('pair of a spare right side', ['matching'], (item, source) => {
		const spare = item.rights.find((right) => !item.key.includes(right));
		const at = source.rng.below(item.key.length);
		return spare === undefined
			? undefined
			: { ...item, key: item.key.map((right, here) => (here === at ? spare : right)) };
	}),
	// Each thing belongs to one group.
	ofKind('group swapped', ['sorting'], (item, source) => {
		const at = source.rng.below(item.key.length);
		const other = item.groups.find((group) => group !== item.key[at]);
		return other === undefined
			? undefined
			: { ...item, key: item.key.map((group, here) => (here === at ? other : group)) };
	}),
	ofKind('one group for all', ['sorting'], (item) => ({
		...item,
		key: item.key.map(() => item.groups[0] ?? '')
	}))
];
