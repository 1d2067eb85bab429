import { indexFacts } from '../../src/lib/core/facts/fact-index';
import { parseFactSetText } from '../../src/lib/core/facts/parse-fact-set';
import { writeItems } from '../../src/lib/core/items/write';
import { composeQuiz } from '../../src/lib/core/quiz/compose';

/** Every item of the set and one quiz of it, as JSON. */
export function writtenItems(text: string): string {
	const { set } = parseFactSetText(text);
	if (!set) throw new Error('the set does not parse');
	const index = indexFacts(set);
	return JSON.stringify([writeItems(index), composeQuiz(index, { seed: 'same', count: 20 })]);
}
