import type {
	AssignmentEvent,
	AssignmentId,
	AssignmentMade
} from '../../core/log/assignment-events';
import {
	openEnvelope,
	sealEnvelope,
	type Envelope,
	type LinkError
} from '../../core/share/envelope';
import { linksIn } from '../../core/share/link-text';
import { assignmentOfResult } from '../../core/share/seal-result';
import { keyPairFrom } from '../../core/share/teacher-key';
import { bytesOfLetters, lettersOf } from '../../core/share/text-forms';
import { openQuiz } from '../../core/share/written-quiz';
import type { Instant } from '../../core/time';
import type { EntryOf } from '../../storage/store';
import type { Device } from './device';
import { Keeper } from './keeper.svelte';

/** A quiz that was shared from here. */
export interface SharedFromHere {
	readonly assignment: AssignmentId;
	readonly madeAt: Instant;
	/** What stands behind the `#` of the link that was handed out. */
	readonly link: string;
	/** The same with its keys, where that link has none or locks them. */
	readonly whole?: string;
	/** What opens locked keys. */
	readonly code?: string;
	/** What stands after the `#` of each result that came in, in that order. */
	readonly results: readonly string[];
}

/** What became of a text that was pasted, scanned or opened. */
export interface TakenIn {
	/** Results that were new. */
	readonly added: number;
	/** Results that were here before, or stand in the text twice. */
	readonly repeated: number;
	/** Results of quizzes that were not shared from this device. */
	readonly strange: number;
	/** Quizzes that were shared from another device with a key that is here, and are here now too. */
	readonly adopted: number;
	/** Links to other quizzes, which are no results. */
	readonly quizzes: number;
	/** Links made by a newer Parley. */
	readonly tooNew: number;
	/** Begin of each result that arrived incomplete. */
	readonly damaged: readonly string[];
}

/** Letters of a damaged link that tell the teacher which one it is; what is shorter is a hashtag. */
const SHOWN = 12;
const NONE = new Uint8Array();

/** All that a teacher's device keeps of quizzes shared from it. */
export class TeachingState {
	readonly #device: Device;
	readonly keeper: Keeper;

	ready = $state(false);
	/** The newest first. */
	quizzes = $state.raw<readonly SharedFromHere[]>([]);
	/** The keys that ever were here, as seeds in base64url; the newest last. */
	seeds = $state.raw<readonly string[]>([]);
	takenIn = $state.raw<TakenIn | undefined>();
	/** Quizzes that were deleted here for good. */
	#erased: ReadonlySet<AssignmentId> = new Set();

	constructor(device: Device) {
		this.#device = device;
		this.keeper = new Keeper(device);
	}

	async read(): Promise<void> {
		const store = await this.#device.store;
		const [made, results, keys, erased] = await Promise.all([
			store.entriesOfType('assignment-made'),
			store.entriesOfType('result-received'),
			store.entriesOfType('teacher-key'),
			store.entriesOfType('assignment-erased')
		]);
		const failed = [made, results, keys, erased].find(({ ok }) => !ok);
		if (failed && !failed.ok) return this.keeper.fails(failed.error, () => this.read());
		if (!made.ok || !results.ok || !keys.ok || !erased.ok) return;
		// A key that was restored twice, or came with a backup too, is one key.
		this.seeds = [...new Set(keys.value.map(({ seed }) => seed).reverse())].reverse();
		this.#erased = new Set(erased.value.map(({ assignment }) => assignment));
		this.quizzes = onceEach(made.value)
			.map((quiz) => ({
				...quiz,
				results: results.value
					.filter(({ assignment }) => assignment === quiz.assignment)
					.map(({ text }) => text)
			}))
			.sort((a, b) => b.madeAt - a.madeAt);
		this.ready = true;
	}

	quiz(id: string): SharedFromHere | undefined {
		return this.quizzes.find(({ assignment }) => assignment === id);
	}

