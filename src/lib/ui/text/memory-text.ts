import type { CardState, SetAside, StudyDay } from '../../core/cards/card';
import { intervalLabel } from '../../core/cards/interval-label';
import { dateText } from './date-text';
import { dayText } from './when-text';

/** What is known of a card's memory, and when it comes back, in whole sentences. */
export function memoryText(
	card: CardState | undefined,
	recall: number | undefined,
	aside: SetAside | undefined,
	today: StudyDay
): readonly string[] {
	return [...memoryOf(card, recall), returnOf(card, aside, today)];
}

function memoryOf(card: CardState | undefined, recall: number | undefined): readonly string[] {
	if (!card || recall === undefined) return ['It has not been asked yet.'];
	const lasts = intervalLabel(Math.max(1, card.memory.stability));
	const missed =
		card.lapses === 0
			? []
			: [
					card.lapses === 1
						? 'It was known and then missed once.'
						: `It was known and then missed ${card.lapses} times.`
				];
	return [
		`The chance that you recall it now is about ${Math.round(recall * 100)}\u00a0%.`,
		`After an answer, it takes about ${lasts} to fall to 90\u00a0%.`,
		...missed
	];
}

function returnOf(
	card: CardState | undefined,
	aside: SetAside | undefined,
	today: StudyDay
): string {
	if (aside?.suspended) return 'It is paused: it does not come back until you want it to.';
	const day = Math.max(card?.dueDay ?? today, aside?.buriedUntil ?? 0) as StudyDay;
	const buried = (aside?.buriedUntil ?? today) > today;
	if (!card && !buried) return 'It is one of those that come next.';
	if (day <= today) return 'It is due today.';
	return `${buried ? 'It is put off, and comes' : 'It comes'} back on ${dateText(day, today)}, ${dayText(day, today)}.`;
}
