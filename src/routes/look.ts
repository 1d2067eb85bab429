const KEY = 'parley-theme';

export type Theme = 'auto' | 'light' | 'dark';

/** The look that this device is set to; the first script of the page reads the same key. */
export function themeNow(): Theme {
	const { theme } = document.documentElement.dataset;
	return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

export function setTheme(theme: Theme): void {
	const { dataset } = document.documentElement;
	if (theme === 'auto') delete dataset.theme;
	else dataset.theme = theme;
	try {
		if (theme === 'auto') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		// Blocked site data: the look lasts until the page closes.
	}
}
