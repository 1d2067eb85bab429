import { composeQuiz } from '$lib/core/quiz/compose';
import type { ItemId } from '$lib/core/items/item';
import { itemOf } from '$lib/core/items/write';
import { resumeSession, startSession, type QuizSession } from '$lib/core/quiz/session';
import type { QuizId } from '$lib/core/log/entry';
import type { LatestQuiz, Store } from '$lib/storage/store';
import { chosenSet, loadSet } from '../fact-sets';
import { QUIZ_LENGTH } from '../shipped';

export function newQuizId(): QuizId {
	return newText() as QuizId;
}

/** A quiz nobody has seen yet; nothing when the set is not here or yields no question. */
export async function freshQuiz(store: Store, about?: string): Promise<QuizSession | undefined> {
	const index = await loadSet(await chosenSet(store), store);
	if (!index) return undefined;
	const seed = newText();
	const { items } = composeQuiz(index, {
		seed,
		count: QUIZ_LENGTH,
		...(about !== undefined && { about })
	});
	return items.length > 0 ? startSession(newQuizId(), index.set.id, seed, items) : undefined;
}

/** The quiz of the log, its questions written anew by their ids; nothing when its set is not here. */
export async function resumedQuiz(
	store: Store,
	{ started, attempts }: LatestQuiz
): Promise<QuizSession | undefined> {
	const index = await loadSet(started.set, store);
	return index && resumeSession(started, attempts, (id: ItemId) => itemOf(index, id));
}

/** 64 bits of chance, as 16 hexadecimal digits. */
function newText(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
