import { expect, test } from 'vitest';
import { cardIdOf, partsOfCardId } from './card';

test('A card is named by its set, its fact and what is asked of it', () => {
	expect(cardIdOf('moscow-talks', 'F04', 'date')).toBe('moscow-talks/F04#date');
});

test.each([
	['moscow-talks', 'F04', 'date'],
	['set_2', 'F1', '_by'],
	['A', 'b-c_9', 'X']
])('The parts of a card of %s, %s, %s come back', (set, fact, role) => {
	expect(partsOfCardId(cardIdOf(set, fact, role))).toEqual({ set, fact, role });
});

test.each([
	['', 'nothing'],
	['set/F1', 'no role'],
	['set/F1#', 'an empty role'],
	['set#date', 'no fact'],
	['/F1#date', 'an empty set'],
	['set/#date', 'an empty fact'],
	['set/F1#date#time', 'a second role'],
	['set/more/F1#date', 'a longer path'],
	['set/F1#the date', 'a blank'],
	['set/F 1#date', 'a blank in the fact'],
	[' set/F1#date', 'a blank before'],
	['set/F1#date\n', 'a line after'],
	['sét/F1#date', 'a letter that no id has']
])('“%s” is no card: it has %s', (id) => {
	expect(partsOfCardId(id)).toBeUndefined();
});
