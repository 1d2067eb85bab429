import type { Value } from '../../facts/fact-set';
import type { Reader } from '../reading/reader';

const DATE = /^a (?:day|month|season|year)(?:,? (?:and )?a (?:month|year))*$/;

/** Whether a hint lets one answer so: “a city” asks for no month. A hint of other words lets one answer anything. */
export function wantedBy(reader: Reader, hint: string): (value: Value) => boolean {
	const noun = hint.replace(/^(?:the name of )?an? /, '');
	const types = reader.lexicon.typesCalled(noun);
	if (types.length > 0) {
		const { index } = reader;
		return (value) => {
			const type = value.kind === 'entity' ? index.entity(value.id)?.type : undefined;
			return type !== undefined && types.some((wider) => index.isA(type, wider));
		};
	}
	if (DATE.test(hint)) return ({ kind }) => kind === 'date';
	if (/^a (?:number|length of time)\b/.test(hint)) {
		return ({ kind }) => kind === 'number' || kind === 'duration';
	}
	return () => true;
}
