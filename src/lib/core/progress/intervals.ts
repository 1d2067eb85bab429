import type { CardColumns } from './card-columns';
import { DAY_EDGES, distributionOf, type Distribution } from './distribution';

/** Days from each card's last review to the day it comes back, as it was planned. */
export function intervalsOf({ lastDay, dueDay }: CardColumns): Distribution {
	const days = new Float64Array(lastDay.length);
	for (let card = 0; card < days.length; card++) {
		days[card] = Math.max(0, (dueDay[card] as number) - (lastDay[card] as number));
	}
	return distributionOf(days, DAY_EDGES);
}
