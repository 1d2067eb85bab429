import type { CardId, CardState, StudyDay } from '$lib/core/cards/card';
import { readinessOf } from '$lib/core/cards/exam/readiness';
import { memorySteps } from '$lib/core/cards/memory';
import { newCardsOf } from '$lib/core/cards/new-cards';
import { modelOf } from '$lib/core/cards/memory-setting';
import type { StudySettings } from '$lib/core/cards/study-settings';
import type { FactIndex } from '$lib/core/facts/fact-index';
import { sentenceOf } from '$lib/core/items/wording/sentence';
import { masteryOf } from '$lib/core/progress/mastery';
import type { Store } from '$lib/storage/store';
import type { Figure } from '$lib/ui/charts/chart';
import { masteryFigure } from '$lib/ui/progress/mastery-figure';
import { capital } from '$lib/ui/text/count-text';
import { examText } from '$lib/ui/text/study-text';
import { loadSet } from '../fact-sets';

/** What only one fact tells of is known as that fact is. */
const SEVERAL = 2;

/** What the figures of a set are counted from. */
export interface SetMaterial {
	readonly store: Store;
	/** Every card that was asked before. */
	readonly cards: readonly CardState[];
	readonly settings: StudySettings;
	readonly today: StudyDay;
}

/** The title of a set, or its id where the set is not here. */
export async function titleOf(set: string, store: Store): Promise<string> {
	return (await loadSet(set, store))?.set.title ?? set;
}

/** How well the facts of a set are known, and what they tell of; nothing when the set is not here. */
export async function setFigures(
	set: string,
	{ store, cards, settings, today }: SetMaterial
): Promise<readonly Figure[]> {
	const index = await loadSet(set, store);
	if (!index) return [];
	const { facts, entities } = masteryOf(index, cards, today, memorySteps(settings.parameters));
	return [
		masteryFigure(
			'Facts',
			facts.map((mastery) => ({
				...mastery,
				name: sentenceOf(index, mastery.fact) ?? mastery.fact.id
			})),
			'facts'
		),
		masteryFigure(
			'People, places and other things',
			entities.flatMap(({ entity, ...mastery }) =>
				mastery.facts >= SEVERAL ? [{ ...mastery, name: capital(entity.name) }] : []
			),
			`things that ${SEVERAL} facts or more tell of`
		)
	];
}

/** How each exam that is still to come would go; of one set, if it is named. */
export async function examTexts(
	{ store, cards, settings, today }: SetMaterial,
	set?: string
): Promise<readonly string[]> {
	const coming = settings.exams.filter(
		(exam) => exam.day >= today && (set === undefined || exam.set === set)
	);
	const known = new Set<CardId>(cards.map(({ id }) => id));
	const texts: string[] = [];
	for (const exam of coming.sort((a, b) => a.day - b.day)) {
		const index = await loadSet(exam.set, store);
		const fresh = index ? freshOf(index, known) : [];
		const readiness = readinessOf(cards, fresh, exam, modelOf(settings));
		texts.push(examText(exam.day, readiness, today));
	}
	return texts;
}

function freshOf(index: FactIndex, known: ReadonlySet<CardId>) {
	return newCardsOf(index, known, Infinity);
}
