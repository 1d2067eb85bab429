import { isComplete, toPrompt } from '../../core/items/judging/judge';
import type { Item, Response } from '../../core/items/item';
import type { AssignmentEvent } from '../../core/log/assignment-events';
import type { LogEvent, QuizId } from '../../core/log/entry';
import { attemptOf } from '../../core/quiz/session';
import type { Assignment, SealedQuiz } from '../../core/share/assignment';
import {
	attemptsAt,
	latestOf,
	optionSeedOf,
	orderOf,
	type QuizAttempt
} from '../../core/share/attempts';
import { revealOf, type Reveal } from '../question/reveal';
import type { Device } from './device';
import { Keeper } from './keeper.svelte';
import { usualMsIn } from './usual-ms';

/** A shared quiz, read from its link. */
export interface QuizToTake {
	/** What stands after the `#`. */
	readonly link: string;
	readonly assignment: Assignment;
	readonly title: string;
	/** BCP 47 tag of the questions' language. */
	readonly lang: string;
	/** With their keys, or without. */
	readonly items: readonly Item[];
	/** Whether answers can be judged here: now, once unlocked, or never. */
	readonly keys: 'here' | 'locked' | 'none';
	/** What the unlock code opens. */
	readonly sealed?: SealedQuiz;
	/** Id of the fact set, where its cards are here, and answers count as reviews of them. */
	readonly set?: string;
}

interface PlacedAnswer {
	readonly place: number;
	readonly response: Response;
	readonly ms: number;
}

/** A shared quiz as one pupil takes it. Every answer is on disk before the next question shows. */
export class TakeState {
	readonly #device: Device;
	/** Makes eight letters of base64url by chance. */
	readonly #newId: () => string;
	#askedAt: number | undefined;
	/** The place whose answer is explained now. */
	#revealed: number | undefined;
	/** Milliseconds on questions that were left without an answer, by place. */
	readonly #spent = new Map<number, number>();
	readonly quiz = $state.raw<QuizToTake>() as QuizToTake;
	readonly keeper: Keeper;

	ready = $state(false);
	/** From the first tap of a step until all it changed is known here: a second tap does nothing. */
	saving = $state(false);
	attempts = $state.raw<readonly QuizAttempt[]>([]);
	/** On the pupil's wish past the last question, to look at all answers before handing in. */
	checking = $state(false);
	/** The places that were passed over, and come again after the others. */
	#skipped = $state.raw<readonly number[]>([]);
	/** The question gone back to. */
	#chosen = $state<number | undefined>();
	response = $state.raw<Response | undefined>();
	reveal = $state.raw<Reveal | undefined>();
	now = $state(0);

