export interface QuoteParts {
	readonly before: string;
	/** Empty when the words do not occur in the sentence. */
	readonly quote: string;
	readonly after: string;
}

/** The sentence cut around the words quoted from it, so that a screen can mark them. */
export function quoteParts(sentence: string, quote: string): QuoteParts {
	const at = sentence.indexOf(quote);
	if (at < 0 || quote === '') return { before: sentence, quote: '', after: '' };
	return {
		before: sentence.slice(0, at),
		quote,
		after: sentence.slice(at + quote.length)
	};
}
