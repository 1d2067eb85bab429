import type { Store } from '$lib/storage/store';
import { FIRST_SET } from './shipped';

/** The set that the learner studies, or the one to begin with. */
export async function chosenSet(store: Store): Promise<string> {
	const settings = await store.settings();
	const chosen = settings.ok ? settings.value.get('set') : undefined;
	return typeof chosen === 'string' ? chosen : FIRST_SET;
}
