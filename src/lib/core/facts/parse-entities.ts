import { placeOf } from './diagnostics';
import { declareId, reportMissing, type Draft } from './draft';
import type { Entity, EntityId } from './fact-set';
import { listOf, nameOf } from './parse-sources';
import type { Plain } from './plain';
import { readFields } from './read-fields';
import { EntityInput } from './schema';

/** Reads the entities into the draft; a bad optional field costs only itself. */
export function parseEntities(draft: Draft, input: Plain): void {
	for (const [at, raw] of listOf(draft, 'entities', input).entries()) {
		const entity = parseEntity(draft, placeOf('entities', nameOf(raw, at)), raw);
		if (entity) draft.entities.set(entity.id, entity);
	}
}

function parseEntity(draft: Draft, place: string, raw: Plain): Entity | undefined {
	const fields = readFields(draft.report, place, raw, EntityInput.entries);
	if (fields?.good.id === undefined) return undefined;
	const { id, type, name, the, plural, aka, metonyms, adjective, confusable, about } = fields.good;
	if (!declareId(draft, place, 'entities', id)) return undefined;
	if (type === undefined || name === undefined) return undefined;
	if (!draft.types.has(type)) {
		reportMissing(draft, placeOf(place, 'type'), 'types', type);
		return undefined;
	}
	return {
		id: id as EntityId,
		type,
		name,
		the: the ?? false,
		plural: plural ?? false,
		aka: aka ?? [],
		metonyms: metonyms ?? [],
		adjective: adjective ?? [],
		confusable: confusable ?? [],
		...(about !== undefined && { about })
	};
}
