import type { Assignment, AssignmentId, AsksFor, FeedbackTime } from './assignment';
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { Damaged } from './damaged';
import { wholePoint } from './p256-points';
import { bytesOfLetters, lettersOf } from './text-forms';

/** By place in links that are out: append, never sort, never remove. */
const FEEDBACK: readonly FeedbackTime[] = ['at-once', 'at-end', 'by-code', 'never'];
const ASKS: readonly AsksFor[] = ['nothing', 'name', 'alias', 'number'];

const ID_BYTES = 6;
const KEY_BYTES = 33;
const TITLE_LENGTH = 80;
/** A unit of UTF-16 takes at most three bytes of UTF-8. */
const TITLE_BYTES = TITLE_LENGTH * 3;
const MOST_ATTEMPTS = 99;
const MOST_MINUTES = 999;

/** Which of the parts that most quizzes do without are there. */
const SHUFFLED = 16;
const KEYED = 32;
const TITLED = 64;
const LIMITED = 128;

/** @throws RangeError for an assignment out of its own bounds: the caller has a bug. */
export function writeAssignment(bytes: ByteWriter, assignment: Assignment): void {
	const { id, title, feedback, shuffled, attempts, minutes, asks, teacherKey } = assignment;
	const idBytes = bytesOfLetters(id);
	const isSound =
		idBytes.length === ID_BYTES &&
		title.length <= TITLE_LENGTH &&
		attempts <= MOST_ATTEMPTS &&
		minutes <= MOST_MINUTES &&
		(teacherKey === undefined || teacherKey.length === KEY_BYTES);
	if (!isSound) throw new RangeError(`an assignment out of bounds: ${id}`);
	const limited = attempts > 0 || minutes > 0;
	bytes
		.byte(
			FEEDBACK.indexOf(feedback) +
				4 * ASKS.indexOf(asks) +
				(shuffled ? SHUFFLED : 0) +
				(teacherKey ? KEYED : 0) +
				(title === '' ? 0 : TITLED) +
				(limited ? LIMITED : 0)
		)
		.bytes(idBytes);
	if (teacherKey) bytes.bytes(teacherKey);
	if (title !== '') bytes.text(title);
	if (limited) bytes.count(attempts).count(minutes);
}

/** @throws Damaged when the bytes are those of none. */
export function readAssignment(bytes: ByteReader): Assignment {
	const flags = bytes.byte();
	const id = lettersOf(bytes.bytes(ID_BYTES)) as AssignmentId;
	const teacherKey = flags & KEYED ? bytes.bytes(KEY_BYTES) : undefined;
	const title = flags & TITLED ? bytes.text(TITLE_BYTES) : '';
	const [attempts, minutes] =
		flags & LIMITED ? [bytes.count(MOST_ATTEMPTS), bytes.count(MOST_MINUTES)] : [0, 0];
	const feedback = FEEDBACK[flags & 3];
	const asks = ASKS[(flags >> 2) & 3];
	if (!feedback || !asks || title.length > TITLE_LENGTH) throw new Damaged('a bad head');
	if (teacherKey && !wholePoint(teacherKey)) throw new Damaged('a key that is no point');
	return {
		...{ id, title, feedback, asks, shuffled: (flags & SHUFFLED) !== 0, attempts, minutes },
		...(teacherKey ? { teacherKey } : {})
	};
}
