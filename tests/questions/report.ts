import { writeItems } from '../../src/lib/core/items/write';
import { botTable, excessOnBank, type BotRow } from './bot-table';
import { coverageOf, median } from './coverage';
import { flawsOf, misquotedOf, rejectedOf, voicelessOf } from './items';
import { mutantTable } from './mutants';
import { quizzesOf } from './quizzes';
import { readingGrade } from './reading';
import { SETS } from './sets';
import { typoTable } from './typos';

const SEEDS = 10_000;
const BOT_QUIZZES = 400;
/** In which a gate is told as met or missed. */
const POINT = 0.01;

interface Row {
	readonly what: string;
	readonly gate: string;
	readonly figure: string;
	readonly met: boolean;
}

/** Every gate that questions are held to, with its figure, per set and over all, as Markdown. */
export function reportText(): string {
	const written = SETS.map((set) => ({ set, items: writeItems(set.index) }));
	const perSet = written.map(({ set, items }) => {
		const quizzes = quizzesOf(set, 10, Math.ceil(SEEDS / SETS.length));
		return section(set.name, set.index.set.facts.length, itemRows(set, items, quizzes));
	});
	return [
		'# What the questions are held to',
		'',
		'Written by `npm run report:questions`; a gate that is missed says so with its figure.',
		'',
		...section('All sets together', undefined, overallRows()),
		...perSet.flat(),
		'## Mutants by sort',
		'',
		...table(
			['sort', 'made', 'rejected'],
			mutants().map(({ sort, made, survivors }) =>
				[sort, made, made - survivors.length].map(String)
			)
		),
		'',
		'## Test-wise bots, all sets',
		'',
		'Points above or below blind guessing, over the items that quizzes draw, with the standard error where',
		'one question is one piece of luck however often it was drawn.',
		'',
		...table(
			['kind', 'bot', 'items drawn', 'success', 'chance', 'points'],
			bots()
				.filter(({ set }) => set === 'all')
				.map((row) => [
					row.kind,
					row.bot,
					String(row.drawn),
					percent(row.success),
					percent(row.chance),
					toldOf(row)
				])
		),
		''
	].join('\n');
}

function itemRows(
	set: (typeof SETS)[number],
	items: ReturnType<typeof writeItems>,
	quizzes: ReturnType<typeof quizzesOf>
): readonly Row[] {
	const coverage = coverageOf(set, items);
	const rejected = rejectedOf(set, items).length;
	const flaws = flawsOf(items).length;
	const misquoted = misquotedOf(set, items).length;
	const voiceless = voicelessOf(set, items).length;
	const { core, coreInTwoKinds, coreAndSupporting, medianPerCoreFact: yielded } = coverage;
	const typos = typoTable([set])[0];
	const worst = worstBot(set.name);
	const grade = median(items.map(({ stem }) => readingGrade(stem)));
	const kinds = [...coverage.kinds].map(([kind, count]) => `${kind} ${count}`).join(', ');
	return [
		row(
			'items that pass the independent checker',
			'100 %',
			`${items.length - rejected} of ${items.length}`,
			rejected === 0
		),
		row('flaws by lint', '0', String(flaws), flaws === 0),
		row('core facts asked', '100 %', `${core.of} of ${core.all}`, core.of === core.all),
		row(
			'core and supporting facts asked',
			'≥ 90 %',
			`${coreAndSupporting.of} of ${coreAndSupporting.all}`,
			coreAndSupporting.of >= 0.9 * coreAndSupporting.all
		),
		row(
			'core facts in at least 2 kinds',
			'100 %',
			`${coreInTwoKinds.of} of ${coreInTwoKinds.all}${coverage.inOneKind.length > 0 ? `; not ${coverage.inOneKind.join(', ')}` : ''}`,
			coreInTwoKinds.of === coreInTwoKinds.all
		),
		row('items per core fact, median', '≥ 6', String(yielded), yielded >= 6),
		row(
			'kinds',
			'all on the shipped set',
			`${coverage.kinds.size}: ${kinds}`,
			coverage.kinds.size >= 10 || set !== SETS[0]
		),
		row(
			`enemies in ${quizzes.quizzes} quizzes of ten`,
			'0',
			String(quizzes.enemies.length),
			quizzes.enemies.length === 0
		),
		row(
			'beyond recall of one sentence',
			'≥ 33 %',
			percent(quizzes.beyondRecall),
			quizzes.beyondRecall >= 1 / 3
		),
		row('furthest a bot gets from chance', '± 2 points', worst.figure, worst.met),
		gainsRow(set.name),
		row(
			'single slips accepted in typed answers',
			'≥ 98 %',
			typos ? `${percent(typos.accepted / typos.slips)} of ${typos.slips}` : '–',
			!typos || typos.accepted >= 0.98 * typos.slips
		),
		row(
			'other answers accepted',
			'0',
			typos ? `${typos.falselyAccepted.length} of ${typos.others}` : '–',
			!typos || typos.falselyAccepted.length === 0
		),
		row(
			'citations that quote exactly',
			'100 %',
			`${items.length - misquoted} of ${items.length}`,
			misquoted === 0
		),
		row(
			'status or holder shown',
			'100 %',
			`${items.length - voiceless} of ${items.length}`,
			voiceless === 0
		),
		row('reading grade of stems, median', '≤ 10', grade.toFixed(1), grade <= 10)
	];
}

