import { compareEntries, partsOf } from './compare-entries';
import type { Entry } from './entry';

/** By instant; a device whose clock was set back counts as if it had stood still until then. */
export function inOrderOfDoing<E extends Entry>(entries: readonly E[]): readonly E[] {
	const counted = entries.map((entry) => {
		const [device, count] = partsOf(entry.id);
		return { entry, id: entry.id, at: entry.at, device, count };
	});
	counted.sort((a, b) => a.count - b.count);
	const clocks = new Map<string, number>();
	for (const step of counted) {
		step.at = Math.max(step.at, clocks.get(step.device) ?? 0);
		clocks.set(step.device, step.at);
	}
	return counted.sort(compareEntries).map(({ entry }) => entry);
}
