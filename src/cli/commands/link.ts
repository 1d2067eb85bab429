import { refuse } from '../../lib/core/result';
import type { Command, Given, Reply } from '../command';
import { decodeLink } from './link-decode';
import { encodeLink } from './link-encode';
import { KEY_OPTIONS } from '../key-given';

const DOES: ReadonlyMap<string, (given: Given) => Reply | Promise<Reply>> = new Map([
	['encode', encodeLink],
	['decode', decodeLink]
]);

export const link: Command = {
	usage: 'encode <set> | decode <link>',
	summary: 'Make a link to a quiz, or show what one holds.',
	words: ['encode|decode', 'set|link'],
	options: ['seed', 'count', 'feedback', 'title', 'base', 'code', ...KEY_OPTIONS],
	run(given) {
		const [does = ''] = given.words;
		return DOES.get(does)?.(given) ?? refuse(`“${does}” is neither encode nor decode.`);
	}
};
