import type { FactIndex } from '../facts/fact-index';
import { askedByToken, askedOf, type Asked } from './asked';
import { citationsOf } from './cite';
import type { ShortAnswerItem } from './item';
import type { Kind } from './kind';
import { flawIf, lintStem } from './lint';
import { containsWords } from './names';
import { itemIdOf, partsOfItemId, propositionOf, propositionsOf } from './propositions';
import { shortAnswerJudge } from './typed-judges';
import { typedKeyOf } from './typed-key';
import { whyRight } from './why';
import { questionOf } from './wording/sentence';

export const shortAnswer: Kind<ShortAnswerItem> = {
	...shortAnswerJudge,

	write(index, fact, id) {
		const parts = id && partsOfItemId(id);
		const asked = parts ? [askedByToken(index, fact, parts.role)] : askedOf(index, fact);
		return asked
			.map((what) => what && compose(index, what))
			.filter((item) => item !== undefined && lint(item).length === 0) as ShortAnswerItem[];
	},

	lint
};

function compose(index: FactIndex, asked: Asked): ShortAnswerItem | undefined {
	const { fact, role, token } = asked;
	const typed = typedKeyOf(index, asked);
	const stem = questionOf(index, fact, role.name, false, `${token}/typed`);
	if (!typed || !stem) return undefined;
	return {
		id: itemIdOf({ fact: fact.id, role: token, kind: 'short-answer', others: [] }),
		kind: 'short-answer',
		stem,
		...typed,
		tests: [propositionOf(fact, role.name)],
		reveals: propositionsOf(fact, role.name),
		cite: citationsOf(index, [fact]),
		explanations: { key: whyRight(index, asked), options: {} }
	};
}

function lint({ stem, key, accepted }: ShortAnswerItem) {
	const given = [key, ...accepted].find((name) => containsWords(stem, name));
	return [...lintStem(stem), ...flawIf(given !== undefined, 'key in the stem', given ?? '')];
}
