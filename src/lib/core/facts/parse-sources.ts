import { placeOf } from './diagnostics';
import { declareId, type Draft } from './draft';
import type { Sentence, Source } from './fact-set';
import { describe, type Plain } from './plain';
import { readFields } from './read-fields';
import { SentenceInput, SourceInput } from './schema';

/** Reads the sources into the draft; a bad sentence costs no other. */
export function parseSources(draft: Draft, input: Plain): void {
	const sources = listOf(draft, 'sources', input);
	const ids = new Set<string>();
	for (const [at, raw] of sources.entries()) {
		const source = parseSource(draft, placeOf('sources', nameOf(raw, at)), raw);
		if (!source) continue;
		if (ids.has(source.id)) {
			draft.report.error(
				placeOf('sources', source.id),
				`There are two sources with the id “${source.id}”; only the first one counts.`,
				'Give one of them an id of its own.'
			);
			continue;
		}
		ids.add(source.id);
		draft.sources.push(source);
		for (const { id, text } of source.sentences) draft.sentences.set(id, text);
	}
}

function parseSource(draft: Draft, place: string, raw: Plain): Source | undefined {
	const { report } = draft;
	const fields = readFields(report, place, raw, SourceInput.entries, ['sentences']);
	if (!fields) return undefined;
	const sentences: Sentence[] = [];
	for (const [at, sentence] of listOf(draft, place, fields.raw['sentences']).entries()) {
		const read = parseSentence(draft, placeOf(place, nameOf(sentence, at)), sentence);
		if (read) sentences.push(read);
	}
	const { id, call } = fields.good;
	if (id === undefined || call === undefined) return undefined;
	if (sentences.length === 0) {
		report.error(
			place,
			'This source has no sentence that holds, so no fact can cite it.',
			'Add "sentences": [{ "id": "S01", "text": "…" }].'
		);
		return undefined;
	}
	return { id, call, sentences };
}

function parseSentence(draft: Draft, place: string, raw: Plain): Sentence | undefined {
	const { id, text } = readFields(draft.report, place, raw, SentenceInput.entries)?.good ?? {};
	if (id === undefined) return undefined;
	const isNew = declareId(draft, place, 'sentences', id);
	return isNew && text !== undefined ? { id, text } : undefined;
}

/** The members of a list, none (and a note) when it is no list; a missing one has been reported. */
export function listOf(draft: Draft, place: string, input: Plain): readonly Plain[] {
	if (Array.isArray(input)) return input as readonly Plain[];
	if (input !== undefined) {
		draft.report.error(
			place,
			`This should be a list in [ ], but it is ${describe(input)}.`,
			'Write its members between [ and ], with commas between them.'
		);
	}
	return [];
}

/** How a place names a part: by its id where it has one, else by its number. */
export function nameOf(part: Plain, at: number): string | number {
	const id = typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined;
	return typeof id === 'string' && id !== '' && id.length <= 64 ? id : at;
}
