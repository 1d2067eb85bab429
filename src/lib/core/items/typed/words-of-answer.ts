/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN = new Map(
	Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' })
);
const ARTICLE = /^(the|a|an)$/;
const TITLE = /^(mr|mrs|ms|miss|dr|sir|lord|lady|prof|professor)$/;
/** Begins an answer that repeats how it was asked: “In Moscow”, “By Russia”. */
const PREPOSITION = /^(in|on|at|to|from|by|of|for|with|during)$/;
/** A Roman numeral, which tells one king or war from the next as digits do. */
const ROMAN = /^(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** Longest answer that is looked at, in characters. */
const LONGEST = 200;

/** Without a letter or mark that is not plain as it stands. */
const NO_MARKS = /^[ -~]*$/;
/** Nothing but plain words with spaces between. */
const BARE_WORDS = /^[a-z0-9 ]*$/;

/** A text in lower case, without marks, and without characters that do not show. */
export function plainLetters(text: string): string {
	if (NO_MARKS.test(text)) return text.slice(0, LONGEST).toLowerCase();
	return text
		.slice(0, LONGEST)
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.toLowerCase()
		.replace(/[ßæœøłđðþı]/g, (letter) => PLAIN.get(letter) ?? letter);
}

/** An answer without what does not count: marks, case, punctuation, owner’s “’s”, articles, titles. */
export function wordsOfAnswer(text: string): string {
	const words = wordsIn(plainLetters(text));
	if (words.length === 1) return words[0] ?? '';
	const start = words.findIndex(
		(word, at) =>
			at === words.length - 1 || !(ARTICLE.test(word) || TITLE.test(word) || PREPOSITION.test(word))
	);
	return words
		.slice(Math.max(0, start))
		.filter((word, at, kept) => at === kept.length - 1 || !(word === 'the' || TITLE.test(word)))
		.map((word, at, kept) => (word === 'st' && at < kept.length - 1 ? 'saint' : word))
		.join(' ');
}

function wordsIn(letters: string): readonly string[] {
	const words = BARE_WORDS.test(letters)
		? letters.split(' ')
		: letters
				.replace(/['’‘ʼ`´]s(?![\p{L}\p{N}])/gu, '')
				.replace(/['’‘ʼʻ`´.]/g, '')
				.replace(/&/g, ' and ')
				.split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word !== '');
}

/** The same without spaces: “north-east” is “northeast”. */
export function lettersOfAnswer(text: string): string {
	return wordsOfAnswer(text).replaceAll(' ', '');
}

/** Every letter and digit, articles and titles included, in which there may be slips, too. */
export function allLetters(text: string): string {
	return plainLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words in which every letter counts: with digits, Roman numerals, single letters. */
export function exactWords(words: string): readonly string[] {
	return words
		.split(' ')
		.filter((word, at) => /\d/.test(word) || (at > 0 && (word.length === 1 || ROMAN.test(word))));
}
