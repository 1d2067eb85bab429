import { parseDate } from '../../facts/calendar';
import type { FactIndex } from '../../facts/fact-index';
import type { Entity, EntityType } from '../../facts/fact-set';
import type { Question } from '../questions/question';
import type { TypedKey } from '../item';
import { namesOf } from '../names';
import { nearNames } from './near-names';
import { judgeTyped } from './typed-answer';
import { standingPhrase } from '../wording/sentence';

/** What a typed key is made of. */
type Typable = Pick<Question, 'value' | 'acts' | 'unit' | 'single'>;

/** Longest answer that can fairly be asked for letter by letter, in words. */
const MOST_WORDS = 3;

/**
 * What a typed answer is compared with; nothing where the answer is not fit to be typed, or could
 * not be read back.
 */
export function typedKeyOf(index: FactIndex, asked: Typable): TypedKey | undefined {
	const typed = keyFor(index, asked);
	return typed && judgeTyped(typed, typed.key).score === 1 ? typed : undefined;
}

function keyFor(index: FactIndex, asked: Typable): TypedKey | undefined {
	const { value, acts, unit, single } = asked;
	const key = standingPhrase(index, value)?.text;
	if (!single || key === undefined) return undefined;
	switch (value.kind) {
		case 'entity': {
			const entity = index.entity(value.id);
			const type = entity && index.set.types.get(entity.type);
			return entity && type && nameKey(index, key, entity, type, acts);
		}
		case 'date': {
			const accepted = withYear(index, value.edtf, key);
			return { key, accepted, refused: [], form: 'date', hint: dateHint(value.edtf) };
		}
		case 'duration':
			return { key, accepted: [key], refused: [], form: 'duration', hint: 'a length of time' };
		case 'number': {
			const accepted = unit ? [key, `${key} ${unit}`] : [key];
			const hint = unit ? `a number of ${unit}` : 'a number';
			return { key, accepted, refused: [], form: 'number', hint };
		}
		default:
			return undefined;
	}
}

function nameKey(
	index: FactIndex,
	key: string,
	entity: Entity,
	type: EntityType,
	acts: boolean
): TypedKey | undefined {
	if (!isTypable(entity, type)) return undefined;
	const accepted = namesOf(entity, acts);
	const refused = new Set([...entity.confusable, ...nearNames(index, entity, accepted)]);
	for (const name of accepted) refused.delete(name);
	return { key, accepted, refused: [...refused], form: 'name', hint: nameHint(type) };
}

/** Only a short proper name can be told from every other answer; an ordinary word cannot. */
function isTypable({ name }: Entity, { wh }: EntityType): boolean {
	return wh !== 'what' && /^[\p{Lu}\d]/u.test(name) && name.split(/\s+/).length <= MOST_WORDS;
}

/** “20 October” may also be given with the year that the author vouches for. */
function withYear(index: FactIndex, edtf: string, key: string): readonly string[] {
	const { year } = index.set;
	return year !== undefined && edtf.startsWith('XXXX-') ? [key, `${key} ${year}`] : [key];
}

/** “the name of a person”, but “a city” and “a day of the week”, which are what they are called. */
function nameHint({ noun, wh }: EntityType): string {
	const one = `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
	return wh === 'who' ? `the name of ${one}` : one;
}

function dateHint(edtf: string): string {
	const date = parseDate(edtf);
	const named = {
		day: 'a day and a month',
		month: 'a month',
		season: 'a season',
		year: 'a year'
	}[date?.granularity ?? 'year'];
	if (date?.year === undefined || date.granularity === 'year') return named;
	return date.granularity === 'day' ? 'a day, a month and a year' : `${named} and a year`;
}
