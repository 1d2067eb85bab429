import { erasedIn, withoutErased } from './erased-lines';

/** Longer lines, such as a whole fact set, are left to the journal. */
const MAX_LINE = 20_000;

/** What localStorage keeps: small, at hand at once, and in another place than the database. */
export interface Tail {
	/** The last entries written here, oldest first. */
	readonly lines: readonly string[];
	/** How many answers the log had, as far as is known. */
	readonly answers: number;
	/** The journal lacks some of the log: it could not be written to, or not wholly filled. */
	readonly behind: boolean;
}

const NONE: Tail = { lines: [], answers: 0, behind: false };

/** The tail of a log, kept under that name; where the browser gives no localStorage, always empty. */
export class TailKeeper {
	readonly #key: string;

	constructor(name: string) {
		this.#key = `${name}-tail`;
	}

	read(): Tail {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
			return isTail(kept) ? kept : NONE;
		} catch {
			return NONE;
		}
	}

	/**
	 * Adds lines.
	 *
	 * @param answers how many of them are answers.
	 * @param most how many lines to keep.
	 */
	add(lines: readonly string[], answers: number, most: number): void {
		const tail = this.read();
		const all = [...tail.lines, ...lines.filter(({ length }) => length <= MAX_LINE)];
		const left = withoutErased(all, new Set(erasedIn(lines)));
		this.#write({ ...tail, lines: left.slice(-most), answers: tail.answers + answers });
	}

	/** Notes what is known of the whole log. */
	note(known: Partial<Pick<Tail, 'answers' | 'behind'>>): void {
		this.#write({ ...this.read(), ...known });
	}

	clear(): void {
		this.#write(undefined);
	}

	#write(tail: Tail | undefined): void {
		try {
			if (tail) localStorage.setItem(this.#key, JSON.stringify(tail));
			else localStorage.removeItem(this.#key);
		} catch {
			// It is full or refused; the database and the journal are what counts.
		}
	}
}

function isTail(value: unknown): value is Tail {
	const { lines, answers, behind } = (value ?? {}) as Partial<Tail>;
	return (
		Array.isArray(lines) &&
		lines.every((line) => typeof line === 'string') &&
		Number.isSafeInteger(answers) &&
		typeof behind === 'boolean'
	);
}
