import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factSetJsonSchema } from './json-schema';
import * as parts from './schema';

/** The part of JSON Schema draft 7 that the published schema uses. */
interface Schema {
	readonly type?: string;
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly anyOf?: readonly Schema[];
	readonly pattern?: string;
	readonly minLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minItems?: number;
	readonly items?: Schema | readonly Schema[];
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: boolean | Schema;
	readonly title?: string;
	readonly description?: string;
	readonly $id?: string;
	readonly $schema?: string;
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number',
	integer: (value) => Number.isInteger(value),
	boolean: (value) => typeof value === 'boolean',
	array: (value) => Array.isArray(value),
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
};

/** A validator of our own, as small as the keywords above: where the value breaks the schema. */
function faults(schema: Schema, value: unknown, at = ''): readonly string[] {
	if (schema.anyOf) {
		return schema.anyOf.some((option) => faults(option, value).length === 0) ? [] : [at];
	}
	const isRight =
		(schema.type === undefined || TYPES[schema.type]?.(value)) &&
		(schema.const === undefined || schema.const === value) &&
		(schema.enum === undefined || schema.enum.includes(value)) &&
		(typeof value !== 'string' || value.length >= (schema.minLength ?? 0)) &&
		(typeof value !== 'string' || new RegExp(schema.pattern ?? '', 'u').test(value)) &&
		(typeof value !== 'number' || value >= (schema.minimum ?? -Infinity)) &&
		(typeof value !== 'number' || value <= (schema.maximum ?? Infinity)) &&
		(!Array.isArray(value) || value.length >= (schema.minItems ?? 0));
	if (!isRight) return [at];
	if (Array.isArray(value)) {
		const { items } = schema;
		return value.flatMap((member, n) => {
			const one = items instanceof Array ? items[n] : items;
			return one ? faults(one, member, `${at}/${n}`) : [];
		});
	}
	if (!TYPES['object']?.(value)) return [];
	const object = value as Readonly<Record<string, unknown>>;
	const missing = (schema.required ?? []).filter((key) => !(key in object));
	return [
		...missing.map((key) => `${at}/${key}`),
		...Object.entries(object).flatMap(([key, part]) => {
			const known = schema.properties?.[key] ?? schema.additionalProperties;
			if (known === false) return [`${at}/${key}`];
			return typeof known === 'object' ? faults(known, part, `${at}/${key}`) : [];
		})
	];
}

const schema = factSetJsonSchema() as Schema;
const good = JSON.parse(readFileSync('tests/fixtures/sets/tiny.json', 'utf8')) as {
	facts: Record<string, unknown>[];
};

test('the schema says what it is', () => {
	expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
	expect(schema.$id).toBe('urn:parley-facts:1');
	expect(schema.title).toBe('Parley fact set (parley-facts/1)');
	expect(schema.description).toMatch(/^Facts from a text/);
});

test('the schema accepts a good set', () => {
	expect(faults(schema, good)).toEqual([]);
});

test.each<[string, (fact: Record<string, unknown>) => void, string]>([
	['an unknown status', (fact) => (fact['status'] = 'plannned'), '/facts/0/status'],
	['an unknown key', (fact) => (fact['wieght'] = 3), '/facts/0/wieght'],
	['a missing relation', (fact) => delete fact['rel'], '/facts/0/rel'],
	['an id with a space', (fact) => (fact['id'] = 'F 01'), '/facts/0/id'],
	['no citation', (fact) => (fact['cite'] = []), '/facts/0/cite'],
	[
		'a filler that is a yes or no',
		(fact) => (fact['roles'] = { event: true }),
		'/facts/0/roles/event'
	]
])('the schema refuses %s', (_, damage, where) => {
	const bad = structuredClone(good);
	damage(bad.facts[0] ?? {});
	expect(faults(schema, bad)).toEqual([where]);
});

test('the schema names every key that the parser reads', () => {
	const named = new Set(JSON.stringify(schema).match(/"[^"]+"(?=:)/g));
	const { FactSetInput, SourceInput, SentenceInput, TypeInput, EntityInput } = parts;
	const { RoleInput, RelationInput, FactInput, SaidInput, CitationInput } = parts;
	const all = [FactSetInput, SourceInput, SentenceInput, TypeInput, EntityInput];
	const more = [RoleInput, RelationInput, FactInput, SaidInput, CitationInput];
	const keys = [...all, ...more].flatMap((part) => Object.keys(part.entries));
	expect(keys.length).toBeGreaterThan(50);
	for (const key of [...keys, 'unknown', 'none']) expect(named).toContain(`"${key}"`);
});

test('no page loads the converter: only the published file imports it', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
	const importers = files.filter(
		(path) =>
			/(?<!\.test)\.(?:ts|svelte)$/u.test(path) &&
			/from '[^']*json-schema'/u.test(readFileSync(`src/${path}`, 'utf8'))
	);
	expect(importers.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([
		'lib/core/facts/json-schema.ts',
		'routes/schema/parley-facts-1.json/+server.ts'
	]);
});
