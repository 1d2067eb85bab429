import type { StudyDay } from '../../core/cards/card';
import { minutesFor } from '../../core/cards/workload';
import type { StorageProblem } from '../../storage/store';
import type { Device } from './device';
import { RECENT_ENTRIES, usualMsIn } from './usual-ms';

/** A quiz that was begun and waits to be finished. */
export interface OpenQuiz {
	readonly answered: number;
	readonly of: number;
}

/** What there is to do today. */
export class TodayState {
	readonly #device: Device;

	/** False until the log has been read; what stands here before is a first visit's. */
	ready = $state(false);
	/** Whether anything has been learnt here before. */
	known = $state(false);
	due = $state(0);
	minutes = $state(0);
	/** The next study day with a card, when none is due. */
	nextDay = $state.raw<StudyDay | undefined>();
	nextCount = $state(0);
	today = $state.raw<StudyDay | undefined>();
	openQuiz = $state.raw<OpenQuiz | undefined>();
	problem = $state.raw<StorageProblem | undefined>();

	constructor(device: Device) {
		this.#device = device;
	}

	async read() {
		const store = await this.#device.store;
		const { day } = this.#device.now();
		const [latest, due, newest] = await Promise.all([
			store.latestQuiz(),
			store.dueCards(day),
			store.newest(RECENT_ENTRIES)
		]);
		const failed = [latest, due, newest].find((result) => !result.ok);
		this.problem = failed && !failed.ok ? failed.error : undefined;
		if (failed) this.ready = true;
		if (!latest.ok || !due.ok || !newest.ok) return;
		const waiting = due.value.filter(({ suspended }) => !suspended);
		this.today = day;
		this.due = waiting.length;
		this.minutes = minutesFor(waiting, usualMsIn(newest.value));
		const quiz = latest.value;
		const answered = new Set(quiz?.attempts.map(({ item }) => item)).size;
		const of = quiz?.started.items.length ?? 0;
		this.openQuiz = answered < of ? { answered, of } : undefined;
		this.known = newest.value.some(({ type }) => type === 'attempt' || type === 'review');
		if (this.known && this.due === 0) await this.#readNextDay();
		this.ready = true;
	}

	async #readNextDay() {
		const cards = await (await this.#device.store).cards();
		if (!cards.ok) return;
		const days = cards.value.filter(({ suspended }) => !suspended).map(({ dueDay }) => dueDay);
		this.nextDay = days.reduce<StudyDay | undefined>(
			(least, day) => (least === undefined || day < least ? day : least),
			undefined
		);
		this.nextCount = days.filter((day) => day === this.nextDay).length;
	}
}
