/** How the app can be put among the others of this device. */
export type InstallWay =
	/** It is there, and runs from there. */
	| 'installed'
	/** The browser asks, when it is told to. */
	| 'ask'
	/** By the share sheet's “Add to Home Screen”. */
	| 'share-sheet'
	/** By the browser's menu, if it can at all. */
	| 'menu';

/** The event by which browsers of Chromium's family let a page ask. */
interface InstallPromptEvent extends Event {
	prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let waiting: InstallPromptEvent | undefined;

/** Keeps the browser's offer until somebody wants it. Call it early: the offer comes once a page. */
export function watchInstallOffer(): void {
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault(); // no banner over a question
		waiting = event as InstallPromptEvent;
	});
	addEventListener('appinstalled', () => (waiting = undefined));
}

export function installWay(): InstallWay {
	const runsAlone = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
	if (runsAlone || (navigator as { standalone?: boolean }).standalone) return 'installed';
	if (waiting) return 'ask';
	// iPads say that they are Macs, but have many touch points.
	const isApple = /iPhone|iPad/.test(navigator.userAgent);
	const isPad = /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
	return isApple || isPad ? 'share-sheet' : 'menu';
}

/** Lets the browser ask. True when it was installed; the browser's offer is used up either way. */
export async function askToInstall(): Promise<boolean> {
	const event = waiting;
	waiting = undefined;
	return event !== undefined && (await event.prompt()).outcome === 'accepted';
}
