import { ok, refuse, type Result } from '../lib/core/result';
import { keyPairFrom, type TeacherKey } from '../lib/core/share/teacher-key';
import { seedOfRecoveryCode, type RecoveryCodeError } from '../lib/core/share/teacher-key-code';
import type { Given } from './command';
import { readText } from './files';

/** Names of the options that `keyGiven` reads. */
export const KEY_OPTIONS = ['key', 'key-file'] as const;

const WRONG_CODE: Readonly<Record<RecoveryCodeError, string>> = {
	incomplete: 'The recovery code is incomplete: it has 33 letters and digits.',
	slip: 'There is a slip in the recovery code: compare it, sign by sign, with what was written down.'
};

/**
 * The teacher's key of a recovery code: from `--key`, or from a file with `--key-file`, which leaves
 * nothing in the shell's history. Nothing when neither was given; the refusal is a sentence.
 */
export async function keyGiven({
	option
}: Pick<Given, 'option'>): Promise<Result<TeacherKey | undefined, string>> {
	const file = option('key-file');
	const read = file === undefined ? ok(option('key')) : readText(file);
	if (!read.ok || read.value === undefined) return read as Result<undefined, string>;
	const seed = seedOfRecoveryCode(read.value.trim());
	return seed.ok ? ok(await keyPairFrom(seed.value)) : refuse(WRONG_CODE[seed.error]);
}
