import type { StudyDay } from '../../core/cards/card';
import type { Response } from '../../core/items/item';
import { isComplete, toPrompt } from '../../core/items/judging/judge';
import {
	attemptOf,
	currentItem,
	isFinished,
	startedEvent,
	summaryOf,
	withAttempt,
	type QuizSession
} from '../../core/quiz/session';
import type { StorageProblem } from '../../storage/store';
import { revealOf, type Reveal } from '../question/reveal';
import type { Device } from './device';

export interface QuizOptions {
	readonly device: Device;
	readonly session: QuizSession;
	/** Whether the log knows of this quiz; a new one is written down with its first answer. */
	readonly kept: boolean;
	/** How long this learner's answers usually take, in milliseconds. */
	readonly usualMs: number;
}

/** A quiz on the screen. An answer counts, and is explained, only once it is on disk. */
export class QuizState {
	readonly #device: Device;
	readonly #usualMs: number;
	#kept: boolean;
	#session: QuizSession = $state.raw() as QuizSession;
	#askedAt: number | undefined;

	/** The answer in the making; kept when saving fails, so that it can be tried again. */
	response = $state.raw<Response | undefined>();
	/** Set once the answer is on disk, until the next question. */
	reveal = $state.raw<Reveal | undefined>();
	problem = $state.raw<StorageProblem | undefined>();
	saving = $state(false);
	/** When the cards that this quiz touched come back; known at its end. */
	dueDays = $state.raw<readonly StudyDay[]>([]);

	/** The item on the screen: the one just answered until the learner moves on. */
	readonly #item = $derived.by(() => {
		const { items, attempts } = this.#session;
		if (!this.reveal) return currentItem(this.#session);
		const answered = attempts.at(-1)?.item;
		return items.find(({ id }) => id === answered);
	});
	readonly prompt = $derived(this.#item && toPrompt(this.#item, this.#session.seed));
	readonly complete = $derived(
		this.prompt !== undefined &&
			this.response !== undefined &&
			isComplete(this.prompt, this.response)
	);
	readonly id = $derived(this.#session.quiz);
	readonly answered = $derived(this.#session.attempts.length);
	/** An answer is being kept, or its explanation read. */
	readonly busy = $derived(this.saving || this.reveal !== undefined);
	readonly of = $derived(this.#session.items.length);
	/** The question on the screen, from 1. */
	readonly at = $derived(this.#session.attempts.length + (this.reveal ? 0 : 1));
	readonly last = $derived(this.at === this.of);
	readonly verdicts = $derived(
		this.#session.attempts.map(({ score }) =>
			score === 1 ? ('right' as const) : score > 0 ? ('partly' as const) : ('wrong' as const)
		)
	);
	/** All is answered and the last explanation has been read. */
	readonly finished = $derived(!this.reveal && this.of > 0 && isFinished(this.#session));
	readonly summary = $derived.by(() => {
		const { right, of, again } = summaryOf(this.#session);
		return {
			right,
			of,
			again: again.map(({ item, response }) => revealOf(item, response))
		};
	});

	constructor({ device, session, kept, usualMs }: QuizOptions) {
		this.#device = device;
		this.#session = session;
		this.#kept = kept;
		this.#usualMs = usualMs;
	}

	/** Starts the clock of the question on the screen. */
	shown() {
		this.#askedAt ??= this.#device.now().at;
	}

	/** Learns what a quiz that was finished before has to say at its end. */
	async look() {
		if (this.finished) await this.#readDueDays();
	}

	choose(response: Response) {
		if (!this.reveal && !this.saving) this.response = response;
	}

	/** Judges the answer, if it is complete, and keeps it. Called again, it tries to save again. */
	async answer(response: Response) {
		const item = this.#item;
		if (!item || !this.prompt || this.reveal || this.saving) return;
		this.response = response;
		if (!isComplete(this.prompt, response)) return;
		this.saving = true;
		this.problem = undefined;
		const moment = this.#device.now();
		const ms = Math.max(0, moment.at - (this.#askedAt ?? moment.at));
		const attempt = attemptOf(this.#session, item, response, ms, this.#usualMs);
		const events = this.#kept ? [attempt] : [startedEvent(this.#session), attempt];
		const store = await this.#device.store;
		const written = await store.append(events, moment).finally(() => (this.saving = false));
		if (!written.ok) {
			this.problem = written.error;
			return;
		}
		this.#kept = true;
		this.#session = withAttempt(this.#session, attempt);
		this.reveal = revealOf(item, response);
	}

	/** Goes on to the next question, or to the summary. */
	async next() {
		if (!this.reveal) return;
		this.reveal = undefined;
		this.response = undefined;
		this.#askedAt = this.#device.now().at;
		if (this.finished) await this.#readDueDays();
	}

	async #readDueDays() {
		const touched = new Set(
			this.#session.attempts.flatMap(({ ratings }) => ratings.map(({ card }) => card))
		);
		const cards = await (await this.#device.store).cards();
		if (!cards.ok) return;
		this.dueDays = cards.value.filter(({ id }) => touched.has(id)).map(({ dueDay }) => dueDay);
	}
}
