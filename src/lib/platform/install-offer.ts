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

/** Whether the browser lets the page ask. */
export const hasInstallOffer = (): boolean => waiting !== undefined;

/** Lets the browser ask. True when it was installed; the browser's offer is used up either way. */
export async function askToInstall(): Promise<boolean> {
	const event = waiting;
	waiting = undefined;
	return event !== undefined && (await event.prompt()).outcome === 'accepted';
}
