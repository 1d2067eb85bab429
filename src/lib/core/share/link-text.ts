import { openEnvelope, sealEnvelope, type Envelope } from './envelope';

/** How far a link of some length gets: `file-only` is too long for a link. */
export type Reach = 'everywhere' | 'nearly-everywhere' | 'copy-only' | 'file-only';

const REACHES: readonly (readonly [most: number, reach: Reach])[] = [
	[300, 'everywhere'],
	[2000, 'nearly-everywhere'],
	[8000, 'copy-only']
];

/** @param base address of the app, ending in a slash. */
export function linkOf(base: string, envelope: Envelope, form?: 'letters' | 'digits'): string {
	return `${base}q/#${sealEnvelope(envelope, form)}`;
}

/** @param length characters of the whole link. */
export function reachOf(length: number): Reach {
	return REACHES.find(([most]) => length <= most)?.[1] ?? 'file-only';
}

/**
 * What a link begins with: anything of its form behind a `#`, which some apps turn into `%23`; elsewhere
 * only a version and kind that are known, and long enough to be no word.
 */
const START = /(?<=#|%23)[1-9][a-z\d][\w-]*|(?<![A-Za-z\d])1(?:[rfsxa]|[0-4])[\w-]{18,}/g;
/** Where a line breaks, in a plain text, a quoted one or one of e-mail's, and what goes on behind it. */
const NEXT_LINE = /=?\r?\n[>\s]*([\w-]+)/y;
const MOST_LINES = 200;

/**
 * What stands behind the `#` of every link in a text: a chat with other words in it, many links on a
 * line, links without their address. Damaged ones are among them, so that none is lost unnoticed.
 */
export function linksIn(text: string): string[] {
	const links: string[] = [];
	const starts = new RegExp(START);
	for (let found = starts.exec(text); found; found = starts.exec(text)) {
		const [link, end] = wholeLink(text, found[0], starts.lastIndex);
		links.push(link);
		starts.lastIndex = end;
	}
	return links;
}

/** The link and where it ends: what stands on the next lines is part of it if only so it opens. */
function wholeLink(text: string, start: string, startEnd: number): [link: string, end: number] {
	let joined = start;
	let end = startEnd;
	for (let line = 0; line < MOST_LINES; line++) {
		const opening = [joined, joined.replace(/[_-]+$/, '')].find((link) => openEnvelope(link).ok);
		if (opening !== undefined) return [opening, end];
		const next = new RegExp(NEXT_LINE);
		next.lastIndex = end;
		const more = next.exec(text)?.[1];
		if (more === undefined) break;
		joined += more;
		end = next.lastIndex;
	}
	return [start, startEnd];
}
