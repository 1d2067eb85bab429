const CHANNEL = 'parley-log';

let channel: BroadcastChannel | undefined;

function open(): BroadcastChannel | undefined {
	if (typeof BroadcastChannel === 'undefined') return undefined;
	return (channel ??= new BroadcastChannel(CHANNEL));
}

/** Lets the app’s other tabs know that the log has grown. */
export function tellOtherTabs(): void {
	open()?.postMessage('grown');
}

/**
 * Calls back whenever another tab has written to the log; never for this tab's own writing.
 *
 * @returns what ends it.
 */
export function onOtherTab(grown: () => void): () => void {
	const listened = open();
	listened?.addEventListener('message', grown);
	return () => listened?.removeEventListener('message', grown);
}
