import { firstSet } from './shipped.server';

export function load() {
	const { title, about } = firstSet().set;
	return { title, about: about ?? '' };
}
