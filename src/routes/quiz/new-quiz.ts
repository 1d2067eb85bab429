import { composeQuiz } from '$lib/core/quiz/compose';
import type { ItemId } from '$lib/core/items/item';
import { itemOf } from '$lib/core/items/write';
import { resumeSession, startSession, type QuizSession } from '$lib/core/quiz/session';
import type { QuizId } from '$lib/core/log/entry';
import type { LatestQuiz, Store } from '$lib/storage/store';
import { chosenSet } from '../chosen-set';
import { loadSet } from '../fact-sets';
import { newText } from '../new-text';
import { FIRST_SET, QUIZ_LENGTH } from '../shipped';

/** A quiz nobody has seen yet; nothing when the set is not here or yields no question. */
export async function freshQuiz(store: Store, about?: string): Promise<QuizSession | undefined> {
	// A set that was chosen on another device may not be on this one.
	const index = (await loadSet(await chosenSet(store), store)) ?? (await loadSet(FIRST_SET, store));
	if (!index) return undefined;
	const facts = about === undefined ? [] : index.factsCiting(about);
	const seed = newText();
	const { items } = composeQuiz(index, {
		seed,
		count: QUIZ_LENGTH,
		...(facts.length > 0 && { facts })
	});
	return items.length > 0
		? startSession(newText() as QuizId, index.set.id, seed, items)
		: undefined;
}

/** The quiz of the log, its questions written anew by their ids; nothing when its set is not here. */
export async function resumedQuiz(
	store: Store,
	{ started, attempts }: LatestQuiz
): Promise<QuizSession | undefined> {
	const index = await loadSet(started.set, store);
	return index && resumeSession(started, attempts, (id: ItemId) => itemOf(index, id));
}
