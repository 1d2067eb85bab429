import type { Item, ItemCitation } from '../items/item';
import { Damaged } from './damaged';
import type { FieldReader, FieldWriter } from './fields';

/** A sentence that citations are from, told once for all of them. */
export type CitedSentence = Omit<ItemCitation, 'quote'>;

const MOST_SENTENCES = 1000;
const RADIX = 36;

/** Every sentence cited, once. */
export function sentencesOf(items: readonly Item[]): readonly CitedSentence[] {
	const all = items.flatMap(({ cite }) => cite);
	return [...new Map(all.map((cited) => [nameOf(cited), cited])).values()];
}

/** The source is left out where it is that of the sentence before. */
export function writeSentences(fields: FieldWriter, sentences: readonly CitedSentence[]): void {
	sentences.forEach(({ text, sentence, source }, at) => {
		fields.text(text).text(sentence);
		fields.text(source === sentences[at - 1]?.source ? '' : source);
	});
	fields.text('');
}

/** @throws Damaged when the fields are those of no sentences. */
export function readSentences(fields: FieldReader): readonly CitedSentence[] {
	const sentences: CitedSentence[] = [];
	for (let text = fields.text(); text !== ''; text = fields.text()) {
		const sentence = fields.text();
		const source = fields.text() || (sentences.at(-1)?.source ?? '');
		if (sentences.push({ text, sentence, source }) > MOST_SENTENCES) throw new Damaged('too many');
	}
	return sentences;
}

/** Why the key is right, and the words it rests on: a place among the sentences, where the quote begins, its length. */
export function writeReasons(
	fields: FieldWriter,
	{ explanations, cite }: Item,
	sentences: readonly CitedSentence[]
): void {
	const names = sentences.map(nameOf);
	const refs = cite.map((cited) => {
		const place = names.indexOf(nameOf(cited));
		const { quote, text } = cited;
		const span = quote === text ? [] : [text.indexOf(quote), quote.length];
		return [place, ...span].map((number) => number.toString(RADIX)).join(' ');
	});
	fields.text(explanations.key).list(refs);
}

/** @throws Damaged when the fields are those of no reasons. */
export function readReasons(
	fields: FieldReader,
	sentences: readonly CitedSentence[]
): { readonly why: string; readonly cite: readonly ItemCitation[] } {
	return { why: fields.text(), cite: fields.list().map((ref) => citationAt(ref, sentences)) };
}

function citationAt(ref: string, sentences: readonly CitedSentence[]): ItemCitation {
	const numbers = ref.split(' ').map((digits) => numberOf(digits));
	const cited = sentences[numbers[0] ?? -1];
	if (!cited) throw new Damaged('no such sentence');
	const [, start = 0, length = cited.text.length] = numbers;
	const quote = cited.text.slice(start, start + length);
	const isCut = quote.length !== length || quote === '' || /\p{Cs}/u.test(quote);
	if (isCut) throw new Damaged('no such words');
	return { ...cited, quote };
}

function numberOf(digits: string): number {
	if (!/^[\da-z]{1,3}$/.test(digits)) throw new Damaged('no number');
	return Number.parseInt(digits, RADIX);
}

function nameOf({ source, sentence, text }: CitedSentence): string {
	return [source, sentence, text].join('\u001f');
}
