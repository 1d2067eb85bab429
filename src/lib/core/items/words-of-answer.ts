const ARTICLE_OR_TITLE = /^(the|a|an|mr|mrs|ms|miss|dr|sir|lord|lady|prof|professor)$/;

/** An answer without what does not count: marks, case, punctuation, articles, titles, spaces. */
export function wordsOfAnswer(text: string): string {
	return text
		.slice(0, 200)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’'`.]/g, '')
		.replace(/&/g, ' and ')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !ARTICLE_OR_TITLE.test(word))
		.join(' ');
}
