import type { Relation, Value } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import type { Level, Roles } from './levels';

/** A claim in terms of the facts: “tookPower who: Taliban, where: Afghanistan”. */
export function claimText(index: FactIndex, relation: Relation, roles: Roles): string {
	const filled = [...roles].map(([name, value]) => `${name}: ${worded(index, value)}`);
	return [relation.name, filled.join(', ')].filter(Boolean).join(' ');
}

export function levelText({ status, by }: Level): string {
	return ` (${by === undefined ? status : `${status}, by ${by}`})`;
}

/** A value as a person would say it in a reason. */
export function worded(index: FactIndex, value: Value): string {
	switch (value.kind) {
		case 'entity':
			return index.entity(value.id)?.name ?? value.id;
		case 'fact':
			return `fact ${value.id}`;
		case 'date':
			return value.edtf;
		case 'duration':
			return value.iso;
		case 'number':
			return String(value.value);
		case 'text':
			return value.text;
		case 'list':
			return value.values.map((member) => worded(index, member)).join(', ');
		case 'unknown':
			return 'what the source leaves open';
		case 'none':
			return 'nothing';
	}
}
