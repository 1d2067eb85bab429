import { readFileSync } from 'node:fs';
import { indexFacts, type FactIndex } from '$lib/core/facts/fact-index';
import { parseFactSetText } from '$lib/core/facts/parse-fact-set';
import { FIRST_SET } from './shipped';

/** The set to begin with, read while the pages are built. */
export function firstSet(): FactIndex {
	const parsed = parseFactSetText(readFileSync(`static/sets/${FIRST_SET}.json`, 'utf8'));
	if (!parsed.set) throw new Error(`static/sets/${FIRST_SET}.json is not a usable fact set`);
	return indexFacts(parsed.set);
}
