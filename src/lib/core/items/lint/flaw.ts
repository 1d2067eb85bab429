import type { Flaw } from '../kind';

export function flawIf(flawed: boolean, flaw: string, detail: string): readonly Flaw[] {
	return flawed ? [{ flaw, detail }] : [];
}

/** What is left of a text that was copied badly: wrong encoding, markup, a quotation cut short. */
export function isDamaged(text: string): boolean {
	const count = (mark: string) => text.split(mark).length;
	return (
		/[\uFFFD\u00AD\u0000-\u001F]|[ÃÂ][\u0080-\u00BF]|â€|&(#\d+|[a-z]+);|<\/?[a-z][^>]*>/i.test(
			text
		) || count('“') !== count('”')
	);
}
