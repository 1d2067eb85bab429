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

/** Of the things shown, the one that a key from 1 to 9 picks; nothing for other keys. */
export function pickedByKey<T>(event: KeyboardEvent, things: readonly T[]): T | undefined {
	if (event.repeat || !plainKey(event)) return undefined;
	return things[Number(event.key) - 1];
}

/** Whether a key press gives an answer that is made of several parts: Enter, but not on a button. */
export function entersAnswer(event: KeyboardEvent): boolean {
	if (event.key !== 'Enter' || event.repeat || !plainKey(event)) return false;
	return !(event.target instanceof Element && event.target.closest('a, button'));
}
