import { expect, test } from 'vitest';
import { parseWording } from '../../facts/wording';
import { matchWording } from './pattern';

const NAMES = ['the cat', 'cats and dogs', 'dogs', 'cats', 'Rome', 'Rome and the cat'];

/** Slots that hold one of the names, as “role=text”, and the number that its verb gives it. */
function found(wording: string, text: string): readonly string[] {
	const parts = parseWording(wording);
	if (!parts.ok) throw new Error(`the test has a bad wording: ${wording}`);
	return matchWording(parts.value, text, (_, filled) =>
		NAMES.includes(filled) || filled === 'The cat' ? [filled] : []
	).map(({ slots, agreements }) =>
		[
			...slots.map(({ role, text }) => `${role}=${text}`),
			...agreements.map(({ role, number }) => `${role} ${number}`)
		].join(', ')
	);
}

test('words stand where they stand, and slots hold what is between', () => {
	expect(found('{who} went to {place}', 'The cat went to Rome')).toEqual([
		'who=The cat, place=Rome'
	]);
	expect(found('{who} went to {place}', 'The cat went in Rome')).toEqual([]);
	expect(found('{who} went to {place}', 'The cat went to Rome again')).toEqual([]);
	expect(found('to {place} went {who}', 'To Rome went dogs')).toEqual(['place=Rome, who=dogs']);
});

test('a verb tells the number of its role', () => {
	expect(found('{who} {who?is:are} in {place}', 'dogs are in Rome')).toEqual([
		'who=dogs, place=Rome, who many'
	]);
	expect(found('{who} {who?is:are} in {place}', 'the cat is in Rome')).toEqual([
		'who=the cat, place=Rome, who one'
	]);
});

test('every way to read a text is found', () => {
	expect(found('{a} and {b}', 'cats and dogs and dogs')).toEqual(['a=cats and dogs, b=dogs']);
	expect(found('{a} and {b}', 'Rome and the cat and dogs')).toEqual(['a=Rome and the cat, b=dogs']);
	expect(found('{a} {b}', 'cats and dogs dogs')).toEqual(['a=cats and dogs, b=dogs']);
	expect(found('{a}', '')).toEqual([]);
});
