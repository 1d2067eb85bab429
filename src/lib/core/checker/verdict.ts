/** What the checker finds: how it read the item, or a sentence that names what is wrong. */
export type Verdict =
	{ readonly ok: true; readonly reading: string } | { readonly ok: false; readonly reason: string };

export function accepted(reading: string): Verdict {
	return { ok: true, reading };
}

export function rejected(reason: string): Verdict {
	return { ok: false, reason };
}
