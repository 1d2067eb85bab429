/** The kinds of files in the journal's folder. */
type Kind =
	/** What one tab appends to. */
	| 'tab'
	/** What closed tabs left, packed. */
	| 'segment'
	/** What of the others is erased for good. */
	| 'erased';

/** A name that no other file has or had. */
export function freshName(kind: Kind): string {
	return `${kind}-${crypto.randomUUID()}`;
}

export const isTab = (name: string): boolean => name.startsWith('tab-');
export const isSegment = (name: string): boolean => name.startsWith('segment-');
export const isData = (name: string): boolean => isTab(name) || isSegment(name);
export const isErasure = (name: string): boolean => name.startsWith('erased-');
