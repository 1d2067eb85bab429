import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexFacts } from '../facts/fact-index';
import { parseFactSetText } from '../facts/parse-fact-set';
import type { ItemId } from './item';
import { itemOf, writeItems } from './write';

const { set } = parseFactSetText(readFileSync('static/sets/moscow-talks.json', 'utf8'));
if (!set) throw new Error('the shipped set does not parse');
const index = indexFacts(set);
/** People, armies and groups that the report does not speak of. */
const OUTSIDERS =
	/Ledenev|Osokin|Velichev|Sorokov|(Chinese|Indian|Iranian|Egyptian) forces|(Turkish|Iraqi|Japanese|Saudi) troops|(Arab|American|African|Asian) countries/;
const statements = writeItems(index, ['true-false']);

/** Decided by reading the thirteen sentences, not by the code. */
test.each([
	['F04/event/true-false/', 'True'],
	['F04/date/true-false/=XXXX-10-12', 'False'],
	['F05/date/true-false/=XXXX-10-20', 'False'],
	['F06/place/true-false/@kabul', 'False'],
	['F09/topic/true-false/@lifting-sanctions', 'False'],
	['F13/member@russia/true-false/', 'True'],
	['F13/member@iran/true-false/~Iraq', 'False'],
	['F14/event/true-false/', 'True'],
	['F18/date/true-false/=XXXX-10-20', 'False'],
	['F19/day/true-false/~Wednesday', 'False'],
	['F22/event/true-false/', 'True'],
	['F23/earlier/true-false/', 'True'],
	['F29/date/true-false/=XXXX-07', 'False'],
	['F35/length/true-false/=P10Y', 'False'],
	['F41/date/true-false/=1979', 'False'],
	['F43/length/true-false/=P20Y', 'False'],
	['F57/event/true-false/', 'True']
])('%s is %s', (id, verdict) => {
	expect(itemOf(index, id as ItemId)?.key).toBe(verdict);
});

test('no statement sets a date without a year against one with a year', () => {
	const about1989 = statements.filter(({ stem }) =>
		stem.includes('Soviet forces from Afghanistan')
	);
	expect(about1989.length).toBeGreaterThan(0);
	for (const { stem } of about1989) expect(stem).toMatch(/\b(19|20)\d\d\b/);
});

test('nobody outside the report is said to have done or said a thing', () => {
	for (const { stem } of statements) {
		expect(stem).not.toMatch(OUTSIDERS);
	}
});

test('a true statement of a fact comes only where a false one does', () => {
	const facts = (key: string) =>
		new Set(statements.filter((item) => item.key === key).map((item) => item.id.split('/')[0]));
	expect(facts('True')).toEqual(facts('False'));
});
