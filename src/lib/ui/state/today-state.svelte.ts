import type { StudyDay } from '../../core/cards/card';
import type { StorageProblem } from '../../storage/store';
import type { Deck } from './deck';
import type { Device } from './device';
import type { TodayPlan } from './today-plan';

/** Entries of the log that show whether anything was ever learnt here. */
const FEW_ENTRIES = 30;

/** A quiz that was begun and waits to be finished. */
export interface OpenQuiz {
	readonly answered: number;
	readonly of: number;
}

/** What there is to do today. */
export class TodayState {
	readonly #device: Device;
	readonly #deck: () => Promise<Deck>;

	/** False until the log has been read; what stands here before is a first visit's. */
	ready = $state(false);
	/** Whether anything has been learnt here before. */
	known = $state(false);
	/** Today’s studying; not planned on a first visit. */
	plan = $state.raw<TodayPlan | undefined>();
	today = $state.raw<StudyDay | undefined>();
	openQuiz = $state.raw<OpenQuiz | undefined>();
	problem = $state.raw<StorageProblem | undefined>();

	/** @param deck fetched only once it is known that there is something to plan. */
	constructor(device: Device, deck: () => Promise<Deck>) {
		this.#device = device;
		this.#deck = deck;
	}

	async read() {
		const store = await this.#device.store;
		const { day } = this.#device.now();
		const [latest, newest] = await Promise.all([store.latestQuiz(), store.newest(FEW_ENTRIES)]);
		const failed = [latest, newest].find((result) => !result.ok);
		this.problem = failed && !failed.ok ? failed.error : undefined;
		if (latest.ok && newest.ok) {
			this.today = day;
			const quiz = latest.value;
			const answered = new Set(quiz?.attempts.map(({ item }) => item)).size;
			const of = quiz?.started.items.length ?? 0;
			this.openQuiz = answered < of ? { answered, of } : undefined;
			this.known = newest.value.some(({ type }) => type === 'attempt' || type === 'review');
			if (this.known) await this.#readPlan(day);
		}
		this.ready = true;
	}

	async #readPlan(day: StudyDay) {
		const [{ planToday }, deck] = await Promise.all([import('./today-plan'), this.#deck()]);
		const plan = await planToday(await this.#device.store, deck, day);
		if (plan.ok) this.plan = plan.value;
		else this.problem = plan.error;
	}
}
