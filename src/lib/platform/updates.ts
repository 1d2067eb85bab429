import { trustedScriptUrl } from './trusted-types';

const MS_PER_HOUR = 3_600_000;

/** WebKit at times never says that the new worker has taken over; then we reload unasked. */
const RELOAD_ANYWAY_MS = 2_000;

export interface ServiceWorkerOptions {
	/** The path under which the app is served, without the closing slash: `''` or `/parley`. */
	base: string;
	/**
	 * A newer release is ready and waits. `apply` lets it take over and loads the page anew, so call
	 * it on the learner's word only, and never in the middle of a quiz.
	 */
	onUpdateReady: (apply: () => void) => void;
}

/**
 * Registers the service worker, and asks for a newer one whenever the app comes back into view, at
 * most once an hour. Does nothing where the browser has none, as in some private windows.
 */
export async function registerServiceWorker(options: ServiceWorkerOptions): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { base, onUpdateReady } = options;
	const registration = await register(base);
	if (registration === undefined) return;

	const offer = (worker: ServiceWorker): void => onUpdateReady(() => takeOver(worker));
	if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const worker = registration.installing;
		worker?.addEventListener('statechange', () => {
			// With nobody in control before it, this was the first install, and no update.
			if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
		});
	});
	sayWhenTakenOver(onUpdateReady);
	askOnResume(registration);
}

/** Undefined where the browser refuses: blocked site data, or a worker that fails to load. */
async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
	try {
		return await navigator.serviceWorker.register(trustedScriptUrl(`${base}/service-worker.js`), {
			scope: `${base}/`,
			updateViaCache: 'none'
		});
	} catch {
		return undefined;
	}
}

/** Another tab took the update: this one still runs the old release, whose files are going. */
function sayWhenTakenOver(onUpdateReady: ServiceWorkerOptions['onUpdateReady']): void {
	let hadOne = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (hadOne) onUpdateReady(() => location.reload());
		hadOne = true;
	});
}

function takeOver(worker: ServiceWorker): void {
	let reloaded = false;
	const reload = (): void => {
		if (reloaded) return;
		reloaded = true;
		location.reload();
	};
	navigator.serviceWorker.addEventListener('controllerchange', reload);
	setTimeout(reload, RELOAD_ANYWAY_MS);
	worker.postMessage({ type: 'SKIP_WAITING' });
}

function askOnResume(registration: ServiceWorkerRegistration): void {
	// Monotonic, so that a clock set back does not stop the asking.
	let askedAt = performance.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible') return;
		if (performance.now() - askedAt < MS_PER_HOUR) return;
		askedAt = performance.now();
		registration.update().catch(() => undefined); // offline: ask again next time
	});
}
