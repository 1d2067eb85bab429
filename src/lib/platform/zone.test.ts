import { afterEach, expect, test, vi } from 'vitest';
import { deviceZone } from './zone';

afterEach(() => vi.restoreAllMocks());

/** A device whose browser answers with that zone. */
function deviceIn(timeZone: string | undefined) {
	const options = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone } as never;
	vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
}

test('names the zone that the device is in', () => {
	deviceIn('Pacific/Auckland');
	expect(deviceZone()).toBe('Pacific/Auckland');
});

test('falls back to UTC where the browser knows no zone, or fails to say', () => {
	deviceIn(undefined);
	expect(deviceZone()).toBe('UTC');
	vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(() => {
		throw new RangeError('invalid time zone');
	});
	expect(deviceZone()).toBe('UTC');
});
