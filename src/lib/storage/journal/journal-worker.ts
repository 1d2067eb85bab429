import { JournalFolder } from './folder';
import type { Answer, Ask, Numbered } from './messages';

// Runs beside the page: only a worker can wait until a file is on disk without the page waiting too.
let opened: Promise<JournalFolder> | undefined;
let lock = '';

self.addEventListener('message', ({ data }: MessageEvent<Numbered<Ask>>) => {
	const { call } = data;
	answer(data).then(
		(value) => self.postMessage({ call, ok: true, value } satisfies Answer),
		(error: unknown) => self.postMessage({ call, ok: false, error: String(error) } satisfies Answer)
	);
});

async function answer(ask: Ask): Promise<unknown> {
	if (ask.do === 'open') {
		lock = ask.folder;
		opened = JournalFolder.open(ask.folder);
		await opened;
		return undefined;
	}
	const folder = await opened;
	if (!folder) throw new Error('the journal is not open');
	switch (ask.do) {
		case 'append':
			return folder.append(ask.lines);
		case 'survey':
			return alone(() => folder.survey());
		case 'read':
			return alone(() => folder.read());
		case 'erase':
			return alone(() => folder.erase());
		default:
			return folder.close();
	}
}

/** One tab at a time works on the files of others. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
	return navigator.locks ? navigator.locks.request(lock, work) : work();
}
