import type { Item, TypedKey } from '../items/item';
import { unreachable } from '../unreachable';
import type { KeylessItem } from './assignment';
import { Damaged } from './damaged';
import type { FieldReader, FieldWriter } from './fields';
import { placesOf, textsAt } from './places';

/** By letter, in links that are out: never change one. */
const FORMS = { n: 'name', d: 'date', c: 'number', l: 'duration' } as const;

/** Comparing two names takes as long as the product of their lengths. */
const LONGEST_TYPED = 200;

/** Writes the key alone, as places in the texts that are shown, or as what is to be typed. */
export function writeKeyPart(fields: FieldWriter, item: Item, shown: KeylessItem): void {
	switch (item.kind) {
		case 'single-choice':
		case 'multiple-choice':
		case 'true-false':
		case 'true-false-not-stated':
		case 'ordering':
			return void fields.text(placesOf([item.key].flat(), optionsOf(shown)));
		case 'cloze':
		case 'short-answer':
		case 'number':
			return writeTyped(fields, item);
		case 'set-answer':
			return item.members.forEach((member) => writeTyped(fields, member));
		case 'matching':
			return void fields.text(placesOf(item.key, shown.kind === item.kind ? shown.rights : []));
		case 'sorting':
			return void fields.text(placesOf(item.key, item.groups));
		default:
			return unreachable(item);
	}
}

/**
 * The item with its key, and its explanations still blank.
 *
 * @throws Damaged when the fields are those of no key that can be judged by.
 */
export function readKeyPart(fields: FieldReader, shown: KeylessItem): Item {
	// A keyless item is an item; from here on it gets back what makes it more than one by name.
	const item: Item = shown;
	switch (item.kind) {
		case 'single-choice':
			return { ...item, key: one(textsAt(fields.text(), item.options)) };
		case 'true-false':
			return { ...item, key: one(textsAt(fields.text(), item.options)) as 'True' | 'False' };
		case 'true-false-not-stated':
			return { ...item, key: one(textsAt(fields.text(), item.options)) as typeof item.key };
		case 'multiple-choice': {
			const key = some(textsAt(fields.text(), item.options), 1, item.options.length - 1);
			return { ...item, key };
		}
		case 'ordering': {
			const { length } = item.options;
			return { ...item, key: some(textsAt(fields.text(), item.options), length, length) };
		}
		case 'cloze':
		case 'short-answer':
		case 'number':
			return { ...item, ...readTyped(fields) };
		case 'set-answer': {
			const members = item.members.map(({ hint }) => ({ ...readTyped(fields), hint }));
			return { ...item, key: members.map(({ key }) => key), members };
		}
		case 'matching': {
			const { length } = item.lefts;
			return { ...item, key: some(textsAt(fields.text(), item.rights), length, length) };
		}
		case 'sorting': {
			const key = textsAt(fields.text(), item.groups);
			if (key.length !== item.things.length) throw new Damaged('not a group for each thing');
			return { ...item, key };
		}
		default:
			return unreachable(item);
	}
}

function optionsOf(item: Item): readonly string[] {
	return 'options' in item ? item.options : [];
}

function one(texts: readonly string[]): string {
	const [text, ...more] = texts;
	if (text === undefined || more.length > 0) throw new Damaged('not one key');
	return text;
}

/** So many, each once. */
function some(texts: readonly string[], fewest: number, most: number): readonly string[] {
	const { size } = new Set(texts);
	if (size < texts.length || size < fewest || size > most) throw new Damaged('no such key');
	return texts;
}

function writeTyped(fields: FieldWriter, { key, accepted, refused, form }: TypedKey): void {
	const [letter = ''] = Object.entries(FORMS).find(([, name]) => name === form) ?? [];
	const others = accepted.filter((text) => text !== '' && text !== key);
	fields
		.text(letter + key)
		.list(others)
		.list(refused.filter((text) => text !== ''));
}

function readTyped(fields: FieldReader): Omit<TypedKey, 'hint'> {
	const text = fields.text();
	const letter = text.charAt(0);
	if (!Object.hasOwn(FORMS, letter) || text.length < 2) throw new Damaged('nothing to type');
	const form = FORMS[letter as keyof typeof FORMS];
	const [key, accepted, refused] = [text.slice(1), fields.list(), fields.list()];
	if ([key, ...accepted, ...refused].some(({ length }) => length > LONGEST_TYPED)) {
		throw new Damaged('too much to type');
	}
	return { key, accepted, refused, form };
}