	/** The attempt under way, or the last one. */
	readonly attempt = $derived(latestOf(this.attempts));
	readonly started = $derived(this.attempt !== undefined && !this.attempt.isOver);
	readonly order = $derived(
		this.attempt ? orderOf(this.of, this.attempt.quiz, this.quiz.assignment) : []
	);
	/** The place of the question on the screen; nothing when all are answered. */
	readonly place = $derived.by(() => {
		if (this.reveal) return this.#revealed;
		if (this.#chosen !== undefined) return this.#chosen;
		const open = this.order.filter((place) => !this.attempt?.answers.has(place));
		return open.find((place) => !this.#skipped.includes(place)) ?? open[0];
	});
	readonly prompt = $derived.by(() => {
		const item = this.place === undefined ? undefined : this.quiz.items[this.place];
		if (!item || !this.attempt) return undefined;
		return toPrompt(item, optionSeedOf(this.attempt.quiz, this.quiz.assignment));
	});
	readonly complete = $derived(
		this.prompt !== undefined &&
			this.response !== undefined &&
			isComplete(this.prompt, this.response)
	);
	/** Each answer is explained as soon as it is given. */
	readonly tellsAtOnce = $derived(
		this.quiz.keys === 'here' && this.quiz.assignment.feedback === 'at-once'
	);
	/** How many more attempts the teacher lets one make; Infinity where there is no limit. */
	readonly attemptsLeft = $derived(
		(this.quiz.assignment.attempts || Infinity) - this.attempts.length
	);

	constructor(device: Device, quiz: QuizToTake, newId: () => string) {
		this.#device = device;
		this.#newId = newId;
		this.quiz = quiz;
		this.keeper = new Keeper(device);
	}

	get of() {
		return this.quiz.items.length;
	}

	get problem() {
		return this.keeper.problem;
	}

	/** Finds the attempts that were made on this device. */
	async read(): Promise<void> {
		const store = await this.#device.store;
		const [begun, answers, ended] = await Promise.all([
			store.entriesOfType('assignment-begun'),
			store.entriesOfType('assignment-answer'),
			store.entriesOfType('assignment-ended')
		]);
		const failed = [begun, answers, ended].find(({ ok }) => !ok);
		if (failed && !failed.ok) return this.keeper.fails(failed.error, () => this.read());
		if (!begun.ok || !answers.ok || !ended.ok) return;
		const log = { begun: begun.value, answers: answers.value, ended: ended.value };
		this.attempts = attemptsAt(this.quiz.assignment.id, log);
		this.tick();
		this.ready = true;
	}

	/**
	 * Begins a new attempt.
	 *
	 * @param name as asked for; empty when nothing is asked for.
	 * @param extra part of the time limit that is added to it, 0.25 for a quarter.
	 */
	async begin(name: string, extra = 0): Promise<void> {
		const { link, assignment } = this.quiz;
		if (this.saving || this.started || this.attemptsLeft <= 0) return;
		const minutes = Math.ceil(assignment.minutes * (1 + extra));
		const event: AssignmentEvent = {
			...{ type: 'assignment-begun', assignment: assignment.id, link },
			...{ quiz: this.#newId() as QuizId, number: this.attempts.length + 1 },
			...(name === '' ? {} : { name }),
			...(minutes > 0 ? { minutes } : {})
		};
		if (!(await this.#keep([event], () => this.begin(name, extra)))) return;
		this.#skipped = [];
		this.shown();
	}

	/** Whether the answer to that question stands: its key was shown. */
	isSettled(place: number): boolean {
		return this.tellsAtOnce && (this.attempt?.answers.has(place) ?? false);
	}

	/** Starts the clock of the question on the screen. */
	shown() {
		this.#askedAt = this.#device.now().at;
		const given = this.place === undefined ? undefined : this.attempt?.answers.get(this.place);
		this.response = given?.response;
	}

	choose(response: Response) {
		if (!this.reveal && !this.saving) this.response = response;
	}

	/** Keeps the answer, explains it or goes on. Called again, it tries to save again. */
	async answer(response: Response): Promise<void> {
		const { attempt, place, prompt } = this;
		const item = place === undefined ? undefined : this.quiz.items[place];
		if (!attempt || attempt.isOver || !item || !prompt || place === undefined) return;
		if (this.reveal || this.saving || this.isSettled(place)) return;
		this.response = response;
		if (!isComplete(prompt, response)) return;
		if (this.#isTimeUp(attempt)) return this.handIn();
		const ms = this.#spentOn(place);
		const events: LogEvent[] = [this.#eventOf(attempt, { place, response, ms })];
		if (this.tellsAtOnce) events.push(...this.#reviewsOf(attempt, item, response, ms));
		if (!(await this.#keep(events, () => this.answer(response)))) return;
		this.#spent.delete(place);
		if (this.tellsAtOnce) {
			this.#revealed = place;
			this.reveal = revealOf(item, response);
		} else await this.next();
	}

	/** Leaves the question for later. */
	skip() {
		const { place } = this;
		if (place === undefined || this.reveal || this.saving) return;
		this.#spent.set(place, this.#spentOn(place));
		this.#skipped = [...this.#skipped.filter((other) => other !== place), place];
		const open = this.order.filter((other) => !this.attempt?.answers.has(other));
		this.#chosen = undefined;
		this.checking = open.every((other) => this.#skipped.includes(other));
		this.shown();
	}

	/** Goes on to the next question; past the last one, to all answers. */
	async next(): Promise<void> {
		const wasChosen = this.#chosen !== undefined;
		this.reveal = undefined;
		this.#chosen = undefined;
		const open = this.order.filter((place) => !this.attempt?.answers.has(place));
		if (open.length === 0 && this.tellsAtOnce) return this.handIn();
		this.checking = wasChosen || open.every((place) => this.#skipped.includes(place));
		this.shown();
	}

	/** Goes back to a question, from where all answers are shown. */
	goTo(place: number) {
		if (this.isSettled(place)) return;
		this.checking = false;
		this.#chosen = place;
		this.shown();
	}

	/** Ends the attempt with the answers there are. */
	async handIn(): Promise<void> {
		const { attempt } = this;
		if (!attempt || attempt.isOver || this.saving) return;
		const { id } = this.quiz.assignment;
		const last = this.#lastAnswer(attempt);
		const events: LogEvent[] = [
			...(last ? [this.#eventOf(attempt, last)] : []),
			{ type: 'assignment-ended', assignment: id, quiz: attempt.quiz }
		];
		if (this.quiz.keys === 'here' && !this.tellsAtOnce) {
			const answers = new Map(attempt.answers);
			if (last) answers.set(last.place, last);
			for (const [place, { response, ms }] of answers) {
				const item = this.quiz.items[place];
				if (item) events.push(...this.#reviewsOf(attempt, item, response, ms));
			}
		}
		if (!(await this.#keep(events, () => this.handIn()))) return;
		this.checking = false;
		this.reveal = undefined;
	}

	/** Looks at the clock; ends the attempt when its time is up. */
	tick() {
		this.now = this.#device.now().at;
		const { attempt } = this;
		if (!attempt || attempt.isOver || this.saving || this.problem) return;
		if (this.#isTimeUp(attempt)) void this.handIn();
	}

	#isTimeUp({ endsAt }: QuizAttempt): boolean {
		return endsAt !== undefined && this.#device.now().at >= endsAt;
	}

	/** What is chosen, and not yet given when the time is up. */
	#lastAnswer(attempt: QuizAttempt): PlacedAnswer | undefined {
		const { place, prompt, response } = this;
		if (!this.#isTimeUp(attempt) || this.reveal || this.checking) return undefined;
		if (place === undefined || !prompt || response === undefined) return undefined;
		if (this.isSettled(place) || !isComplete(prompt, response)) return undefined;
		return { place, response, ms: this.#spentOn(place) };
	}

	/** Milliseconds on the question, on its screen before as well. */
	#spentOn(place: number): number {
		const { at } = this.#device.now();
		return (this.#spent.get(place) ?? 0) + Math.max(0, at - (this.#askedAt ?? at));
	}

	#eventOf({ quiz }: QuizAttempt, answer: PlacedAnswer): AssignmentEvent {
		const assignment = this.quiz.assignment.id;
		return { type: 'assignment-answer', assignment, quiz, ...answer };
	}

	/** The answer as a review of the cards it tells of, where those are here. */
	#reviewsOf({ quiz }: QuizAttempt, item: Item, response: Response, ms: number): LogEvent[] {
		const { set } = this.quiz;
		if (set === undefined) return [];
		const session = { quiz, set, seed: quiz, items: this.quiz.items, attempts: [] };
		return [attemptOf(session, item, response, ms, usualMsIn([]))];
	}

	async #keep(events: readonly LogEvent[], again: () => Promise<unknown>): Promise<boolean> {
		this.saving = true;
		try {
			if (!(await this.keeper.keep(events, again))) return false;
			await this.read();
			return !this.keeper.problem;
		} finally {
			this.saving = false;
		}
	}
}
