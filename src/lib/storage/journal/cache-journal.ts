import type { Journal } from './journal';

/** Entries kept as one. */
const BATCH = 50;
/** More kept texts than this are joined into one. */
const MANY = 64;

/** How many of the newest entries the cache may lack: they are for localStorage to keep. */
export const CACHE_LAG = BATCH;

/**
 * The journal where workers have no files: a text in Cache Storage for every fifty entries.
 *
 * @param tail the last entries from before, some of which may not have been kept yet.
 * @throws DOMException where the browser gives no Cache Storage.
 */
export async function cacheJournal(name: string, tail: readonly string[]): Promise<Journal> {
	let cache = await caches.open(name);
	let pending = [...tail];
	const put = async (lines: readonly string[]) => {
		const address = new URL(`/${name}/${crypto.randomUUID()}`, location.origin);
		await cache.put(address, new Response(lines.join('\n')));
	};
	const read = async () => {
		const kept = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
		const texts = await Promise.all(kept.map(async (response) => response?.text()));
		return texts.flatMap((text) => text || []);
	};
	return {
		append: async (lines) => {
			pending.push(...lines);
			if (pending.length < BATCH) return;
			const batch = pending;
			pending = [];
			await put(batch);
		},
		survey: async () => {
			const old = await cache.keys();
			if (old.length === 0) return { newest: [], damaged: false };
			if (old.length > MANY) {
				await put([...new Set((await read()).flatMap((text) => text.split('\n')))]);
				for (const key of old) await cache.delete(key);
			}
			return undefined;
		},
		read,
		erase: async () => {
			pending = [];
			await caches.delete(name);
			cache = await caches.open(name);
		},
		close: () => undefined
	};
}
