import { afterEach, expect, test, vi } from 'vitest';
import { showBadge } from './badge';

afterEach(() => vi.restoreAllMocks());

test('the badge shows the cards of today, and goes with the last of them', async () => {
	const set = vi.spyOn(navigator, 'setAppBadge').mockResolvedValue();
	const clear = vi.spyOn(navigator, 'clearAppBadge').mockResolvedValue();
	await showBadge(7);
	expect(set).toHaveBeenCalledExactlyOnceWith(7);
	expect(clear).not.toHaveBeenCalled();
	await showBadge(0);
	expect(clear).toHaveBeenCalledOnce();
});

test('a system that shows no badges is not complained of', async () => {
	vi.spyOn(navigator, 'setAppBadge').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
	await expect(showBadge(1)).resolves.toBeUndefined();
});
