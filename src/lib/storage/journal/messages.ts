/** What a page asks of the journal's worker; it answers each in the order in which they are done. */
export type Ask =
	| { readonly do: 'open'; readonly folder: string }
	| { readonly do: 'append'; readonly lines: readonly string[] }
	| { readonly do: 'survey' | 'read' | 'erase' | 'close' };

export type Numbered<T> = T & { readonly call: number };

export type Answer = Numbered<
	{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string }
>;
