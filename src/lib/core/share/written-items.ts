import type { Item } from '../items/item';
import { scoreOf } from '../items/judging/judge';
import type { KeylessItem } from './assignment';
import { Damaged } from './damaged';
import { FieldReader, FieldWriter } from './fields';
import { readKeyPart, writeKeyPart } from './key-part';
import { withoutKey } from './keyless';
import { readOpenPart, writeOpenPart } from './open-part';
import {
	readReasons,
	readSentences,
	sentencesOf,
	writeReasons,
	writeSentences
} from './reasons-part';
import { noWhyNot, readWhyNot, writeWhyNot } from './why-not';

const MOST_ITEMS = 200;
const WITH_WHY_NOT = 'w';

/** What prompts need, of all questions: the half of a quiz that every pupil may read. */
export function openHalfOf(items: readonly Item[]): Uint8Array {
	const fields = new FieldWriter();
	for (const item of items) writeOpenPart(fields, item);
	return fields.done();
}

/** @throws Damaged when the bytes are those of no questions. */
export function readOpenHalf(bytes: Uint8Array): readonly KeylessItem[] {
	const fields = new FieldReader(bytes);
	const items: KeylessItem[] = [];
	while (!fields.isDone) {
		if (items.push(readOpenPart(fields, items.length)) > MOST_ITEMS) throw new Damaged('too many');
	}
	if (items.length === 0) throw new Damaged('no questions');
	return items;
}

/** Keys and all that explains them: the other half. */
export function keyHalfOf(items: readonly Item[]): Uint8Array {
	const fields = new FieldWriter();
	const saysWhyNot = items.some(({ explanations }) => Object.keys(explanations.options).length > 0);
	const sentences = sentencesOf(items);
	writeSentences(fields.text(saysWhyNot ? WITH_WHY_NOT : ''), sentences);
	items.forEach((item, at) => {
		const shown = withoutKey(item, at);
		writeKeyPart(fields, item, shown);
		writeReasons(fields, item, sentences);
		if (saysWhyNot) writeWhyNot(fields, item, shown);
	});
	return fields.done();
}

/**
 * The whole items: joins the half that was open with the other.
 *
 * @throws Damaged when the bytes are not those of these items' keys, or a key would not be taken as right.
 */
export function joinHalves(shown: readonly KeylessItem[], bytes: Uint8Array): readonly Item[] {
	const fields = new FieldReader(bytes);
	const saysWhyNot = fields.text() === WITH_WHY_NOT;
	const sentences = readSentences(fields);
	const items = shown.map((keyless): Item => {
		const item = readKeyPart(fields, keyless);
		const { why, cite } = readReasons(fields, sentences);
		const options = saysWhyNot ? readWhyNot(fields, item) : noWhyNot();
		if (scoreOf(item, item.key) !== 1) throw new Damaged('a key that is not right');
		return { ...item, cite, explanations: { key: why, options } };
	});
	fields.end();
	return items;
}
