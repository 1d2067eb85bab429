import type { CardColumns } from './card-columns';
import { DAY_EDGES, distributionOf, type Distribution } from './distribution';

/** Days until each card's recall is expected to have fallen to 90 %, counted from its last review. */
export function stabilitiesOf({ stability }: CardColumns): Distribution {
	return distributionOf(stability, DAY_EDGES);
}
