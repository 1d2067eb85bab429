/** Elements that have a use of their own for Space and Enter. */
const OWN_USE = 'a, button, input, textarea, select, summary, [contenteditable]';

/** Whether a key press means “go on”: Space or Enter where no element wants it for itself. */
export function goesOn(event: KeyboardEvent): boolean {
	if (event.key !== 'Enter' && event.key !== ' ') return false;
	if (event.repeat || !plainKey(event)) return false;
	return !(event.target instanceof Element && event.target.closest(OWN_USE));
}

/** Whether no modifier is held and nothing is being typed: the key may be a shortcut. */
export function plainKey(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
	return !(event.target instanceof Element && event.target.matches('input[type="text"], textarea'));
}
