import { writeItems } from '$lib/core/items/write';
import { firstSet } from '../shipped.server';

export function load() {
	const index = firstSet();
	const { id, title, about, facts } = index.set;
	const questions = writeItems(index).length;
	return { shipped: [{ id, title, about: about ?? '', facts: facts.length, questions }] };
}
