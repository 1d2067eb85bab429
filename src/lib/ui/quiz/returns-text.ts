import type { StudyDay } from '../../core/cards/card';
import { capital, countText, listText } from '../text/count-text';
import { dayText } from '../text/when-text';

/**
 * When cards will be asked again, as one sentence: “3 cards come back today and 7 in 4 days.” Days
 * beyond the second are told together. Nothing when there are no cards.
 */
export function returnsText(days: readonly StudyDay[], today: StudyDay): string | undefined {
	if (days.length === 0) return undefined;
	const counts = new Map<string, number>();
	for (const day of [...days].sort((a, b) => a - b)) {
		const when = dayText(day, today);
		counts.set(when, (counts.get(when) ?? 0) + 1);
	}
	const all = [...counts];
	const near = all.slice(0, 2);
	const later = all.slice(2).reduce((sum, [, count]) => sum + count, 0);
	const parts = near.map(([when, count], at) =>
		at === 0 ? `${countText(count, 'card comes', 'cards come')} back ${when}` : `${count} ${when}`
	);
	if (later > 0) parts.push(`${later} later`);
	return `${capital(listText(parts))}.`;
}
