import { expect, test } from 'vitest';
import { SAMPLE_OF_KIND } from '../state/sample-kinds';
import { setParts } from './set-parts';

const item = SAMPLE_OF_KIND['set-answer'];

test('each text is known for what it is, whatever its order and spelling', () => {
	expect(setParts(item, ['Rhone', 'PADUS', 'Rhine'])).toEqual([
		{ given: 'Rhone', fate: 'right', member: 'the Rhône' },
		{ given: 'PADUS', fate: 'right', member: 'the Po' },
		{ given: 'Rhine', fate: 'right', member: 'the Rhine' }
	]);
});

test('a wrong text and an empty field show the members that nobody named', () => {
	expect(setParts(item, ['the Elbe', 'the Rhine', ''])).toEqual([
		{ given: 'the Elbe', fate: 'wrong', member: 'the Po' },
		{ given: 'the Rhine', fate: 'right', member: 'the Rhine' },
		{ given: '', fate: 'missing', member: 'the Rhône' }
	]);
});

test('the same member in other words counts once', () => {
	expect(setParts(item, ['Po', 'Padus', 'Rhine'])).toEqual([
		{ given: 'Po', fate: 'right', member: 'the Po' },
		{ given: 'Padus', fate: 'again', member: 'the Rhône' },
		{ given: 'Rhine', fate: 'right', member: 'the Rhine' }
	]);
});

test('a wrong text before a right one does not make the right one wrong', () => {
	const fates = setParts(item, ['Elbe', 'Oder', 'Po']).map(({ fate }) => fate);
	expect(fates).toEqual(['wrong', 'wrong', 'right']);
});

test('fields that nobody touched are missing', () => {
	expect(setParts(item, ['Po']).map(({ fate }) => fate)).toEqual(['right', 'missing', 'missing']);
});
