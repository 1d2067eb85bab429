import { storyOf, type Story } from '$lib/core/items/story';
import type { Store } from '$lib/storage/store';
import { loadSet } from '../fact-sets';

/** The story of a set that the learner chose; nothing when the set is not here. */
export async function toldStory(
	id: string,
	store: Store
): Promise<{ readonly title: string; readonly story: Story } | undefined> {
	const index = await loadSet(id, store);
	return index && { title: index.set.title, story: storyOf(index) };
}
