import type { StudyDay } from '../../core/cards/card';
import {
	dateOfDay,
	studySettingsOf,
	type Exam,
	type Holiday
} from '../../core/cards/study-settings';
import type { Device } from './device';
import { Keeper } from './keeper.svelte';

type Value = string | number | boolean;

/** What a learner says about studying: each change is kept at once. */
export class StudySettingsState {
	readonly #device: Device;
	readonly keeper: Keeper;
	#settings = $state.raw<ReadonlyMap<string, Value>>(new Map());

	ready = $state(false);
	/** The setting kept last, to be confirmed beside it. */
	saved = $state<string | undefined>();
	readonly study = $derived(studySettingsOf(this.#settings));

	constructor(device: Device) {
		this.#device = device;
		this.keeper = new Keeper(device);
	}

	get today(): StudyDay {
		return this.#device.now().day;
	}

	async read(): Promise<void> {
		const settings = await (await this.#device.store).settings();
		if (!settings.ok) return this.keeper.fails(settings.error, () => this.read());
		this.#settings = settings.value;
		this.ready = true;
	}

	async set(key: string, value: Value) {
		this.saved = undefined;
		const again = () => this.set(key, value);
		if (!(await this.keeper.keep([{ type: 'setting', key, value }], again))) return;
		this.#settings = new Map([...this.#settings, [key, value]]);
		this.saved = key;
	}

	async setEasyDay(weekday: number, easy: boolean) {
		const others = [...this.study.easyDays].filter((day) => day !== weekday);
		const days = easy ? [...others, weekday] : others;
		await this.set('easy-days', days.sort((a, b) => a - b).join(' '));
	}

	async addHoliday({ from, to }: Holiday) {
		await this.#setHolidays([...this.study.holidays, { from, to }]);
	}

	async removeHoliday(holiday: Holiday) {
		await this.#setHolidays(this.study.holidays.filter((other) => other !== holiday));
	}

	async #setHolidays(holidays: readonly Holiday[]) {
		const words = [...holidays]
			.sort((a, b) => a.from - b.from)
			.map(({ from, to }) => `${dateOfDay(from)}/${dateOfDay(to)}`);
		await this.set('holidays', words.join(' '));
	}

	/** The exam of a set: none where the day is left out. */
	async setExam(set: string, day: StudyDay | undefined, format: Exam['format']) {
		await this.set(`exam:${set}`, day === undefined ? '' : `${dateOfDay(day)} ${format}`);
	}
}
