import type { Store } from '$lib/storage/store';
import { openQuizText } from './open-quiz';

/** A shared quiz that was begun on this device and not handed in. */
export interface OpenAttempt {
	/** What stands behind the `#` of its link. */
	readonly link: string;
	readonly title: string;
}

/** The newest first; none where they cannot be read. */
export async function openAttempts(store: Store): Promise<readonly OpenAttempt[]> {
	const [begun, ended] = await Promise.all([
		store.entriesOfType('assignment-begun'),
		store.entriesOfType('assignment-ended')
	]);
	if (!begun.ok || !ended.ok) return [];
	const over = new Set(ended.value.map(({ quiz }) => quiz));
	const links = new Set(
		begun.value
			.filter(({ quiz }) => !over.has(quiz))
			.map(({ link }) => link)
			.reverse()
	);
	const open = await Promise.all(
		[...links].map(async (link) => ({ link, quiz: await openQuizText(link) }))
	);
	return open.flatMap(({ link, quiz }) => (quiz.ok ? [{ link, title: quiz.value.title }] : []));
}
