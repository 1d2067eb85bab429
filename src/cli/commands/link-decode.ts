import { ok } from '../../lib/core/result';
import type { Assignment } from '../../lib/core/share/assignment';
import { shownOf } from '../../lib/core/share/shown';
import { lettersOf } from '../../lib/core/share/text-forms';
import type { Given, Reply } from '../command';
import { itemJson } from '../item-json';
import { quizOfLink } from '../quiz-of-link';

/** What a link holds. What is locked is shown when its code is given with `--code`. */
export async function decodeLink({ words, option, root }: Given): Promise<Reply> {
	const [, text = ''] = words;
	const quiz = await quizOfLink(text, root, option('code'));
	if (!quiz.ok) return quiz;
	const { kind, assignment, setTitle, lang, items, hasKeys } = quiz.value;
	const questions = items.map((item) => (hasKeys ? itemJson(item) : shownOf(item)));
	const json = { kind, assignment: assignmentJson(assignment), setTitle, lang, questions };
	// For a person as for a program, as JSON is what was asked for.
	return ok({ text: JSON.stringify(json, null, '\t'), json });
}

function assignmentJson({ teacherKey, ...assignment }: Assignment) {
	return { ...assignment, ...(teacherKey && { teacherKey: lettersOf(teacherKey) }) };
}
