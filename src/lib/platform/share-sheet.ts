/** What is handed to the system's share sheet. */
export interface Sheet {
	readonly title: string;
	readonly text?: string;
	readonly url: string;
}

/** Whether the browser has a share sheet for it. */
export function canShare(sheet: Sheet): boolean {
	return navigator.canShare?.(sheet) ?? false;
}

/** Opens the sheet; false when it could not be opened. One that is closed again was open. */
export async function share(sheet: Sheet): Promise<boolean> {
	try {
		await navigator.share(sheet);
		return true;
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError';
	}
}

/** Puts the text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false; // on plain http, in some webviews, or forbidden
	}
}
