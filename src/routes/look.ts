/** How pages may look other than usual on this device; the first script of the page reads the same. */
const LOOKS = {
	theme: ['light', 'dark'],
	size: ['large', 'largest'],
	spacing: ['wide']
} as const;

export type Look = keyof typeof LOOKS;
export type LookValue = (typeof LOOKS)[Look][number] | 'usual';

export function lookNow(look: Look): LookValue {
	const set = document.documentElement.dataset[look];
	return LOOKS[look].find((value) => value === set) ?? 'usual';
}

/** Shows it at once, and keeps it on this device. */
export function setLook(look: Look, value: LookValue): void {
	const root = document.documentElement;
	const key = `parley-${look}`;
	if (value === 'usual') root.removeAttribute(`data-${look}`);
	else root.setAttribute(`data-${look}`, value);
	try {
		if (value === 'usual') localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// Blocked site data: the look lasts until the page closes.
	}
}