function overallRows(): readonly Row[] {
	const made = mutants().reduce((sum, one) => sum + one.made, 0);
	const survived = mutants().reduce((sum, one) => sum + one.survivors.length, 0);
	const worst = worstBot('all');
	const bank = [...excessOnBank(SETS)]
		.map(([bot, excess]) => ({ bot, excess }))
		.reduce((most, one) => (one.excess > most.excess ? one : most));
	return [
		row(
			'mutants rejected by the checker',
			'≥ 99 % of ≥ 500',
			`${made - survived} of ${made}, ${mutants().length} sorts`,
			made >= 500 && survived <= 0.01 * made
		),
		row('furthest a bot gets from chance', '± 2 points', worst.figure, worst.met),
		row(
			'the same, of a bot above chance where every fact is asked alike',
			'≤ 2 points',
			`${points(bank.excess)} (${bank.bot})`,
			bank.excess <= 2 * POINT
		),
		gainsRow('all')
	];
}

const once = <T>(make: () => T) => {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
};
const mutants = once(() => mutantTable(SETS));
const bots = once(() => botTable(SETS, BOT_QUIZZES));

/** The bot of single choice that strays most from chance. */
function worstBot(set: string) {
	const [first, ...rest] = bots().filter((one) => one.set === set && one.kind === 'single-choice');
	if (!first) return { figure: '–', met: true };
	const stray = (one: typeof first) => Math.abs(one.success - one.chance);
	const worst = rest.reduce((most, one) => (stray(one) > stray(most) ? one : most), first);
	const figure = `${toldOf(worst)} (${worst.bot}, ${worst.drawn} items)`;
	return { figure, met: stray(worst) <= 2 * POINT };
}

/** The bots that are above chance by more than two points and two standard errors, in any kind. */
function gainsRow(set: string): Row {
	const gains = bots().filter(
		(one) => one.set === set && one.success - one.chance > 2 * POINT + 2 * one.noise
	);
	const told = gains.map((one) => `${one.kind}, ${one.bot}: ${toldOf(one)}`).join('; ');
	const what = 'bots above chance by more than 2 points and 2 standard errors';
	return row(what, '0', gains.length === 0 ? '0' : `${gains.length}: ${told}`, gains.length === 0);
}

function toldOf({ success, chance, noise }: BotRow): string {
	return `${points(success - chance)} ± ${(100 * noise).toFixed(1)}`;
}

function row(what: string, gate: string, figure: string, met: boolean): Row {
	return { what, gate, figure, met };
}

function section(name: string, facts: number | undefined, rows: readonly Row[]): readonly string[] {
	return [
		`## ${name}${facts === undefined ? '' : `, ${facts} facts`}`,
		'',
		...table(
			['what', 'gate', 'figure', ''],
			rows.map(({ what, gate, figure, met }) => [what, gate, figure, met ? 'met' : '**missed**'])
		),
		''
	];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

function points(difference: number): string {
	return `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(1)}`;
}
