import type { LogEvent } from '../../core/log/entry';
import type { BackupContent, BackupProblem } from '../../storage/backup';
import { exportBackup, readBackup } from '../../storage/backup';
import type { Merged, StorageProblem } from '../../storage/store';
import type { Device } from './device';

const MS_PER_DAY = 86_400_000;
/** A backup older than this, or with more answers since, is worth a warning. */
const OLD_DAYS = 7;
const OLD_ANSWERS = 200;
/** The setting that remembers the moment of the last backup. */
const BACKUP_KEY = 'backup-made-at';

/** What came of a restored file. */
export interface Restored {
	readonly merged: Merged | undefined;
	readonly refused: BackupContent['refused'];
	readonly problem: BackupProblem | undefined;
}

/** What this device keeps, and the ways to save it elsewhere, bring it back, or erase it. */
export class DataState {
	readonly #device: Device;

	ready = $state(false);
	durable = $state(true);
	entries = $state(0);
	cards = $state(0);
	answers = $state(0);
	/** The moment of the last backup, in milliseconds, and the answers given since. */
	backupAt = $state.raw<number | undefined>();
	answersSince = $state(0);
	now = $state(0);
	settings = $state.raw<ReadonlyMap<string, string | number | boolean>>(new Map());
	restored = $state.raw<Restored | undefined>();
	problem = $state.raw<StorageProblem | undefined>();

	/** Whether there is something to lose. */
	readonly backupIsOld = $derived(
		this.answers > 0 &&
			(this.answersSince >= OLD_ANSWERS ||
				(this.answersSince > 0 && this.now - (this.backupAt ?? 0) >= OLD_DAYS * MS_PER_DAY))
	);

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
		if (!entries.ok) this.problem = entries.error;
		if (!entries.ok || !cards.ok || !settings.ok) return;
		this.durable = store.durable;
		this.entries = entries.value.length;
		this.cards = cards.value.length;
		this.settings = settings.value;
		const made = settings.value.get(BACKUP_KEY);
		this.backupAt = typeof made === 'number' ? made : undefined;
		const answers = entries.value.filter(({ type }) => type === 'attempt' || type === 'review');
		this.answers = answers.length;
		this.answersSince = answers.filter(({ at }) => at > (this.backupAt ?? 0)).length;
		this.now = this.#device.now().at;
		this.ready = true;
	}

	/** The whole log as a file's text, and the name to give it; nothing when it cannot be read. */
	async backup(): Promise<{ readonly name: string; readonly text: string } | undefined> {
		const entries = await (await this.#device.store).entries();
		this.problem = entries.ok ? undefined : entries.error;
		if (!entries.ok) return undefined;
		const made = this.#device.now().at;
		const date = new Date(made).toLocaleDateString('sv-SE'); // the learner's own date, as 2026-11-24
		return { name: `parley-backup-${date}.json`, text: exportBackup(entries.value, { made }) };
	}

	/** Remembers that a backup has just left this device. */
	async backupSaved() {
		await this.set(BACKUP_KEY, this.#device.now().at);
		await this.read();
	}

	/** Takes in what a backup has and this device has not. */
	async restore(text: string) {
		this.restored = undefined;
		const read = readBackup(text);
		const content = read.ok
			? read.value
			: read.error.kind === 'truncated'
				? read.error
				: { entries: [], refused: [] };
		const store = await this.#device.store;
		const merged = content.entries.length > 0 ? await store.merge(content.entries) : undefined;
		this.problem = merged && !merged.ok ? merged.error : undefined;
		if (merged && !merged.ok) return;
		this.restored = {
			merged: merged?.value,
			refused: content.refused,
			problem: read.ok ? undefined : read.error
		};
		await this.read();
	}

	async set(key: string, value: string | number | boolean) {
		const event: LogEvent = { type: 'setting', key, value };
		const written = await (await this.#device.store).append([event], this.#device.now());
		this.problem = written.ok ? undefined : written.error;
		if (!written.ok) return;
		this.settings = new Map([...this.settings, [key, value]]);
		this.entries += 1;
	}

	/** Forgets everything; true when it is done. */
	async erase(): Promise<boolean> {
		const erased = await (await this.#device.store).eraseAll();
		this.problem = erased.ok ? undefined : erased.error;
		if (erased.ok) {
			this.restored = undefined;
			await this.read();
		}
		return erased.ok;
	}
}
