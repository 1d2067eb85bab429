import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFacts, type FactIndex } from '../lib/core/facts/fact-index';
import { parseFactSetText } from '../lib/core/facts/parse-fact-set';

/** A set that Parley ships, and what names its text in a link. */
export interface ShippedSet {
	readonly index: FactIndex;
	readonly revision: string;
}

const SHIPPED = join('static', 'sets');

/** The sets that Parley ships now. @param root folder of the project. */
export function shippedSets(root: string): readonly ShippedSet[] {
	return setsIn(join(root, SHIPPED));
}

/** A text of a set that Parley ships, or shipped once. @param root folder of the project. */
export function releasedSet(root: string, revision: string): ShippedSet | undefined {
	return setsIn(join(root, SHIPPED, 'released')).find((set) => set.revision === revision);
}

function setsIn(folder: string): readonly ShippedSet[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.flatMap((file) => {
			const text = readFileSync(join(folder, file), 'utf8');
			const { set } = parseFactSetText(text);
			return set ? [{ index: indexFacts(set), revision: revisionOf(text) }] : [];
		});
}

/** The first eight hexadecimal digits of the SHA-256 of the text. */
function revisionOf(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
