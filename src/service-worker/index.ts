import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

/** How many files are fetched at once while installing; one at a time takes a minute on a phone. */
const AT_ONCE = 8;

/** What a path that names no page gets, with status 404, as a static host would answer it. */
const FALLBACK = new URL('404.html', self.location.href).href;

const precache = new PrecacheController({
	plugins: [
		{
			// Hosts may answer the fallback page itself with 404, and that is no failure.
			cacheWillUpdate: ({ request, response }) =>
				Promise.resolve(response.ok || request.url === FALLBACK ? response : null)
		}
	]
});
precache.addToCacheList(self.__WB_MANIFEST);

/**
 * Fetches whatever is not kept yet. All or nothing: one file that fails fails the release, and the
 * one before it stays. Names with a hash may come from the browser's own cache; all others are
 * asked of the host anew, or its `max-age` would bring back stale pages.
 */
async function install(event: ExtendableEvent): Promise<void> {
	const files = [...precache.getURLsToCacheKeys()];
	const fetchInTurn = async (): Promise<void> => {
		for (let file = files.pop(); file !== undefined; file = files.pop()) {
			const [url, cacheKey] = file;
			const request = new Request(url, {
				cache: url === cacheKey ? 'default' : 'reload',
				credentials: 'same-origin'
			});
			await Promise.all(precache.strategy.handleAll({ event, request, params: { cacheKey } }));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, fetchInTurn));
}

/** The kept file that answers the request, whatever its query string; pages always get one. */
function keptFor(request: Request): string | undefined {
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return undefined;
	const exact = precache.getCacheKeyForURL(url.origin + url.pathname);
	return exact ?? (request.mode === 'navigate' ? precache.getCacheKeyForURL(FALLBACK) : undefined);
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));

self.addEventListener('activate', (event) => {
	event.waitUntil(precache.activate(event));
	event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
	const cacheKey = keptFor(event.request);
	if (cacheKey === undefined) return;
	const { request } = event;
	event.respondWith(precache.strategy.handle({ event, request, params: { cacheKey } }));
});

// A new release waits until the page says that nobody is in the middle of a quiz.
self.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
