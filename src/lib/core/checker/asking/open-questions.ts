import { framesFor } from '../../truth/frames';
import { sameIn } from '../../truth/values';
import { bySource } from './by-source';
import { levelsOf } from './levels';
import { RIGHT, unclear, WRONG, type Query } from './query';
import type { Reader } from '../reading/reader';
import { readQuestion, type Reading } from '../reading/readings';
import { statedQueries } from './stated-query';

const FORMS: readonly RegExp[] = [
	/^Which of these questions does (.+) leave open\?$/,
	/^Which of these questions does (.+) leave without an answer\?$/
];

/** Which of some questions the source leaves open; each option is a question. */
export function openQueries(reader: Reader, stem: string): readonly Query[] {
	const call = FORMS.map((form) => form.exec(stem)?.[1]).find(Boolean);
	if (call === undefined) return [];
	const read = (option: string) => readQuestion(reader, option, ['ask', 'askAll']);
	return bySource(reader, call, () => [
		{
			reading: `what ${call} leaves open`,
			isClosed: true,
			judge: (option) => {
				const readings = read(option);
				if (readings.length === 0) return unclear('it is no question that the facts know');
				const open = readings.some((reading) => openIn(reader, reading).length > 0);
				const answered = readings.some((reading) => isAnswered(reader, reading));
				if (open && answered) return unclear('it is both left open and answered', 'elsewhere');
				if (open) return RIGHT;
				return answered ? WRONG : unclear('the source does not answer it either', 'elsewhere');
			},
			clash: (one, other) => read(one).some((a) => read(other).some((b) => isSame(reader, a, b))),
			missing: () => [],
			stray: () => undefined,
			grounds: (option) => [read(option).flatMap((reading) => openIn(reader, reading))]
		}
	]);
}

/** Facts that say of the asked role that it is left open. */
function openIn({ index }: Reader, { relation, roles, asked }: Reading) {
	if (!asked) return [];
	return framesFor(index, relation.name, roles, asked.name)
		.filter(
			(frame) =>
				frame.roles.get(asked.name)?.kind === 'unknown' &&
				[...roles].every(([name, value]) => {
					const said = frame.roles.get(name);
					return said && sameIn(index, relation.roles.get(name), said, value);
				})
		)
		.map(({ fact }) => fact);
}

function isAnswered(reader: Reader, reading: Reading): boolean {
	const { index } = reader;
	const vouchers = levelsOf(index, reading.relation.name).map(({ by }) =>
		by === undefined ? ({ kind: 'none' } as const) : ({ kind: 'speaker', by } as const)
	);
	return vouchers.some((voucher) =>
		statedQueries(reader, { ...reading, voucher }).some((query) =>
			query.answers().some(({ kind }) => kind !== 'unknown')
		)
	);
}

function isSame({ index }: Reader, a: Reading, b: Reading): boolean {
	if (a.relation !== b.relation || a.asked !== b.asked || a.roles.size !== b.roles.size)
		return false;
	return [...a.roles].every(([name, value]) => {
		const other = b.roles.get(name);
		return other && sameIn(index, a.relation.roles.get(name), value, other);
	});
}
