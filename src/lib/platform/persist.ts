/**
 * Asks the browser to keep this site's data when the disk runs short. Ask after the first finished
 * session: browsers grant it to sites that are used, and some ask the learner. The answer is not
 * waited for, as Firefox may never give one.
 */
export function askToPersist(): void {
	navigator.storage?.persist?.().catch(() => undefined);
}
