import { partsOfCardId, type CardId, type CardState, type Review } from '../../core/cards/card';
import { memorySteps } from '../../core/cards/memory';
import type { ReviewTable } from '../../core/cards/review-table';
import { learnerOf } from '../../core/cards/session/material';
import { studySettingsOf, type StudySettings } from '../../core/cards/study-settings';
import { tabulating } from '../../core/log/review-table-of';
import { narrowTable } from '../../core/progress/narrow-table';
import { progressOf, type Progress } from '../../core/progress/progress';
import { firstDayOf, type Range } from '../../core/progress/span';
import type { StorageProblem } from '../../storage/store';
import type { Device } from './device';
import { inSlices } from './in-slices';

/** Newest reviews that tell of the learner's pace. */
const RECENT = 500;
/** A log of fewer days is looked at by days. */
const MONTH_DAYS = 30;

/** All that is looked at, as the store gave it. */
interface Material {
	readonly table: ReviewTable;
	readonly cards: readonly CardState[];
	readonly settings: StudySettings;
}

/** What the learner has done and knows, counted from the log. */
export class ProgressState {
	readonly #device: Device;
	#material: Material | undefined;
	#turn = 0;

	phase = $state<'reading' | 'empty' | 'ready'>('reading');
	/** Whether figures are being counted; those on the screen are still the old ones. */
	counting = $state(false);
	figures = $state.raw<Progress | undefined>();
	/** The cards that the figures are of. */
	cards = $state.raw<readonly CardState[]>([]);
	settings = $state.raw(studySettingsOf(new Map()));
	/** Ids of the fact sets in the log, sorted. */
	sets = $state.raw<readonly string[]>([]);
	/** The only set looked at; nothing for all of them. */
	set = $state<string | undefined>();
	range = $state<Range>('quarter');
	problem = $state.raw<StorageProblem | undefined>();

	constructor(device: Device) {
		this.#device = device;
	}

	async read() {
		const store = await this.#device.store;
		const [entries, cards, settings] = await Promise.all([
			store.entries(),
			store.cards(),
			store.settings()
		]);
		const failed = [entries, cards, settings].find((result) => !result.ok);
		this.problem = failed && !failed.ok ? failed.error : undefined;
		if (!entries.ok || !cards.ok || !settings.ok) return;
		const turn = ++this.#turn;
		const table = await inSlices(tabulating(entries.value), () => turn === this.#turn);
		if (!table) return;
		this.settings = studySettingsOf(settings.value);
		this.#material = { table, cards: cards.value, settings: this.settings };
		this.sets = setsIn(table.histories);
		if (this.set !== undefined && !this.sets.includes(this.set)) this.set = undefined;
		if (table.length === 0) {
			this.phase = 'empty';
			return;
		}
		const { day } = this.#device.now();
		if (this.phase !== 'ready') {
			this.range = day - (firstDayOf(table) ?? day) < MONTH_DAYS ? 'month' : 'quarter';
		}
		await this.#count();
	}

	/** Looks at one set only, or at all. */
	async lookAt(set: string | undefined) {
		this.set = set;
		await this.#count();
	}

	async lookBack(range: Range) {
		this.range = range;
		await this.#count();
	}

	async #count() {
		if (!this.#material) return;
		const turn = ++this.#turn;
		const { table: whole, cards: all, settings } = this.#material;
		const { day: today } = this.#device.now();
		const { set, range } = this;
		const isOfSet = (id: CardId) => set === undefined || id.startsWith(`${set}/`);
		const table = set === undefined ? whole : narrowTable(whole, isOfSet);
		const cards = set === undefined ? all : all.filter(({ id }) => isOfSet(id));
		const { pace } = learnerOf(newest(whole), all, today);
		const steps = memorySteps(settings.parameters);
		this.counting = true;
		const figures = await inSlices(
			progressOf({ table, cards, today, steps, pace, range }),
			() => turn === this.#turn
		);
		if (!figures) return;
		this.counting = false;
		this.cards = cards;
		this.figures = figures;
		this.phase = 'ready';
	}
}

function setsIn(cards: readonly CardId[]): readonly string[] {
	const sets = new Set<string>();
	for (const card of cards) {
		const parts = partsOfCardId(card);
		if (parts) sets.add(parts.set);
	}
	return [...sets].sort();
}

function newest(table: ReviewTable): readonly Review[] {
	const from = Math.max(0, table.length - RECENT);
	return Array.from({ length: table.length - from }, (_, index) => {
		const row = from + index;
		return {
			card: table.histories[table.history[row] ?? 0],
			rating: table.rating[row],
			at: table.at[row],
			day: table.day[row],
			ms: table.ms[row]
		} as Review;
	});
}
