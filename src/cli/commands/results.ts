import { scoreOf } from '../../lib/core/items/judging/judge';
import { ok, refuse } from '../../lib/core/result';
import type { PupilResult } from '../../lib/core/share/assignment';
import { openEnvelope } from '../../lib/core/share/envelope';
import { linksIn } from '../../lib/core/share/link-text';
import { openResult, type ResultError } from '../../lib/core/share/seal-result';
import type { TeacherKey } from '../../lib/core/share/teacher-key';
import { wordsOfResponse } from '../answer-words';
import type { Command, Given, Reply } from '../command';
import { readText } from '../files';
import { KEY_OPTIONS, keyGiven } from '../key-given';
import { quizOfLink, type LinkedQuiz } from '../quiz-of-link';

export const results: Command = {
	usage: 'open --key-file FILE | --key CODE  --quiz LINK [--code CODE] [--file FILE]',
	summary: 'Open pupils’ results: every one in a text on standard input, or in a file.',
	words: ['open'],
	options: [...KEY_OPTIONS, 'quiz', 'code', 'file'],
	run(given) {
		const [does = ''] = given.words;
		return does === 'open' ? openAll(given) : refuse(`Results can be opened, but not “${does}”.`);
	}
};

const WRONG_RESULT: Readonly<Record<ResultError, string>> = {
	damaged: 'It is damaged: ask for it once more.',
	'other-quiz': 'It answers another quiz.',
	'other-key': 'It is sealed to another key than that of this recovery code, or was altered.'
};

async function openAll({ option, input, root }: Given): Promise<Reply> {
	const key = await keyGiven({ option });
	if (!key.ok) return key;
	const teacher = key.value;
	if (!teacher) return refuse('Results open with a recovery code: give it by --key-file or --key.');
	const quiz = await quizOfLink(option('quiz') ?? '', root, option('code'));
	if (!quiz.ok) return quiz;
	const file = option('file');
	const text = file === undefined ? input() : readText(file);
	if (!text.ok) return text;
	const links = linksIn(text.value).filter((link) => !isOther(link));
	if (links.length === 0) return refuse('There is no result in the text.');
	const lines = await Promise.all(links.map((link) => lineOf(link, quiz.value, teacher)));
	return ok({
		text: lines.map((line) => JSON.stringify(line)).join('\n'),
		json: lines,
		exitCode: lines.some((line) => 'why' in line) ? 1 : 0
	});
}

/** A link to a quiz, or no link at all: a chat has both. */
function isOther(link: string): boolean {
	const envelope = openEnvelope(link);
	return envelope.ok ? envelope.value.kind !== 'result' : envelope.error.kind === 'no-link';
}

/** A result as a program reads it, or why it does not open. */
async function lineOf(link: string, quiz: LinkedQuiz, { privateKey }: TeacherKey) {
	const envelope = openEnvelope(link);
	if (!envelope.ok) return { result: link, why: WRONG_RESULT.damaged };
	const opened = await openResult(envelope.value.payload, quiz, privateKey);
	return opened.ok
		? resultJson(opened.value, quiz)
		: { result: link, why: WRONG_RESULT[opened.error] };
}

function resultJson(result: PupilResult, { items, hasKeys }: LinkedQuiz) {
	const { name, attempt, number, startedAt } = result;
	const answers = items.map((item, at) => {
		const { response, seconds = 0 } = result.answers[at] ?? {};
		if (response === undefined) return { question: item.id, seconds };
		const score = hasKeys ? { score: scoreOf(item, response) } : {};
		return { question: item.id, answer: wordsOfResponse(item, response), ...score, seconds };
	});
	return { name, attempt, number, startedAt: new Date(startedAt).toISOString(), answers };
}
