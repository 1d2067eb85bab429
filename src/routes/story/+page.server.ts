import { storyOf } from '$lib/core/items/story';
import { firstSet } from '../shipped.server';

/** The story of the set to begin with, told while the pages are built. */
export function load() {
	const index = firstSet();
	return { set: index.set.id, title: index.set.title, story: storyOf(index) };
}
