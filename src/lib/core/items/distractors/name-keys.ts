import type { Entity, EntityId, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { plainWords, traces } from '../names';

const ofEntity = new WeakMap<Entity, ReadonlySet<string>>();
const byName = new WeakMap<FactIndex, ReadonlyMap<string, EntityId>>();

/** Every name by which the answer goes, in plain words and without an article. */
export function nameKeysOf(index: FactIndex, value: Value): ReadonlySet<string> {
	const entity = value.kind === 'entity' ? index.entity(value.id) : undefined;
	const known = entity && ofEntity.get(entity);
	if (known) return known;
	const keys = new Set(traces(index, value).map(nameKey));
	if (entity) ofEntity.set(entity, keys);
	return keys;
}

/** Whether two answers may be one thing under two names. */
export function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const name of a) if (b.has(name)) return true;
	return false;
}

/** The entity that goes by that name, so that a name in a pool is known for what the set has. */
export function entityNamed(index: FactIndex, text: string): EntityId | undefined {
	let named = byName.get(index);
	if (!named) {
		named = new Map(
			[...index.set.entities.values()].flatMap(({ id, name, aka }) =>
				[name, ...aka].map((each) => [nameKey(each), id])
			)
		);
		byName.set(index, named);
	}
	return named.get(nameKey(text));
}

function nameKey(text: string): string {
	return plainWords(text).replace(/^the /, '');
}
