import { expect, test } from 'vitest';
import { indexFacts } from '../../facts/fact-index';
import { parseFactSetText } from '../../facts/parse-fact-set';
import { TEXT } from '../../../../../tests/fixtures/sets/tiny';
import { phraseOf } from './phrase';

const { set } = parseFactSetText(TEXT);
if (!set) throw new Error('tiny.json does not parse');
const index = indexFacts(set);

test.each([
	['the rivers of Scotland', true],
	['rowing boats', true],
	['Pacific island states', true],
	['Athens', false],
	['the United States', false],
	['the age of the rocks', false],
	['a glass', false],
	['the census', false],
	['physics', false],
	['fog', false]
])('“%s” takes a plural verb: %s', (text, plural) => {
	expect(phraseOf(index, { kind: 'text', text }, 'plain', () => undefined)?.plural).toBe(plural);
});
