import { randomBytes } from 'node:crypto';
import { composeQuiz } from '../../lib/core/quiz/compose';
import { ok, refuse } from '../../lib/core/result';
import type { Assignment, AssignmentId, FeedbackTime } from '../../lib/core/share/assignment';
import { handOut } from '../../lib/core/share/hand-out';
import { kindFor } from '../../lib/core/share/link-kind';
import { reachOf } from '../../lib/core/share/link-text';
import type { TeacherKey } from '../../lib/core/share/teacher-key';
import { lettersOf } from '../../lib/core/share/text-forms';
import { UNLOCK_BYTES, unlockCodeOf } from '../../lib/core/share/unlock-code';
import type { Given, Reply } from '../command';
import { openSet } from '../files';
import { keyGiven } from '../key-given';
import { shippedSets } from '../shipped';

const FEEDBACK: readonly FeedbackTime[] = ['at-once', 'at-end', 'by-code', 'never'];
const MOST = 200;
const MOST_TITLE = 80;

/** A quiz as `quiz` composes it, as a link. */
export async function encodeLink({ words, option, root }: Given): Promise<Reply> {
	const [, name = ''] = words;
	const count = Number(option('count') ?? 10);
	if (!(Number.isInteger(count) && count >= 1 && count <= MOST)) {
		return refuse(`The count “${option('count')}” is not a whole number from 1 to ${MOST}.`);
	}
	const feedback = FEEDBACK.find((time) => time === (option('feedback') ?? 'at-once'));
	if (!feedback) {
		return refuse(`The feedback “${option('feedback')}” is none of: ${FEEDBACK.join(', ')}.`);
	}
	const title = option('title') ?? '';
	if (title.length > MOST_TITLE)
		return refuse(`The title is longer than ${MOST_TITLE} characters.`);
	const key = await keyGiven({ option });
	if (!key.ok) return key;
	const opened = openSet(name, root);
	if (!opened.ok) return opened;

	const { index, note } = opened.value;
	const { items } = composeQuiz(index, { seed: option('seed') ?? '1', count });
	const revision = shippedSets(root).find((one) => one.index.set.id === name)?.revision;
	const code = feedback === 'by-code' ? unlockCodeOf(randomBytes(UNLOCK_BYTES)) : undefined;
	const finished = {
		...{ assignment: assignmentOf(title, feedback, key.value), set: index.set, items },
		...(revision === undefined ? {} : { revision })
	};
	const handedOut = await handOut(finished, code ?? '');
	const linkOf = (fragment: string) => `${option('base') ?? ''}q/#${fragment}`;
	const link = linkOf(handedOut.link);
	const whole = handedOut.whole === undefined ? undefined : linkOf(handedOut.whole);
	const reach = reachOf(link.length);
	const lines = [
		link,
		`${link.length} characters: ${reach}`,
		...(code === undefined ? [] : [`Unlock code: ${code}`]),
		...(whole === undefined ? [] : [`For you alone, with its keys: ${whole}`])
	];
	const kind = kindFor(feedback, revision !== undefined);
	return ok({
		text: lines.join('\n'),
		json: { kind, link, length: link.length, reach, code, whole },
		note
	});
}

/** With a key, pupils are asked for their names, and can send their results. */
function assignmentOf(title: string, feedback: FeedbackTime, key?: TeacherKey): Assignment {
	const id = lettersOf(randomBytes(6)) as AssignmentId;
	const terms = { id, title, feedback, shuffled: false, attempts: 0, minutes: 0 };
	return key
		? { ...terms, asks: 'name', teacherKey: key.publicKey }
		: { ...terms, asks: 'nothing' };
}
