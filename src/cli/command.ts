import type { Result } from '../lib/core/result';

/** What a command found: for a person, and for a program that asked with `--json`. */
export interface Answer {
	readonly text: string;
	readonly json: unknown;
	/** Something for the person to know beside the answer. */
	readonly note?: string | undefined;
	/** 1 when what was looked at is not as it should be. */
	readonly exitCode?: 0 | 1;
}

/** The refusal is a sentence for the person. */
export type Reply = Result<Answer, string>;

/** What was typed after the command's name. */
export interface Given {
	/** As many as the command's usage names. */
	readonly words: readonly string[];
	/** The value of an option, when it was given. */
	readonly option: (name: string) => string | undefined;
	/** Whether a flag was given. */
	readonly has: (flag: string) => boolean;
	/** All of standard input; the refusal is a sentence. */
	readonly input: () => Result<string, string>;
	/** Folder of the project, where the shipped sets are. */
	readonly root: string;
}

export interface Command {
	/** What stands after its name: “<set> [--kind K]”. */
	readonly usage: string;
	readonly summary: string;
	/** Names of the words it needs. */
	readonly words: readonly string[];
	/** Options that take a value; each command takes `--json` and `--help` too. */
	readonly options: readonly string[];
	/** Options without a value, beside those. */
	readonly flags?: readonly string[];
	/** A promise only where something is locked or unlocked. */
	run(given: Given): Reply | Promise<Reply>;
}
