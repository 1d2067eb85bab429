import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from './download';

/** The names of files downloaded, with their text. */
let downloads: [name: string, text: Promise<string>][] = [];
const revoke = vi.fn();

beforeEach(() => {
	downloads = [];
	vi.useFakeTimers();
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		expect(this.isConnected).toBe(true);
		downloads.push([this.download, fetch(this.href).then((response) => response.text())]);
	});
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoke);
});

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	Reflect.deleteProperty(navigator, 'canShare');
	Reflect.deleteProperty(navigator, 'share');
});

function device({ touch, share }: { touch: boolean; share?: () => Promise<void> }) {
	vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: touch } as MediaQueryList);
	Object.defineProperty(navigator, 'canShare', {
		value: () => share !== undefined,
		configurable: true
	});
	Object.defineProperty(navigator, 'share', { value: vi.fn(share), configurable: true });
	return navigator.share;
}

const save = () => saveFile('parley.json', 'the text', 'application/json');
const fails = (name: string) => () => Promise.reject(new DOMException('', name));

test('a phone gets the share sheet, with the file', async () => {
	const share = device({ touch: true, share: () => Promise.resolve() });
	expect(await save()).toBe('shared');
	const [{ files: [file] = [] } = {}] = vi.mocked(share).mock.calls[0] ?? [];
	expect([file?.name, file?.type, await file?.text()]).toEqual([
		'parley.json',
		'application/json',
		'the text'
	]);
	expect(downloads).toEqual([]);
});

test('a sheet that is closed without a choice is no reason to download', async () => {
	device({ touch: true, share: fails('AbortError') });
	expect(await save()).toBe('cancelled');
	expect(downloads).toEqual([]);
});

test.each([
	['a computer with a mouse', { touch: false, share: () => Promise.resolve() }],
	['a phone that cannot share files', { touch: true }],
	['a phone whose sheet fails', { touch: true, share: fails('NotAllowedError') }]
])('%s gets a download, and its address is let go', async (_, what) => {
	device(what);
	expect(await save()).toBe('downloaded');
	expect(downloads.map(([name]) => name)).toEqual(['parley.json']);
	expect(await downloads[0]?.[1]).toBe('the text');
	expect(document.querySelector('a[download]')).toBeNull();
	expect(revoke).not.toHaveBeenCalled();
	vi.advanceTimersByTime(60_000);
	expect(revoke).toHaveBeenCalledTimes(1);
	revoke.mockClear();
});
