import type { Adoption } from '../../core/cards/fit/adopt-fit';
import { entriesForAnotherFit, mayFitOn } from '../../core/cards/fit/fit-due';
import {
	FIT_REPORT,
	fitReportOf,
	fitReportText,
	type FitReport
} from '../../core/cards/fit/fit-report';
import { DEFAULT_PARAMETERS } from '../../core/cards/memory';
import { MEMORY_SETTING } from '../../core/cards/memory-setting';
import { studySettingsOf } from '../../core/cards/study-settings';
import type { Setting } from '../../core/log/entry';
import { tabulating } from '../../core/log/review-table-of';
import type { FitTask } from '../../platform/fit-task';
import type { Result } from '../../core/result';
import type { StorageProblem, Store } from '../../storage/store';
import type { Device } from './device';
import { inSlices } from './in-slices';

export interface FittingOptions {
	readonly device: Device;
	/** Tries a fit, away from the page; nothing comes back where that cannot be done. */
	readonly fit: (task: FitTask) => Promise<Adoption | undefined>;
}

/** Digits after the point of a parameter as it is kept. */
const DIGITS = 6;

/** The fitting of the memory's parameters to this learner, which nobody has to ask for. */
export class FittingState {
	readonly #options: FittingOptions;

	phase = $state<'resting' | 'fitting'>('resting');
	/** What the last fit found, once it has been read; nothing where none was made. */
	report = $state.raw<FitReport | undefined>();
	problem = $state.raw<StorageProblem | undefined>();

	constructor(options: FittingOptions) {
		this.#options = options;
	}

	/**
	 * Fits when the log has grown enough since the last fit, at most once a study day, and keeps what was
	 * found: the parameters when they are adopted, and a report whatever came of it.
	 */
	async fitWhenDue(): Promise<void> {
		if (this.phase === 'fitting') return;
		this.phase = 'fitting';
		this.problem = undefined;
		try {
			const store = await this.#options.device.store;
			if (await this.#isDue(store)) await this.#fit(store);
		} finally {
			this.phase = 'resting';
		}
	}

	async #isDue(store: Store): Promise<boolean> {
		const settings = this.#valueOf(await store.settings());
		if (!settings) return false;
		this.report = fitReportOf(settings);
		if (!mayFitOn(this.#options.device.now().day, this.report)) return false;
		const count = entriesForAnotherFit(this.report);
		const newest = this.#valueOf(await store.newest(count)) ?? [];
		const isReport = (entry: (typeof newest)[number]) =>
			entry.type === 'setting' && entry.key === FIT_REPORT;
		return newest.length === count && !newest.some(isReport);
	}

	async #fit(store: Store): Promise<void> {
		const [entries, settings] = [
			this.#valueOf(await store.entries()),
			this.#valueOf(await store.settings())
		];
		if (!entries || !settings) return;
		const { parameters: current = DEFAULT_PARAMETERS } = studySettingsOf(settings);
		const columns = await inSlices(tabulating(entries), () => true);
		const found = columns && (await this.#options.fit({ columns, current }));
		const now = this.#valueOf(await store.settings());
		// Another tab may have been quicker.
		if (!found || now?.get(FIT_REPORT) !== settings.get(FIT_REPORT)) return;
		const { device } = this.#options;
		const moment = device.now();
		const text = fitReportText(found, moment.day);
		const kept = await store.append(
			[
				...(found.adopt ? [setting(MEMORY_SETTING, textOf(found.parameters))] : []),
				setting(FIT_REPORT, text)
			],
			moment
		);
		if (this.#valueOf(kept)) this.report = fitReportOf(new Map([[FIT_REPORT, text]]));
	}

	#valueOf<T>(result: Result<T, StorageProblem>): T | undefined {
		if (result.ok) return result.value;
		this.problem = result.error;
		return undefined;
	}
}

function setting(key: string, value: string): Setting {
	return { type: 'setting', key, value };
}

function textOf(parameters: readonly number[]): string {
	return parameters.map((parameter) => Number(parameter.toFixed(DIGITS))).join(' ');
}
