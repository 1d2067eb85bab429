import { toJsonSchema } from '@valibot/to-json-schema';
import { FactSetInput } from './schema';

/**
 * The JSON Schema of a fact set file, for editors that complete and check as one types. It knows the
 * shape only; that ids exist and quotes occur is for `parseFactSet` to check. No page may import
 * this: it brings a converter that only the build needs.
 */
export function factSetJsonSchema(): object {
	const { $schema, ...schema } = toJsonSchema(FactSetInput, {
		target: 'draft-07',
		typeMode: 'input',
		// Spaces around a text are taken off in reading, which a schema cannot say.
		ignoreActions: ['trim']
	});
	return {
		$schema,
		$id: 'urn:parley-facts:1',
		title: 'Parley fact set (parley-facts/1)',
		description:
			'Facts from a text, as frames with named roles, from which Parley writes questions',
		...schema
	};
}
