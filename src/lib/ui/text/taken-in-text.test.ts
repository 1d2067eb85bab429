import { expect, test } from 'vitest';
import type { TakenIn } from '../state/teaching-state.svelte';
import { takenInText } from './taken-in-text';

const NOTHING: TakenIn = {
	...{ added: 0, repeated: 0, strange: 0, adopted: 0, quizzes: 0, tooNew: 0, damaged: [] }
};

test.each<[string, Partial<TakenIn>, RegExp[]]>([
	['nothing at all', {}, [/^No result was found/]],
	['thirty results', { added: 30 }, [/^30 results taken in\.$/]],
	[
		'one of them twice',
		{ added: 1, repeated: 1 },
		[/^1 result taken/, /^1 was here already and is/]
	],
	['results of others', { strange: 2 }, [/^2 belong to a quiz that was not made on this device/]],
	['a quiz of one’s own', { adopted: 1 }, [/^1 quiz of yours is here now\.$/]],
	['a link to a quiz', { quizzes: 1 }, [/^1 link leads to a quiz and is no result\.$/]],
	[
		'a link cut off',
		{ damaged: ['1ahpp35iYIA…'] },
		[/^1 result arrived incomplete \(1ahpp35iYIA…\)/]
	]
])('%s is told in a sentence each', (_, taken, told) => {
	const lines = takenInText({ ...NOTHING, ...taken });
	expect(lines).toHaveLength(told.length);
	for (const [at, pattern] of told.entries()) expect(lines[at]).toMatch(pattern);
});
