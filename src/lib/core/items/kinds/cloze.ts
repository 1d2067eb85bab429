import type { Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { askedByToken, askedOf, type Asked } from '../questions/asked';
import { statedQuestion } from '../questions/stated';
import { bandOf } from '../band';
import { citationsOf } from '../cite';
import type { ClozeItem } from '../item';
import type { Kind } from '../kind';
import { flawIf, lintStem } from '../lint';
import { containsWords, traces } from '../names';
import { itemIdOf, partsOfItemId } from '../propositions';
import { clozeJudge } from '../judging/typed-judges';
import { typedKeyOf } from '../typed/typed-key';
import { sentenceOf } from '../wording/sentence';
import { rolesPrinted } from '../wording/template';

/** Stands for the blank while the sentence is made; no author can write it. */
const MARK = '\u0001';
/** The blank as text, of constant width. */
const BLANK = '_____';

export const cloze: Kind<ClozeItem> = {
	...clozeJudge,

	write(index, fact, id) {
		const parts = id && partsOfItemId(id);
		const asked = parts ? [askedByToken(index, fact, parts.role)] : askedOf(index, fact);
		return asked.flatMap((what) => (what ? itemsOf(index, what) : []));
	},

	parts: (index, fact) =>
		askedOf(index, fact).map((asked) => ({
			asks: statedQuestion(index, asked),
			write: () => itemsOf(index, asked)
		})),

	lint
};

function itemsOf(index: FactIndex, asked: Asked): readonly ClozeItem[] {
	const item = compose(index, asked);
	return item && lint(item).length === 0 ? [item] : [];
}

function compose(index: FactIndex, asked: Asked): ClozeItem | undefined {
	const { fact, role, token } = asked;
	const question = statedQuestion(index, asked);
	const { demand, tests, reveals } = question;
	const typed = typedKeyOf(index, { ...asked, acts: role.acts, unit: role.unit });
	const sentence = sentenceOf(index, fact, {
		blank: { role: role.name, mark: MARK },
		seed: `${token}/cloze`,
		fit: (template) => isBlankable(template, role.name)
	});
	const [before, after, more] = sentence?.split(MARK) ?? [];
	if (!typed || before === undefined || after === undefined || more !== undefined) return undefined;
	if (isReckonable(asked) || givesAway(index, asked, `${before} | ${after}`)) return undefined;
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'cloze', others: [] }),
		kind: 'cloze',
		stem: `${before}${BLANK}${after}`,
		demand,
		band: bandOf({ kind: 'cloze', demand, stem: '', facts: [fact] }),
		before,
		after,
		...typed,
		tests,
		reveals,
		cite: citationsOf(index, [fact]),
		explanations: { key: question.why(), options: {} }
	};
}

/**
 * Whether the wording prints the role once, bare of anything that would show its form: no owner, no
 * adjective, no article before it, no verb that agrees with it.
 */
function isBlankable(template: string, role: string): boolean {
	return (
		(template.includes(`{${role}}`) || template.includes(`{${role}:when}`)) &&
		rolesPrinted(template).filter((name) => name === role).length === 1 &&
		!template.includes(`{${role}?`) &&
		!new RegExp(`\\b(a|an|the) \\{${role}`, 'i').test(template)
	);
}

/** Whether the sentence prints beginning, end and length of one span, of which any two give the third. */
function isReckonable({ fact, value }: Asked): boolean {
	const isTime = ({ kind }: Value) => kind === 'date' || kind === 'duration';
	return isTime(value) && [...fact.roles.values()].filter(isTime).length > 2;
}

/** Whether the rest of the sentence names the filler in other words: “Russian” where Russia is wanted. */
function givesAway(index: FactIndex, { value }: Asked, rest: string): boolean {
	return traces(index, value).some((name) => containsWords(rest, name));
}

function lint({ stem, before, after, key, accepted }: ClozeItem) {
	const given = [key, ...accepted].find((name) => containsWords(`${before} | ${after}`, name));
	return [
		...lintStem(stem),
		...flawIf(given !== undefined, 'key in the stem', given ?? ''),
		...flawIf(/\b(a|an|the) $/i.test(before), 'grammatical cues', 'an article before the blank')
	];
}
