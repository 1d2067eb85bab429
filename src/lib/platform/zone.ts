/** IANA name of the device's time zone, `Europe/Moscow`; `UTC` where the browser knows none. */
export function deviceZone(): string {
	try {
		return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
	} catch {
		return 'UTC'; // a device set to a zone that its browser has never heard of
	}
}
