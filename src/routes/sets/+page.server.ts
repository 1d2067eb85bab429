import { firstSet } from '../shipped.server';

export function load() {
	const { id, title, about, facts } = firstSet().set;
	return { shipped: [{ id, title, about: about ?? '', facts: facts.length }] };
}
