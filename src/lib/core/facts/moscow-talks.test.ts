import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fact, FactSet, Value } from './fact-set';
import { parseFactSetText } from './parse-fact-set';

const SET = 'static/sets/moscow-talks.json';
const TABLE = 'docs/moscow-talks.md';
/** What the set retells. It is not ours to publish, so it may well be absent. */
const REPORT = '../shared/source/article.txt';

const file = readFileSync(SET, 'utf8');
const { set, diagnostics } = parseFactSetText(file);
if (!set) throw new Error(`${SET} does not parse`);
const facts = set.facts;
const sentences = set.sources.flatMap((source) => source.sentences);
const table = readFileSync(TABLE, 'utf8');
const rows = [...table.matchAll(/^\| (S\d\d) +\|([^|]*)\|([^|]*)\|/gm)].map(
	([, sentence = '', , ids = '']) => ({ sentence, ids: ids.match(/F\d\d/g) ?? [] })
);

describe('the shipped set about the Moscow talks', () => {
	test('has nothing to mend', () => {
		expect(diagnostics).toEqual([]);
	});

	test('tells thirteen sentences, and rests a fact on each', () => {
		const ids = Array.from({ length: 13 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`);
		expect(sentences.map((sentence) => sentence.id)).toEqual(ids);
		const cited = new Set(facts.flatMap((fact) => fact.cite.map((cite) => cite.sentence)));
		expect([...cited].sort()).toEqual(ids);
	});

	test('stands in the table whole, each fact beside a sentence that it cites', () => {
		const known = new Map(facts.map((fact) => [fact.id as string, fact]));
		const tabled = new Set(rows.flatMap((row) => row.ids));
		expect([...tabled].sort()).toEqual([...known.keys()].sort());
		for (const { sentence, ids } of rows) {
			expect(ids.length, `a clause of ${sentence} without a fact`).toBeGreaterThan(0);
			for (const id of ids) {
				const cited = known.get(id)?.cite.map((cite) => cite.sentence);
				expect(cited, `${id} beside ${sentence}`).toContain(sentence);
			}
		}
		expect(new Set(rows.map((row) => row.sentence)).size).toBe(13);
	});

	test('never says the year, which the report does not give', () => {
		expect(set.year).toBe(2021);
		for (const text of textsOf(set)) expect(text).not.toContain('2021');
		for (const value of facts.flatMap(valuesOf)) {
			expect(value.kind === 'date' ? value.edtf : '').not.toContain('2021');
		}
	});

	test('has contested words only where somebody is named as holding them', () => {
		const contested = facts.filter((fact) => ownWords(set, fact).some(isContested));
		expect(contested.map((fact) => fact.id)).toEqual(expect.arrayContaining(['F44', 'F45', 'F50']));
		for (const fact of contested) {
			const held = set.relations.get(fact.rel)?.opinion !== undefined;
			const said = ['opinion', 'characterised', 'promised'].includes(fact.status);
			expect(held || said, fact.id).toBe(true);
		}
		for (const { id, text } of sentences.filter((sentence) => isContested(sentence.text))) {
			expect(text, id).toMatch(/\b(considers|promised|report calls)\b/);
		}
		for (const type of set.types.values()) {
			expect(type.pool.filter(isContested), type.name).toEqual([]);
		}
		const wrong = [...set.relations.values()]
			.flatMap(({ roles }) => [...roles.values()])
			.flatMap((role) => role.wrong.map((value) => (value.kind === 'text' ? value.text : '')));
		expect(wrong.filter(isContested)).toEqual([]);
	});

	test('words each claim, and each question that it asks, in at least two ways', () => {
		for (const { name, say, roles } of set.relations.values()) {
			expect(new Set(say).size, name).toBeGreaterThanOrEqual(2);
			for (const role of roles.values()) {
				for (const wordings of [role.ask, role.askAll]) {
					const place = `${name} › ${role.name}`;
					expect(wordings.length, place).not.toBe(1);
					expect(new Set(wordings).size, place).toBe(wordings.length);
				}
				const begin = new Set(role.ask.map((wording) => wording.split(' ', 2).join(' ')));
				expect(begin.size, `${name} › ${role.name} begins alike`).toBe(role.ask.length);
			}
		}
	});

	test('never offers what it is true to say, or what is near to it', () => {
		const never = (relation: string, role: string) =>
			set.relations
				.get(relation)
				?.roles.get(role)
				?.never.map((value) => JSON.stringify(value));
		for (const id of ['@russia', '@afghanistan', 'Uzbekistan']) {
			expect(never('invited', 'guest')?.join(), id).toContain(id.replace('@', ''));
		}
		expect(never('plansAid', 'who')?.join()).toContain('Turkey');
		expect(never('withdrew', 'force')?.join()).toContain('soviet-forces');
	});

	test('keeps plans, promises, views and open details at their level', () => {
		const status = (id: string) => facts.find((fact) => fact.id === id)?.status;
		for (const id of ['F01', 'F04', 'F05', 'F06', 'F09', 'F11', 'F25', 'F61']) {
			expect(status(id), id).toBe('planned');
		}
		for (const id of ['F50', 'F51', 'F52', 'F53']) expect(status(id), id).toBe('promised');
		for (const id of ['F14', 'F15', 'F16', 'F64']) expect(status(id), id).toBe('unspecified');
		expect(status('F45')).toBe('opinion');
		for (const id of ['F01', 'F04', 'F06', 'F25', 'F26', 'F59', 'F61']) {
			expect(facts.find((fact) => fact.id === id)?.said?.by, id).toBe('kabulov');
		}
	});

	test('is told in words of our own, without the damage of the translation', () => {
		const ours = [...textsOf(set), table];
		const copied = (sentences[0]?.text ?? '')
			.split(' ')
			.slice(0, LONGEST_RUN + 3)
			.join(' ');
		expect(sharedRuns(ours, copied)).not.toEqual([]);
		for (const text of textsOf(set)) {
			expect(text).not.toMatch(/[«»"]|\p{Ll}\p{Lu}|\s\s|\s[,.;]|“[^”]*$/u);
		}
		const report = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';
		expect(sharedRuns(ours, report)).toEqual([]);
	});
});

function isContested(text: string): boolean {
	return /\b(terroris\w*|occup\w*|regimes?|oust\w*|seiz\w*|inva[ds]\w*|jihad\w*|puppet)\b/i.test(
		text
	);
}

/** Every text of the set that a learner may read. */
function textsOf({ title, about, sources, types, entities, relations }: FactSet): string[] {
	const told = sources.flatMap((source) => source.sentences.map((sentence) => sentence.text));
	const pools = [...types.values()].flatMap((type) => type.pool);
	const names = [...entities.values()].flatMap(({ name, aka, about: line }) =>
		line === undefined ? [name, ...aka] : [name, ...aka, line]
	);
	const wordings = [...relations.values()].flatMap(({ say, roles }) => [
		...say,
		...[...roles.values()].flatMap((role) => [...role.ask, ...role.askAll])
	]);
	return [title, about ?? '', ...told, ...pools, ...names, ...wordings.map(withoutSlots)];
}

/** A fact's own wordings and names; what it says of another fact is that fact's. */
function ownWords(of: FactSet, fact: Fact): string[] {
	const relation = of.relations.get(fact.rel);
	const names = valuesOf(fact).map((value) =>
		value.kind === 'entity' ? (of.entities.get(value.id)?.name ?? '') : ''
	);
	const asks = [...(relation?.roles.values() ?? [])].flatMap((role) => role.ask);
	return [...(relation?.say ?? []), ...asks, ...names];
}

function valuesOf(fact: Fact): Value[] {
	return [...fact.roles.values()].flatMap((value) =>
		value.kind === 'list' ? [...value.values] : [value]
	);
}

function withoutSlots(wording: string): string {
	return wording.replace(/\{[^}]*\}/g, '…').replace(/…( …)+/g, '…');
}

/** Longest run of words that another's text and ours may have in common by chance. */
const LONGEST_RUN = 6;
/** Names, which have no other words. */
const NAMES = ['Moscow format on Afghanistan', 'United Nations', 'Zamir Kabulov', 'Central Asia'];

/** Runs of more than six words of the texts that also stand in the other; names count as one word. */
function sharedRuns(texts: readonly string[], other: string): string[] {
	const length = LONGEST_RUN + 1;
	const runsOf = (text: string) => {
		const words = wordsOf(text);
		return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
	};
	const theirs = new Set(runsOf(other));
	return texts.flatMap(runsOf).filter((run) => theirs.has(run));
}

function wordsOf(text: string): string[] {
	const named = NAMES.reduce(
		(left, name) => left.replaceAll(name, name.replaceAll(' ', '')),
		text.replace(/[’']/g, '')
	);
	return named.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
