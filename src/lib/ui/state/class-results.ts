import { askedItemsOf, openResults, type OpenedResults } from '../../core/results/opened-results';
import type { AnswerTable } from '../../core/results/answer-table';
import type { Gradebook } from '../../core/results/gradebook';
import type { Item } from '../../core/items/item';
import type { AnsweredQuiz } from '../../core/share/seal-result';
import { keyPairFrom } from '../../core/share/teacher-key';
import { bytesOfLetters } from '../../core/share/text-forms';

/** Opens what came in for a quiz, with all keys of this device. */
export async function classResults(
	texts: readonly string[],
	quiz: AnsweredQuiz,
	seeds: readonly string[]
): Promise<OpenedResults> {
	const keys = await Promise.all(seeds.map((seed) => keyPairFrom(bytesOfLetters(seed))));
	return openResults(texts, quiz, keys);
}

/** What the analysis reads: the attempts that count. */
export function answerTableOf(items: readonly Item[], { rows }: Gradebook): AnswerTable {
	return { items: askedItemsOf(items), rows: rows.map(({ attempt }) => attempt.answers) };
}
