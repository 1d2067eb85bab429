import { describe, shown, type Plain } from './plain';

/** What of a valibot schema says which shape it wants; every valibot schema is one. */
export interface Shape {
	readonly type: string;
	readonly wrapped?: Shape;
	readonly item?: Shape;
	readonly options?: readonly (Shape | string | number)[];
	readonly literal?: unknown;
	readonly items?: readonly Shape[];
}

/** The shape in plain words, as the end of “should be …”. */
export function wordsFor(shape: Shape): string {
	const manyOf = (one: Shape | undefined): string =>
		one ? `a list of ${pluralFor(one)}` : 'a list';
	switch (shape.type) {
		case 'string':
			return 'a text in quotes';
		case 'number':
			return 'a number';
		case 'boolean':
			return 'true or false, without quotes';
		case 'array':
			return manyOf(shape.item);
		case 'strict_tuple':
			return `a list of exactly ${shape.items?.length ?? 0} texts`;
		case 'optional':
			return shape.wrapped ? wordsFor(shape.wrapped) : 'left out';
		case 'literal':
			return JSON.stringify(shape.literal);
		case 'picklist':
			return `one of ${choicesOf(shape).join(', ')}`;
		case 'union':
			return (shape.options ?? [])
				.map((option) => (typeof option === 'object' ? wordsFor(option) : `${option}`))
				.join(' or ');
		default:
			return 'an object in { }';
	}
}

/** The values a picklist allows, as an author writes them. */
export function choicesOf(shape: Shape): readonly string[] {
	const inner = shape.type === 'optional' && shape.wrapped ? shape.wrapped : shape;
	const choices = inner.type === 'picklist' ? (inner.options ?? []) : [];
	return choices.map((choice) => (typeof choice === 'object' ? wordsFor(choice) : `${choice}`));
}

function pluralFor(shape: Shape): string {
	if (shape.type === 'string') return 'texts in quotes';
	if (shape.type === 'number') return 'numbers';
	if (shape.type === 'union') return 'texts or numbers';
	return 'objects in { }';
}

/** “it is the number 4”; or, for a list with one wrong member, “its 2nd member is the number 4”. */
export function foundWords(value: Plain, member: number | undefined): string {
	if (member === undefined || !Array.isArray(value)) return `it is ${describe(value)}`;
	return `its ${ordinal(member + 1)} member is ${describe(value[member] as Plain)}`;
}

function ordinal(n: number): string {
	const tens = n % 100;
	const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
	return `${n}${suffix}`;
}

/** A list for a sentence, in quotation marks and shortened: “a”, “b” and 3 more. */
export function listed(names: Iterable<string>, most = 8): string {
	const all = [...names];
	const some = all.slice(0, most).map((name) => shown(name, 40));
	return all.length > most ? `${some.join(', ')} and ${all.length - most} more` : some.join(', ');
}
