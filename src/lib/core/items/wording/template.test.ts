import { expect, test } from 'vitest';
import { fillTemplate, rolesPrinted } from './template';
import type { Phrase } from './phrase';

const words: Readonly<Record<string, Phrase>> = {
	event: { text: 'the fair', plural: false },
	guests: { text: 'the bakers', plural: true }
};
const fill = (role: string) => words[role];

test('slots are filled, and verbs agree with their role', () => {
	expect(fillTemplate('{event} {event?is:are} open to {guests}', fill)).toBe(
		'the fair is open to the bakers'
	);
	expect(fillTemplate('{guests} {guests?has:have} come', fill)).toBe('the bakers have come');
});

test('a wording with a filler that has no words is not used', () => {
	expect(fillTemplate('{event} is on {date:when}', fill)).toBeUndefined();
});

test('agreement alone does not print a role', () => {
	expect(rolesPrinted('{guests?has:have} come to {event:bare} {date:when}')).toEqual([
		'event',
		'date'
	]);
});