	/** Keeps every new result that stands in the text, whatever else does. */
	async takeIn(text: string): Promise<void> {
		await this.read(); // another tab may have taken in, or deleted
		if (!this.ready || this.keeper.problem) return;
		const found = linksIn(text).map((link) => ({ link, envelope: openEnvelope(link) }));
		const refusedFor = (kind: LinkError['kind']) =>
			found.flatMap(({ link, envelope }) =>
				!envelope.ok && envelope.error.kind === kind && link.length > SHOWN ? [link] : []
			);
		const damaged = refusedFor('incomplete');
		// Digits and letters of one link are one link.
		const links = found.flatMap(({ envelope }) =>
			envelope.ok ? [{ link: sealEnvelope(envelope.value), ...envelope.value }] : []
		);
		const quizzes = links.filter(({ kind }) => kind !== 'result');
		const adopted = await this.#ownAmong(quizzes);
		const here = new Set([...this.quizzes, ...adopted].map(({ assignment }) => assignment));
		const known = new Set(this.quizzes.flatMap(({ results }) => results));
		const events: AssignmentEvent[] = [...adopted];
		let [added, repeated, strange] = [0, 0, 0];
		for (const { link, kind, payload } of links) {
			if (kind !== 'result') continue;
			const assignment = assignmentOfResult(payload);
			if (assignment === undefined) damaged.push(link);
			else if (!here.has(assignment)) strange += 1;
			else if (known.has(link)) repeated += 1;
			else {
				known.add(link);
				added += 1;
				events.push({ type: 'result-received', assignment, text: link });
			}
		}
		if (events.length > 0 && !(await this.keeper.keep(events, () => this.takeIn(text)))) return;
		this.takenIn = {
			...{ added, repeated, strange, adopted: adopted.length },
			tooNew: refusedFor('too-new').length,
			quizzes: quizzes.length - adopted.length,
			damaged: damaged.map(beginOf)
		};
		await this.read();
	}

	/** Those of the quizzes whose results are sealed to a key of this device, and that are not here yet. */
	async #ownAmong(
		links: readonly (Envelope & { readonly link: string })[]
	): Promise<readonly AssignmentMade[]> {
		const keys = await Promise.all(this.seeds.map((seed) => keyPairFrom(bytesOfLetters(seed))));
		const own = new Map<AssignmentId, AssignmentMade>();
		for (const { link, ...envelope } of links) {
			const quiz = openQuiz(envelope);
			if (!quiz.ok) continue;
			const { id, teacherKey } = (quiz.value.kind === 'ref' ? quiz.value.head : quiz.value)
				.assignment;
			const isOwn = keys.some(
				({ publicKey }) => lettersOf(publicKey) === lettersOf(teacherKey ?? NONE)
			);
			const isKnown = this.quiz(id) !== undefined || this.#erased.has(id) || own.has(id);
			if (isOwn && !isKnown) own.set(id, { type: 'assignment-made', assignment: id, link });
		}
		return [...own.values()];
	}

	/** Deletes the quiz and every result of it from this device, for good. */
	async erase(assignment: AssignmentId): Promise<boolean> {
		const event = { type: 'assignment-erased' as const, assignment };
		const kept = await this.keeper.keep([event], () => this.erase(assignment));
		if (kept) await this.read();
		return kept !== undefined;
	}

	/** Keeps a key; one that is here already becomes the newest. */
	async keepSeed(seed: string): Promise<boolean> {
		const kept = await this.keeper.keep([{ type: 'teacher-key', seed }], () => this.keepSeed(seed));
		if (kept) await this.read();
		return kept !== undefined;
	}
}

const beginOf = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/**
 * Each quiz once. It may be there twice: brought here by its link, and again by a backup that has its
 * keys, which the link may not have.
 */
function onceEach(
	made: readonly EntryOf<'assignment-made'>[]
): readonly Omit<SharedFromHere, 'results'>[] {
	const quizzes = new Map<AssignmentId, Omit<SharedFromHere, 'results'>>();
	for (const { assignment, at, link, whole, code } of made) {
		const known = quizzes.get(assignment);
		quizzes.set(assignment, {
			...{ assignment, madeAt: at, link },
			...(whole === undefined ? {} : { whole }),
			...(code === undefined ? {} : { code }),
			...known
		});
	}
	return [...quizzes.values()];
}
