import type { CardColumns } from './card-columns';
import { distributionOf, type Distribution } from './distribution';

/** Difficulties run from 1 to 10; the last bin holds the ten too. */
const EDGES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** How hard each card has proved. */
export function difficultiesOf({ difficulty }: CardColumns): Distribution {
	return distributionOf(difficulty, EDGES);
}
