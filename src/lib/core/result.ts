/** What a parser answers: a value, or a refusal that the caller must handle. */
export type Result<Value, Problem> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value };
}

export function refuse<Problem>(error: Problem): { readonly ok: false; readonly error: Problem } {
	return { ok: false, error };
}
