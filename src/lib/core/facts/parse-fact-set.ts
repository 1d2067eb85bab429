import { checkClaims } from './check-claims';
import { checkContents } from './check-contents';
import { checkNames } from './check-names';
import { createReport, placeOf, type Report } from './diagnostics';
import { createDraft, type Draft } from './draft';
import type { Diagnostic, FactSet } from './fact-set';
import { scanJson, type JsonScan } from './json-text';
import { parseEntities } from './parse-entities';
import { parseFacts } from './parse-facts';
import { parseRelations } from './parse-relations';
import { parseSources } from './parse-sources';
import { parseTypes } from './parse-types';
import { parseWrongAnswers } from './parse-wrong-answers';
import { describe, isPlainObject, plainCopy, shown, type Plain, type PlainObject } from './plain';
import { readFields } from './read-fields';
import { FactSetInput, FORMAT } from './schema';

export interface ParsedFactSet {
	/** Present when the frame holds (format, id, title, a source) and at least one fact does. */
	readonly set?: FactSet;
	/** What an author should mend; errors cost the part they are in, and whatever rests on it. */
	readonly diagnostics: readonly Diagnostic[];
}

const MOST_BYTES = 4 * 1024 * 1024;
const MOST_FACTS = 100_000;

/** Reads the text of a fact set file. Never throws; see `parseFactSet`. */
export function parseFactSetText(text: string): ParsedFactSet {
	if (utf8Length(text) > MOST_BYTES) {
		return refusal('The file is larger than 4 MiB.', 'Split it into several sets.');
	}
	const bare = text.replace(/^\uFEFF/u, '');
	const scan = scanJson(bare);
	if (scan.problem) {
		const { line, column, reason, mend } = scan.problem;
		const place = placeOf(`line ${line}, column ${column}`);
		return {
			diagnostics: [{ severity: 'error', place, reason: `This is not JSON. ${reason}`, mend }]
		};
	}
	const parsed = parseFactSet(JSON.parse(bare) as unknown);
	return { ...parsed, diagnostics: [...twiceWritten(scan), ...parsed.diagnostics] };
}

/**
 * Reads a fact set from data that may be anything. Never throws: what is wrong is told with place,
 * reason and mend, and a bad part costs only itself and what depends on it.
 */
export function parseFactSet(input: unknown): ParsedFactSet {
	const plain = plainCopy(input);
	if (!plain) return refusal('The set has millions of parts.', 'Split it into several sets.');
	const { value } = plain;
	if (!isPlainObject(value)) {
		return refusal(
			`A fact set is an object in { }, but this is ${describe(value)}.`,
			`Begin the file with { "format": "${FORMAT}", … }.`
		);
	}
	const wrongFormat = checkFormat(value['format']);
	if (wrongFormat) return { diagnostics: [wrongFormat] };
	const { facts } = value;
	if (Array.isArray(facts) && facts.length > MOST_FACTS) {
		return refusal(
			`The set has ${facts.length} facts, and Parley takes at most 100,000.`,
			'Split it into several sets.'
		);
	}
	const report = createReport();
	const set = readSet(report, value);
	return { ...(set && { set }), diagnostics: report.all() };
}

function readSet(report: Report, input: PlainObject): FactSet | undefined {
	const parts = ['sources', 'types', 'entities', 'relations', 'facts'] as const;
	const fields = readFields(report, 'the set', input, FactSetInput.entries, parts);
	if (!fields) return undefined;
	const draft = createDraft(report);
	parseSources(draft, input['sources']);
	parseTypes(draft, input['types']);
	parseEntities(draft, input['entities']);
	parseRelations(draft, input['relations']);
	parseFacts(draft, input['facts']);
	checkClaims(draft);
	parseWrongAnswers(draft, input['relations']);
	checkContents(draft);
	checkNames(draft);
	checkEnoughIsLeft(draft, input);
	const { id, title, lang, year, about, licence } = fields.good;
	if (id === undefined || title === undefined) return undefined;
	if (draft.sources.length === 0 || draft.facts.size === 0) return undefined;
	return {
		id,
		title,
		lang: lang ?? 'en',
		...(year !== undefined && { year }),
		...(about !== undefined && { about }),
		...(licence !== undefined && { licence }),
		sources: draft.sources,
		types: draft.types,
		entities: draft.entities,
		relations: draft.relations,
		facts: [...draft.facts.values()]
	};
}

function checkFormat(format: Plain): Diagnostic | undefined {
	if (format === FORMAT) return undefined;
	const place = 'format';
	const written = typeof format === 'string' ? format : '';
	const version = /^parley-facts\/(\d+)$/u.exec(written)?.[1];
	if (format === undefined) {
		const reason = 'The file does not say that it is a fact set.';
		return {
			severity: 'error',
			place,
			reason,
			mend: `Add "format": "${FORMAT}" as its first key.`
		};
	}
	if (version !== undefined && Number(version) > 1) {
		const reason = `${shown(written)} comes from a newer Parley.`;
		return { severity: 'error', place, reason, mend: 'Update Parley, then open the file again.' };
	}
	const reason = `The format should be "${FORMAT}", but it is ${describe(format)}.`;
	return { severity: 'error', place, reason, mend: `Write "format": "${FORMAT}".` };
}

function checkEnoughIsLeft(draft: Draft, input: PlainObject): void {
	const { report, sources, facts } = draft;
	const isList = (value: Plain): boolean => Array.isArray(value);
	if (sources.length === 0 && isList(input['sources'])) {
		report.error('sources', 'No source holds, so no fact can cite one.', 'Add or mend a source.');
	}
	if (facts.size === 0 && isList(input['facts'])) {
		report.error('facts', 'No fact holds, so there is nothing to ask.', 'Add or mend a fact.');
	}
}

function twiceWritten({ twice }: JsonScan): readonly Diagnostic[] {
	return twice.slice(0, 100).map(({ line, column, reason, mend }) => ({
		severity: 'warning',
		place: placeOf(`line ${line}, column ${column}`),
		reason,
		mend
	}));
}

function refusal(reason: string, mend: string): ParsedFactSet {
	return { diagnostics: [{ severity: 'error', place: 'the whole file', reason, mend }] };
}

/** Bytes of the text in UTF-8, counted no further than needed. */
function utf8Length(text: string): number {
	if (text.length > MOST_BYTES) return text.length;
	if (text.length * 3 <= MOST_BYTES) return text.length * 3;
	let bytes = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
	}
	return bytes;
}
