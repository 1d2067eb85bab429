import * as v from 'valibot';

/**
 * The shape of a `parley-facts/1` file, as an author writes it. The published JSON Schema is
 * generated from this, and `parseFactSet` parses with it part by part, so that one bad fact never
 * costs the good ones. What needs more than shape (ids that exist, quotes that occur) is checked
 * by the parser.
 */

export const FORMAT = 'parley-facts/1';

const Id = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'an id has 1 to 64 letters, digits, - or _'),
	v.description('Stable for ever: a learner’s progress hangs on it')
);
const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'this text must not be empty'));
const OneOrMore = v.union([
	Text,
	v.pipe(v.array(Text), v.minLength(1, 'this list must not be empty'))
]);

/** `@entity`, `#fact`, an EDTF date or duration, or plain text: the role's type says which. */
const AtomValue = v.union([Text, v.number()]);
export const UnknownInput = v.strictObject({
	unknown: v.pipe(Text, v.description('“not-specified”, or why in a word of your own'))
});
export const NoneInput = v.strictObject({ none: v.literal(true) });
export const ValueInput = v.union([
	AtomValue,
	v.pipe(v.array(AtomValue), v.minLength(1, 'this list must not be empty')),
	UnknownInput,
	NoneInput
]);

export const SentenceInput = v.strictObject({ id: Id, text: Text });

export const SourceInput = v.strictObject({
	id: Id,
	call: v.pipe(Text, v.description('How questions name it: “the report”')),
	sentences: v.pipe(v.array(SentenceInput), v.minLength(1, 'a source needs at least one sentence'))
});

export const TypeInput = v.strictObject({
	is: v.optional(v.pipe(OneOrMore, v.description('The wider type or types'))),
	noun: v.pipe(Text, v.description('“country”')),
	plural: Text,
	wh: v.optional(v.picklist(['who', 'what', 'which', 'where', 'when', 'how many', 'how long'])),
	pool: v.optional(
		v.pipe(v.array(Text), v.description('Names fit to be wrong answers where the set has too few'))
	)
});

export const EntityInput = v.strictObject({
	id: Id,
	type: Text,
	name: v.pipe(Text, v.description('Without its article')),
	the: v.optional(v.pipe(v.boolean(), v.description('Takes “the” in running text'))),
	plural: v.optional(v.pipe(v.boolean(), v.description('Takes a plural verb'))),
	aka: v.optional(v.pipe(v.array(Text), v.description('Other names accepted everywhere'))),
	metonyms: v.optional(
		v.pipe(v.array(Text), v.description('Names accepted only in roles that act: “Moscow”'))
	),
	adjective: v.optional(v.array(Text)),
	confusable: v.optional(
		v.pipe(v.array(Text), v.description('Near names a typed answer must not be taken for'))
	),
	about: v.optional(v.pipe(Text, v.description('One neutral line about it, from the source')))
});

export const RoleInput = v.strictObject({
	type: v.optional(
		v.pipe(OneOrMore, v.description('Declared types, or Date, Duration, Number, Text, Claim'))
	),
	list: v.optional(v.pipe(v.boolean(), v.description('May hold several fillers'))),
	acts: v.optional(v.pipe(v.boolean(), v.description('Metonyms name the filler here'))),
	unit: v.optional(v.pipe(Text, v.description('Of a Number: “countries”'))),
	wrong: v.optional(v.pipe(v.array(AtomValue), v.description('Extra wrong answers by the author')))
});

const RoleNames = v.array(Text);

export const RelationInput = v.strictObject({
	roles: v.record(Text, RoleInput),
	say: v.pipe(OneOrMore, v.description('“{event} {event?is:are} to be held {date:when}”')),
	ask: v.optional(v.record(Text, OneOrMore)),
	askAll: v.optional(
		v.pipe(
			v.record(Text, OneOrMore),
			v.description('Asks for every filler: “Which countries are part of {group}?”')
		)
	),
	one: v.optional(v.pipe(RoleNames, v.description('Exactly one filler once the others are fixed'))),
	complete: v.optional(v.pipe(RoleNames, v.description('The listed fillers are all there are'))),
	opinion: v.optional(v.pipe(Text, v.description('The role that holds the view'))),
	order: v.optional(
		v.pipe(v.strictTuple([Text, Text]), v.description('[earlier role, later role]'))
	),
	symmetric: v.optional(v.strictTuple([Text, Text])),
	never: v.optional(
		v.pipe(
			v.record(Text, v.array(AtomValue)),
			v.description('Not to be offered as wrong answers: true elsewhere, offensive, contested')
		)
	)
});

export const STATUSES = [
	'asserted',
	'reported',
	'planned',
	'promised',
	'opinion',
	'characterised',
	'unspecified',
	'denied',
	'assumed'
] as const;

export const SaidInput = v.strictObject({
	by: v.pipe(Text, v.description('@entity')),
	on: v.optional(v.pipe(Text, v.description('A date in EDTF'))),
	via: v.optional(v.pipe(Text, v.description('@entity: who passed it on')))
});

export const CitationInput = v.strictObject({
	s: v.pipe(Id, v.description('Id of a sentence')),
	quote: v.pipe(Text, v.description('Exact words of that sentence'))
});

export const FactInput = v.strictObject({
	id: Id,
	rel: Text,
	roles: v.record(Text, ValueInput),
	not: v.optional(v.pipe(v.boolean(), v.description('The source says that this is not so'))),
	status: v.optional(v.picklist(STATUSES)),
	said: v.optional(v.pipe(SaidInput, v.description('Who says so'))),
	cite: v.pipe(v.array(CitationInput), v.minLength(1, 'a fact cites at least one sentence')),
	weight: v.optional(
		v.pipe(v.picklist([1, 2, 3]), v.description('3 core, 2 supporting (default), 1 minor'))
	)
});

/** The whole file. `parseFactSet` parses its parts one by one; this is what the JSON Schema shows. */
export const FactSetInput = v.strictObject({
	$schema: v.optional(Text),
	format: v.literal(FORMAT),
	id: Id,
	title: Text,
	lang: v.optional(Text),
	year: v.optional(
		v.pipe(
			v.number(),
			v.integer('a year is a whole number'),
			v.minValue(1, 'a year is 1 to 9999'),
			v.maxValue(9999, 'a year is 1 to 9999'),
			v.description('Only when the author vouches for it')
		)
	),
	licence: v.optional(Text),
	about: v.optional(v.pipe(Text, v.description('One line for the list of sets'))),
	sources: v.pipe(v.array(SourceInput), v.minLength(1, 'a set needs at least one source')),
	types: v.record(Text, TypeInput),
	entities: v.array(EntityInput),
	relations: v.record(Text, RelationInput),
	facts: v.pipe(v.array(FactInput), v.minLength(1, 'a set needs at least one fact'))
});

export type FactSetInput = v.InferInput<typeof FactSetInput>;
