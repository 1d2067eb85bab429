import { fault, type Finding } from './choices';
import type { Reader } from '../reading/reader';
import { BLANK, readStatement } from '../reading/readings';
import type { Rendered } from '../rendered-item';
import { statedQueries } from '../asking/stated-query';
import { checkTyped } from './typed';

const ARTICLE_LIKE = /(?:^|\s)(?:the|an?|this|these|those|his|her|its|their|our|my|your)\s+$/i;

/** A statement with one blank, and nothing before it that tells of what fills it. */
export function checkCloze(reader: Reader, item: Rendered<'cloze'>): Finding {
	const [before = '', after, more] = item.stem.split(BLANK);
	if (after === undefined) return fault('There is no blank.');
	if (more !== undefined || before.endsWith('_') || after.startsWith('_')) {
		return fault('There is more than one blank, or one of another width.');
	}
	if (ARTICLE_LIKE.test(before)) return fault('An article stands before the blank.');
	const readings = readStatement(reader, item.stem, 'blank');
	return checkTyped(
		reader,
		readings.flatMap((reading) => statedQueries(reader, reading)),
		item
	);
}
