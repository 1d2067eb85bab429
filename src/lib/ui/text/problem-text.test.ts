import { expect, test } from 'vitest';
import type { StorageProblem } from '../../storage/store';
import { storageProblemText } from './problem-text';

const PROBLEMS: readonly StorageProblem[] = [
	{ kind: 'blocked' },
	{ kind: 'full' },
	{ kind: 'newer' },
	{ kind: 'stuck' },
	{ kind: 'lost', detail: 'UnknownError' }
];

test.each(PROBLEMS)(
	'$kind is told as what happened and what to do, in whole sentences',
	(problem) => {
		const { what, todo } = storageProblemText(problem);
		for (const text of [what, todo]) expect(text).toMatch(/^[A-Z].*\.$/s);
		expect(todo).not.toBe(what);
	}
);

test('a full disk says that the answer is not saved and the old ones are', () => {
	const { what } = storageProblemText({ kind: 'full' });
	expect(what).toContain('not saved');
	expect(what).toContain('safe');
});

test('blocked storage says that progress goes with the tab', () => {
	expect(storageProblemText({ kind: 'blocked' }).todo).toContain('when this tab closes');
});
