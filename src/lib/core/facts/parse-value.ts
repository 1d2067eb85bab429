import * as v from 'valibot';
import { parseDate, parsePeriod } from './calendar';
import { reportMissing, type Draft } from './draft';
import { listed } from './expectation';
import type { EntityId, FactId, Role, Value } from './fact-set';
import { describe, isPlainObject, shown, type Plain, type PlainObject } from './plain';
import { readFields } from './read-fields';
import { NoneInput, UnknownInput, ValueInput } from './schema';

/**
 * Reads what fills a role: by its first letter `@entity` or `#fact`, else by what the role takes.
 * Undefined, and a note in the report, when it does not fit.
 */
export function parseValue(draft: Draft, place: string, role: Role, raw: Plain): Value | undefined {
	if (isPlainObject(raw)) return parseOpenValue(draft, place, raw);
	if (!Array.isArray(raw)) return parseAtom(draft, place, role, raw);
	if (!role.list) {
		draft.report.error(
			place,
			`This is a list, and the role “${role.name}” takes one filler only.`,
			`Write one filler, or give the role "list": true.`
		);
		return undefined;
	}
	if (!v.is(ValueInput, raw)) {
		draft.report.error(
			place,
			raw.length === 0 ? 'This list is empty.' : 'This list holds something that is no filler.',
			raw.length === 0
				? 'Write {"none": true} where nothing fills the role.'
				: 'Its members are texts, "@entities", "#facts" or numbers.'
		);
		return undefined;
	}
	const values = raw.map((member: Plain) => parseAtom(draft, place, role, member));
	return values.every((value) => value !== undefined) ? { kind: 'list', values } : undefined;
}

/**
 * Reads a wrong answer by the author: as a filler, save that any text will do where the role takes
 * entities, as the set need not have an entity for what is wrong.
 */
export function parseWrongValue(
	draft: Draft,
	place: string,
	role: Role,
	raw: string | number
): Value | undefined {
	const isPlainText = typeof raw === 'string' && !/^[@#]/u.test(raw);
	const takesEntities = role.types.some((type) => draft.types.has(type));
	if (isPlainText && takesEntities) return { kind: 'text', text: raw };
	return parseAtom(draft, place, role, raw);
}

/** Reads `@entity`; undefined, and a note in the report, when there is no such entity. */
export function parseEntityRef(draft: Draft, place: string, raw: string): EntityId | undefined {
	const id = raw.replace(/^@/u, '') as EntityId;
	if (!raw.startsWith('@')) {
		const exists = draft.declared.entities.has(raw);
		draft.report.error(
			place,
			`${shown(raw)} should name an entity, and those are written with @.`,
			exists ? `Write "@${raw}".` : 'Write "@" and the id of an entity.'
		);
		return undefined;
	}
	if (draft.entities.has(id)) return id;
	reportMissing(draft, place, 'entities', id, '@');
	return undefined;
}

function parseOpenValue(draft: Draft, place: string, raw: PlainObject): Value | undefined {
	const fields =
		'none' in raw
			? readFields(draft.report, place, raw, NoneInput.entries)
			: readFields(draft.report, place, raw, UnknownInput.entries);
	if (!fields || fields.bad.size > 0) return undefined;
	return 'unknown' in fields.good && fields.good.unknown !== undefined
		? { kind: 'unknown', why: fields.good.unknown }
		: { kind: 'none' };
}

function parseAtom(draft: Draft, place: string, role: Role, raw: Plain): Value | undefined {
	if (typeof raw === 'number' && Number.isFinite(raw)) return parseNumber(draft, place, role, raw);
	const text = typeof raw === 'string' ? raw.trim() : '';
	if (text === '') {
		draft.report.error(
			place,
			`Here stands ${describe(raw)} where a filler should be.`,
			'A filler is a text, "@entity", "#fact", a number or {"unknown": "not-specified"}.'
		);
		return undefined;
	}
	if (text.startsWith('@')) return parseEntity(draft, place, role, text);
	if (text.startsWith('#')) return parseFactRef(draft, place, role, text);
	const takesAny = role.types.length === 0;
	if (role.types.includes('Date') && parseDate(text)) return { kind: 'date', edtf: text };
	if (role.types.includes('Duration') && parsePeriod(text)) return { kind: 'duration', iso: text };
	if (takesAny || role.types.includes('Text')) return { kind: 'text', text };
	reportMisfit(draft, place, role, text);
	return undefined;
}

function parseNumber(draft: Draft, place: string, role: Role, raw: number): Value | undefined {
	if (role.types.length === 0 || role.types.includes('Number'))
		return { kind: 'number', value: raw };
	draft.report.error(
		place,
		`This is the number ${raw}, and the role “${role.name}” takes ${listed(role.types)}.`,
		role.types.some((type) => type === 'Date' || type === 'Text')
			? `Write it in quotes: "${raw}".`
			: 'Write a filler of that type, or give the role the type Number too.'
	);
	return undefined;
}

function parseEntity(draft: Draft, place: string, role: Role, text: string): Value | undefined {
	const id = parseEntityRef(draft, place, text);
	const entity = id && draft.entities.get(id);
	if (!entity) return undefined;
	const chain = [entity.type, ...(draft.types.get(entity.type)?.is ?? [])];
	if (role.types.length === 0 || chain.some((type) => role.types.includes(type))) {
		return { kind: 'entity', id: entity.id };
	}
	draft.report.error(
		place,
		`${shown(text)} is of the type “${entity.type}”, and the role “${role.name}” takes ${listed(role.types)}.`,
		'Name another entity, or let the role or the type be wider.'
	);
	return undefined;
}

function parseFactRef(draft: Draft, place: string, role: Role, text: string): Value | undefined {
	const id = text.slice(1);
	if (role.types.length > 0 && !role.types.includes('Claim')) {
		draft.report.error(
			place,
			`${shown(text)} is a fact, and the role “${role.name}” takes ${listed(role.types)}.`,
			'Give the role the type Claim, or fill it with something else.'
		);
		return undefined;
	}
	if (draft.declared.facts.has(id)) return { kind: 'fact', id: id as FactId };
	reportMissing(draft, place, 'facts', id, '#');
	return undefined;
}

function reportMisfit(draft: Draft, place: string, role: Role, text: string): void {
	const takes = listed(role.types);
	const only = role.types.length === 1 ? role.types[0] : undefined;
	const isId = draft.declared.entities.has(text);
	draft.report.error(
		place,
		only === 'Date' && /^[\dX~-]+$/u.test(text)
			? `${shown(text)} is no date that a calendar has.`
			: `${shown(text)} does not fit the role “${role.name}”, which takes ${takes}.`,
		formOf(only) ?? (isId ? `Write "@${text}".` : 'Write "@" and the id of an entity of that type.')
	);
}

function formOf(type: string | undefined): string | undefined {
	switch (type) {
		case 'Date':
			return 'Write it as 1989, 1979~ (about), 2021-08, XXXX-08, XXXX-10-20, XXXX-22 (summer) or 2021-10-07.';
		case 'Duration':
			return 'Write it as P10Y, P3M, P2W, P12D, or P10Y~ for “about ten years”.';
		case 'Number':
			return 'Write a number without quotes.';
		case 'Claim':
			return 'Write "#" and the id of a fact.';
		default:
			return undefined;
	}
}
