import type { Diagnostic } from '../../lib/core/facts/fact-set';
import { ok } from '../../lib/core/result';
import type { Command } from '../command';
import { readSet } from '../files';

export const check: Command = {
	usage: '<set>',
	summary: 'Say what is wrong with a fact set; ends with 1 on errors.',
	words: ['set'],
	options: [],
	run({ words: [name = ''], root }) {
		const read = readSet(name, root);
		if (!read.ok) return read;
		const { set, diagnostics } = read.value;
		const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
		const warnings = diagnostics.length - errors;
		const facts = set?.facts.length ?? 0;
		const found = `${counted(facts, 'fact')} to ask, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
		return ok({
			text: [...diagnostics.map(lineOf), found].join('\n'),
			json: { set: set?.id ?? null, facts, errors, warnings, diagnostics },
			exitCode: errors === 0 && set ? 0 : 1
		});
	}
};

function lineOf({ severity, place, reason, mend }: Diagnostic): string {
	return `${severity}: ${place}\n  ${reason} ${mend}`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
