/** A piece of a sentence; `quoted` where an answer rests on it. */
export interface QuotePart {
	readonly text: string;
	readonly quoted: boolean;
}

/** The sentence cut around the words quoted from it, so that a screen can mark them. */
export function quoteParts(sentence: string, quotes: readonly string[]): readonly QuotePart[] {
	const marked = Array.from(sentence, () => false);
	const letters = Array.from(sentence);
	for (const quote of quotes) {
		const at = sentence.indexOf(quote);
		if (at < 0) continue;
		const from = Array.from(sentence.slice(0, at)).length;
		marked.fill(true, from, from + Array.from(quote).length);
	}
	const parts: { text: string; quoted: boolean }[] = [];
	letters.forEach((letter, at) => {
		const quoted = marked[at] ?? false;
		const last = parts.at(-1);
		if (last?.quoted === quoted) last.text += letter;
		else parts.push({ text: letter, quoted });
	});
	return parts;
}
