/** Where a text stops being JSON, or says one thing twice. Lines and columns count from 1. */
export interface JsonProblem {
	readonly line: number;
	readonly column: number;
	readonly reason: string;
	readonly mend: string;
}

export interface JsonScan {
	/** Why the text is not JSON; absent when it is. */
	readonly problem?: JsonProblem;
	/** Keys written twice in one object: `JSON.parse` keeps the last and says nothing. */
	readonly twice: readonly (JsonProblem & { readonly key: string })[];
}

const DEEPEST = 100;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;

interface Level {
	readonly kind: '{' | '[';
	readonly keys: Set<string>;
	/** What may come next. */
	wants: 'first' | 'member' | 'colon' | 'value' | 'comma';
}

/**
 * Walks through a JSON text and finds the first fault in it. Engines word and place their own errors
 * each in another way, and some give no place at all.
 *
 * @see The JavaScript Object Notation (JSON) Data Interchange Format, RFC 8259
 */
export function scanJson(text: string): JsonScan {
	const twice: (JsonProblem & { key: string })[] = [];
	const levels: Level[] = [];
	let done = false;
	let at = 0;
	const fail = (where: number, reason: string, mend: string): JsonScan => ({
		problem: { ...lineAndColumn(text, where), reason, mend },
		twice
	});
	const valueDone = () => {
		const level = levels.at(-1);
		if (level) level.wants = 'comma';
		else done = true;
	};
	for (;;) {
		while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
		const level = levels.at(-1);
		const char = text.charAt(at);
		if (char === '') {
			if (done) return { twice };
			if (!level) return fail(at, 'The text is empty.', 'Write a fact set in { } into it.');
			const closing = level.kind === '{' ? '}' : ']';
			return fail(
				at,
				`The text ends before a ${level.kind} is closed.`,
				`Perhaps its end was lost in copying; else add the missing ${closing}.`
			);
		}
		if (done) return fail(at, 'There is more after the end.', 'Remove what follows the last }.');
		if (level && level.wants === 'comma') {
			if (char === ',') level.wants = 'member';
			else if (char === (level.kind === '{' ? '}' : ']')) {
				levels.pop();
				valueDone();
			} else
				return fail(at, `Here stands ${seen(char)} where a comma or the end should be.`, MISSING);
			at++;
			continue;
		}
		if (level && level.wants === 'colon') {
			if (char !== ':')
				return fail(at, 'A colon is missing after a key.', 'Add a : before the value.');
			level.wants = 'value';
			at++;
			continue;
		}
		if (level && level.wants !== 'value' && char === (level.kind === '{' ? '}' : ']')) {
			if (level.wants === 'member') {
				return fail(at, `A comma stands before the closing ${char}.`, 'Remove the last comma.');
			}
			levels.pop();
			valueDone();
			at++;
			continue;
		}
		if (level && level.kind === '{' && level.wants !== 'value') {
			const key = match(STRING, text, at);
			if (key === undefined) {
				if (char === '"') return fail(at, ...stringFault(text, at));
				return fail(
					at,
					`Here stands ${seen(char)} where a key in double quotes should be.`,
					'Write keys as "key".'
				);
			}
			if (level.keys.has(key)) {
				twice.push({
					...lineAndColumn(text, at),
					key: JSON.parse(key) as string,
					reason: `The key ${key} is written twice in one object; only the last one counts.`,
					mend: 'Remove or rename one of them.'
				});
			}
			level.keys.add(key);
			level.wants = 'colon';
			at += key.length;
			continue;
		}
		if (char === '{' || char === '[') {
			if (levels.length >= DEEPEST) {
				return fail(
					at,
					'Brackets are nested too deeply.',
					'A fact set needs no more than six levels.'
				);
			}
			levels.push({ kind: char, keys: new Set(), wants: 'first' });
			at++;
			continue;
		}
		const token = match(STRING, text, at) ?? match(NUMBER, text, at) ?? match(WORD, text, at);
		if (token === undefined) {
			if (char === '"') return fail(at, ...stringFault(text, at));
			return fail(at, `Here stands ${seen(char)} where a value should be.`, mendFor(char));
		}
		at += token.length;
		valueDone();
	}
}

const MISSING =
	'Most often a comma is missing just before, or a quotation mark within a text needs a \\.';

function match(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

function seen(char: string): string {
	return char === '“' || char === '”' ? 'a curly quotation mark' : `“${char}”`;
}

function mendFor(char: string): string {
	if ("“”„«'".includes(char)) return 'Use straight double quotes: "like this".';
	if (char === '/') return 'JSON has no comments: remove it.';
	if (char === ',') return 'Remove the comma, or write the value that is missing before it.';
	return 'Texts need double quotes; only numbers, true, false and null go without.';
}

function stringFault(text: string, at: number): [reason: string, mend: string] {
	const end = text.slice(at + 1).search(/["\n]/u);
	const close = end === -1 ? '' : text.charAt(at + 1 + end);
	if (close !== '"') {
		return [
			'A text begins here and is not closed on its line.',
			'Add the closing ", and write a line break within a text as \\n.'
		];
	}
	return [
		'The text that begins here holds a character that JSON does not allow.',
		'Write a backslash as \\\\ and a tab as \\t.'
	];
}

function lineAndColumn(text: string, at: number): { line: number; column: number } {
	const lines = text.slice(0, at).split('\n');
	return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
