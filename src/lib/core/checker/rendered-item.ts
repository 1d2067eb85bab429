import * as v from 'valibot';
import { ok, refuse, type Result } from '../result';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.array(text);
const base = {
	stem: text,
	cite: v.array(v.object({ sentence: text, quote: text })),
	explanations: v.object({ key: text, options: v.record(v.string(), text) })
};
const typed = { key: text, accepted: texts, refused: v.array(v.string()), hint: text };

const SHAPE = v.variant('kind', [
	v.object({ ...base, kind: v.literal('single-choice'), options: texts, key: text }),
	v.object({ ...base, kind: v.literal('multiple-choice'), options: texts, key: texts }),
	v.object({ ...base, kind: v.literal('true-false'), options: texts, key: text }),
	v.object({ ...base, kind: v.literal('true-false-not-stated'), options: texts, key: text }),
	v.object({ ...base, ...typed, kind: v.literal('cloze') }),
	v.object({ ...base, ...typed, kind: v.literal('short-answer') }),
	v.object({ ...base, ...typed, kind: v.literal('number'), unit: v.string() }),
	v.object({
		...base,
		kind: v.literal('set-answer'),
		key: texts,
		members: v.array(v.object(typed)),
		hint: text
	}),
	v.object({ ...base, kind: v.literal('ordering'), options: texts, key: texts }),
	v.object({ ...base, kind: v.literal('matching'), lefts: texts, rights: texts, key: texts }),
	v.object({ ...base, kind: v.literal('sorting'), things: texts, groups: texts, key: texts })
]);

/** An item as a program prints it: no more of it than a pupil sees, and its key. */
export type RenderedItem = v.InferOutput<typeof SHAPE>;
export type RenderedKind = RenderedItem['kind'];
export type Rendered<K extends RenderedKind> = Extract<RenderedItem, { kind: K }>;
/** An answer to type, with the spellings that are accepted and those that never are. */
export type RenderedKey = Pick<Rendered<'short-answer'>, 'key' | 'accepted' | 'refused' | 'hint'>;

/** Reads an item that may be anything; the refusal is a sentence. */
export function parseRendered(item: unknown): Result<RenderedItem, string> {
	const parsed = v.safeParse(SHAPE, item, { abortEarly: true });
	if (parsed.success) return ok(parsed.output);
	const [issue] = parsed.issues;
	const place = v.getDotPath(issue);
	return refuse(
		place === null
			? 'This is no item in the form that “items --json” prints.'
			: `The item’s “${place}” is missing or not of the form that “items --json” prints.`
	);
}
