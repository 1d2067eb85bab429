import type { Role, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { SlotForm } from '../../facts/wording';
import { dateIn, dateWhen } from './date-words';
import type { Lexicon, Name } from './lexicon';
import { lengthIn, numberIn, numberWithUnit } from './number-words';

/** What a text in a slot may be, with the number of the verb it takes. */
export interface Filler {
	readonly value: Value;
	readonly number: 'one' | 'many' | 'either';
}

export interface FillerReader {
	readonly index: FactIndex;
	readonly lexicon: Lexicon;
	/** Facts that a clause words. */
	clause(text: string): readonly Filler[];
}

/** Ways to read one list; a list with more is beyond any reader. */
const MOST_LISTS = 16;

/** All that the text may mean in a slot of that form, for that role. */
export function fillersIn(
	reader: FillerReader,
	role: Role,
	form: SlotForm,
	text: string
): readonly Filler[] {
	if (form === 'when') return dated(dateWhen(text));
	if (form === 'possessive') {
		const owner = /^(.+?)(?:’s|(?<=s)’|'s|(?<=s)')$/.exec(text)?.[1];
		return owner === undefined ? [] : fillersIn(reader, role, 'plain', owner);
	}
	const single = singles(reader, role, text, (name) => name[form]);
	if (!text.includes(' and ') || (single.length > 0 && !role.list)) return single;
	return [...single, ...lists(reader, role, text, (name) => name[form])];
}

/** All that an answer may mean: with its article or without, a date with its preposition or without. */
export function answersIn(reader: FillerReader, role: Role, text: string): readonly Value[] {
	const found = singles(asAnswers(reader), role, text, (name) => name.plain || name.bare);
	const more = [
		...(takes(role, 'Date') && found.length === 0 ? dated(dateWhen(text)) : []),
		...(text.includes(' and ') ? lists(reader, role, text, (name) => name.plain || name.bare) : [])
	];
	const values = [...found, ...more].map(({ value }) => value);
	if (values.length > 0 || !takes(role, 'Number')) return values;
	const number = numberWithUnit(text, [role.unit ?? '']);
	return number === undefined ? [] : [{ kind: 'number', value: number }];
}

/** An option is the entity whose name differs from it but by the marks of an abbreviation. */
function asAnswers(reader: FillerReader): FillerReader {
	const { lexicon } = reader;
	const namesOf = (text: string) => {
		const names = lexicon.namesOf(text);
		if (names.some(({ value }) => value.kind === 'entity')) return names;
		return [...names, ...lexicon.namesLike(text).filter((name) => !names.includes(name))];
	};
	return { ...reader, lexicon: { ...lexicon, namesOf } };
}

type Fits = (name: Name) => boolean;

function singles(reader: FillerReader, role: Role, text: string, fits: Fits): readonly Filler[] {
	const names = reader.lexicon
		.namesOf(text)
		.filter((name) => fits(name) && (role.acts || !name.isMetonym));
	const entities = names.filter(({ value }) => value.kind === 'entity');
	const found: Filler[] = entities.length > 0 ? entities : names;
	if (takes(role, 'Date')) found.push(...dated(dateIn(text)));
	if (takes(role, 'Duration')) {
		const iso = lengthIn(text);
		if (iso !== undefined) found.push({ value: { kind: 'duration', iso }, number: 'either' });
	}
	if (takes(role, 'Number')) {
		const value = numberIn(text);
		if (value !== undefined) {
			found.push({ value: { kind: 'number', value }, number: value === 1 ? 'one' : 'many' });
		}
	}
	if (takes(role, 'Claim')) found.push(...reader.clause(text));
	if (takes(role, 'Text') && found.length === 0) {
		found.push({ value: { kind: 'text', text }, number: 'either' });
	}
	return found;
}

function takes({ types }: Role, type: string): boolean {
	return types.length === 0 || types.includes(type);
}

function dated(edtf: string | undefined): readonly Filler[] {
	return edtf === undefined ? [] : [{ value: { kind: 'date', edtf }, number: 'one' }];
}

/** “a, b and c”, where a member may have an “and” of its own. */
function lists(reader: FillerReader, role: Role, text: string, fits: Fits): readonly Filler[] {
	const found: Filler[] = [];
	for (const { index } of text.matchAll(/ and /g)) {
		const last = singles(reader, role, text.slice(index + 5), fits);
		if (last.length === 0) continue;
		for (const first of rows(reader, role, text.slice(0, index), fits)) {
			for (const { value } of last) {
				if (found.length >= MOST_LISTS) return found;
				found.push({ value: { kind: 'list', values: [...first, value] }, number: 'many' });
			}
		}
	}
	return found;
}

/** “a, b”: every way to read it as members with commas between. */
function rows(
	reader: FillerReader,
	role: Role,
	text: string,
	fits: Fits
): readonly (readonly Value[])[] {
	const found: (readonly Value[])[] = singles(reader, role, text, fits).map(({ value }) => [value]);
	for (const { index } of text.matchAll(/, /g)) {
		const last = singles(reader, role, text.slice(index + 2), fits);
		if (last.length === 0) continue;
		for (const row of rows(reader, role, text.slice(0, index), fits)) {
			for (const { value } of last) if (found.length < MOST_LISTS) found.push([...row, value]);
		}
	}
	return found;
}
