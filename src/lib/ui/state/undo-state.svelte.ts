import type { Entry } from '../../core/log/entry';
import type { Action, UndoStack } from '../../core/log/undo-stack';
import type { Device } from './device';
import type { Keeper } from './keeper.svelte';

/** What was just done, taken back, or done again. */
export interface Told {
	readonly step: 'done' | 'undone' | 'redone';
	/** Unknown when it was undone before this page was opened. */
	readonly action: Action | undefined;
}

/** Undo and redo without limit, as the log has them: also after a reload, and of other tabs. */
export class UndoState {
	readonly #device: Device;
	readonly #keeper: Keeper;
	#stack = $state.raw<UndoStack>({});
	/** Actions undone on this page, by the id of the undo, so that a redo can be told. */
	readonly #undone = new Map<string, Entry<Action>>();

	readonly canUndo = $derived(this.#stack.undo !== undefined);
	readonly canRedo = $derived(this.#stack.redo !== undefined);
	/** What Undo would take back. */
	readonly next = $derived(this.#stack.undo);
	/** To be said until the next thing is done. */
	told = $state.raw<Told | undefined>();

	constructor(device: Device, keeper: Keeper) {
		this.#device = device;
		this.#keeper = keeper;
	}

	async read() {
		const stack = await (await this.#device.store).undoStack();
		if (stack.ok) this.#stack = stack.value;
	}

	/** Something else was done: it can be told, and no more is said of the last undo. */
	async done(action?: Action) {
		this.told = action && { step: 'done', action };
		await this.read();
	}

	/** Takes back the last action that counts, and says which it was. */
	undo(again: () => Promise<unknown>): Promise<Entry<Action> | undefined> {
		return this.#keeper.inTurn(() => this.#undo(again));
	}

	/** Does again what was undone last; true when something was. */
	redo(again: () => Promise<unknown>): Promise<boolean> {
		return this.#keeper.inTurn(() => this.#redo(again));
	}

	async #undo(again: () => Promise<unknown>): Promise<Entry<Action> | undefined> {
		await this.read();
		const action = this.#stack.undo;
		if (!action) return undefined;
		const kept = await this.#keeper.keep([{ type: 'undo', entry: action.id }], again);
		const id = kept?.entries[0]?.id;
		if (id === undefined) return undefined;
		this.#undone.set(id, action);
		this.told = { step: 'undone', action };
		await this.read();
		return action;
	}

	async #redo(again: () => Promise<unknown>): Promise<boolean> {
		await this.read();
		const undo = this.#stack.redo;
		if (!undo) return false;
		const kept = await this.#keeper.keep([{ type: 'undo', entry: undo.id }], again);
		if (!kept) return false;
		this.told = { step: 'redone', action: this.#undone.get(undo.id) };
		await this.read();
		return true;
	}
}
