import type { FactIndex } from '../facts/fact-index';
import type { Entity, EntityType } from '../facts/fact-set';
import type { Asked } from './asked';
import type { TypedKey } from './item';
import { namesOf } from './names';
import { nearNames } from './near-names';
import { judgeTyped } from './typed-answer';
import { standingPhrase } from './wording/sentence';

/** Longest answer that can fairly be asked for letter by letter, in words. */
const MOST_WORDS = 3;

/**
 * What a typed answer is compared with; nothing where the answer is not fit to be typed, or could
 * not be read back.
 */
export function typedKeyOf(index: FactIndex, asked: Asked): TypedKey | undefined {
	const typed = keyFor(index, asked);
	return typed && judgeTyped(typed, typed.key).score === 1 ? typed : undefined;
}

function keyFor(index: FactIndex, asked: Asked): TypedKey | undefined {
	const { value, role, single } = asked;
	const key = standingPhrase(index, value)?.text;
	if (!single || key === undefined) return undefined;
	switch (value.kind) {
		case 'entity': {
			const entity = index.entity(value.id);
			const type = entity && index.set.types.get(entity.type);
			if (!entity || !type || !isTypable(entity, type)) return undefined;
			const accepted = namesOf(entity, role.acts);
			const { noun } = type;
			return {
				key,
				accepted,
				refused: [...entity.confusable, ...nearNames(index, entity, accepted)].filter(
					(name) => !accepted.includes(name)
				),
				form: 'name',
				hint: `the name of ${article(noun)} ${noun}`
			};
		}
		case 'date':
			return {
				key,
				accepted: withYear(index, value.edtf, key),
				refused: [],
				form: 'date',
				hint: dateHint(value.edtf)
			};
		case 'duration':
			return { key, accepted: [key], refused: [], form: 'duration', hint: 'a length of time' };
		case 'number': {
			const unit = role.unit ? `a number of ${role.unit}` : 'a number';
			return { key, accepted: [key], refused: [], form: 'number', hint: unit };
		}
		default:
			return undefined;
	}
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

function dateHint(edtf: string): string {
	if (/-2[1-4]$/.test(edtf)) return 'a season';
	if (/-\d\d-\d\d$/.test(edtf)) return 'a day and a month';
	return /-\d\d$/.test(edtf) ? 'a month' : 'a year';
}

function article(noun: string): string {
	return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
