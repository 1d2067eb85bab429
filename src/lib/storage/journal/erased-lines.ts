import type { LogEvent } from '../../core/log/entry';

/** What goes when a shared quiz is deleted, as the database has it too. */
const ERASED: readonly string[] = [
	'assignment-made',
	'result-received'
] satisfies LogEvent['type'][];
const TOMBSTONE = 'assignment-erased' satisfies LogEvent['type'];

interface Peeked {
	readonly type?: unknown;
	readonly assignment?: unknown;
}

/** The shared quizzes that these lines say were deleted for good. */
export function erasedIn(lines: readonly string[]): readonly string[] {
	return lines.flatMap((line) => {
		if (!line.includes(TOMBSTONE)) return [];
		const { type, assignment } = JSON.parse(line) as Peeked;
		return type === TOMBSTONE && typeof assignment === 'string' ? [assignment] : [];
	});
}

/** The lines without those that went with a deleted quiz. */
export function withoutErased(
	lines: readonly string[],
	erased: ReadonlySet<string>
): readonly string[] {
	if (erased.size === 0) return lines;
	return lines.filter((line) => {
		if (!ERASED.some((type) => line.includes(type))) return true;
		const { type, assignment } = JSON.parse(line) as Peeked;
		return !(ERASED.includes(type as string) && erased.has(assignment as string));
	});
}
