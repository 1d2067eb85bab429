/** How long a browser may take to begin a download before its address is let go. */
const HANDOVER_MS = 60_000;

/** What became of a file that was to be saved. */
export type Saved =
	/** Given to the share sheet, and sent or saved from there. */
	| 'shared'
	/** Given to the browser as a download. */
	| 'downloaded'
	/** The learner closed the share sheet. */
	| 'cancelled';

/**
 * Gives the learner a file: by the share sheet on a phone or tablet, where downloads are hard to find
 * again, and as a download elsewhere. Call it in the handling of a tap, or the sheet may not open.
 *
 * @param type media type, `application/json`.
 */
export async function saveFile(name: string, content: BlobPart, type: string): Promise<Saved> {
	const file = new File([content], name, { type });
	const sheet = { files: [file] };
	if (hasTouch() && navigator.canShare?.(sheet)) {
		try {
			await navigator.share(sheet);
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
			// A sheet that was promised and then refused: the download is left.
		}
	}
	download(file);
	return 'downloaded';
}

function hasTouch(): boolean {
	return matchMedia('(pointer: coarse)').matches;
}

function download(file: File): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	document.body.append(link); // Firefox follows only links that are in the page
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), HANDOVER_MS);
}
