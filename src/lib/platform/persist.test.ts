import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist } from './persist';

afterEach(() => vi.unstubAllGlobals());

test('asks the browser once and does not wait for an answer', () => {
	const persist = vi.fn(() => new Promise<boolean>(() => undefined));
	vi.stubGlobal('navigator', { storage: { persist } });
	expect(askToPersist()).toBeUndefined();
	expect(persist).toHaveBeenCalledTimes(1);
});

test.each([
	['has no storage manager', {}],
	['cannot persist', { storage: {} }],
	['refuses', { storage: { persist: () => Promise.reject(new TypeError('no')) } }]
])('a browser that %s is let be', (_, navigator) => {
	vi.stubGlobal('navigator', navigator);
	expect(() => askToPersist()).not.toThrow();
});
