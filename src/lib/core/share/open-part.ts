import type { Item, ItemKind } from '../items/item';
import { unreachable } from '../unreachable';
import type { KeylessItem } from './assignment';
import { Damaged } from './damaged';
import type { FieldReader, FieldWriter } from './fields';
import { keylessOf } from './keyless';
import { shownOf, type Shown } from './shown';

/** A letter for each kind, a capital where texts keep their order. In links that are out: never change one. */
const LETTERS: Readonly<Record<ItemKind, string>> = {
	'single-choice': 'c',
	'multiple-choice': 'm',
	'true-false': 't',
	'true-false-not-stated': 'n',
	cloze: 'b',
	'short-answer': 'a',
	'set-answer': 'l',
	number: 'd',
	ordering: 'o',
	matching: 'p',
	sorting: 's'
};
const KINDS: ReadonlyMap<string, ItemKind> = new Map(
	Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as ItemKind])
);
const MOST_ANSWERS = 36;

/** Writes what a prompt needs of the item, and nothing of its key. */
export function writeOpenPart(fields: FieldWriter, item: Item): void {
	const shown = shownOf(item);
	const letter = LETTERS[shown.kind];
	const keepsOrder = 'ordered' in shown && shown.ordered;
	fields.text((keepsOrder ? letter.toUpperCase() : letter) + shown.stem);
	switch (shown.kind) {
		case 'single-choice':
		case 'multiple-choice':
		case 'ordering':
			return void fields.list(shown.options);
		case 'true-false':
		case 'true-false-not-stated':
			return;
		case 'cloze':
			return void fields.text(shown.before).text(shown.after).text(shown.hint);
		case 'short-answer':
			return void fields.text(shown.hint);
		case 'set-answer':
			return void fields.text(shown.hint).text(String(shown.count));
		case 'number':
			return void fields.text(shown.hint).text(shown.unit);
		case 'matching':
			return void fields.list(shown.lefts).list(shown.rights);
		case 'sorting':
			return void fields.list(shown.things).list(shown.groups);
		default:
			return unreachable(shown);
	}
}

/**
 * @param at place in the quiz, from 0.
 * @throws Damaged when the fields are those of no item.
 */
export function readOpenPart(fields: FieldReader, at: number): KeylessItem {
	const head = fields.text();
	const letter = head.charAt(0);
	const kind = KINDS.get(letter.toLowerCase());
	if (kind === undefined) throw new Damaged('no such kind of item');
	const shown = readShown(fields, kind, head.slice(1), letter !== letter.toLowerCase());
	return keylessOf(shown, at);
}

function readShown(fields: FieldReader, kind: ItemKind, stem: string, ordered: boolean): Shown {
	switch (kind) {
		case 'single-choice':
			return { kind, stem, options: fields.distinct(2), ordered };
		case 'multiple-choice':
		case 'ordering':
			return { kind, stem, options: fields.distinct(2) };
		case 'true-false':
		case 'true-false-not-stated':
			return { kind, stem };
		case 'cloze':
			return { kind, stem, before: fields.text(), after: fields.text(), hint: fields.text() };
		case 'short-answer':
			return { kind, stem, hint: fields.text() };
		case 'set-answer':
			return { kind, stem, hint: fields.text(), count: readCount(fields) };
		case 'number':
			return { kind, stem, hint: fields.text(), unit: fields.text() };
		case 'matching': {
			const lefts = fields.distinct(1);
			return { kind, stem, lefts, rights: fields.distinct(lefts.length), ordered };
		}
		case 'sorting':
			return { kind, stem, things: fields.distinct(1), groups: fields.distinct(2) };
		default:
			return unreachable(kind);
	}
}

function readCount(fields: FieldReader): number {
	const text = fields.text();
	const count = Number(text);
	if (!/^[1-9]\d?$/.test(text) || count > MOST_ANSWERS) throw new Damaged('no such count');
	return count;
}
