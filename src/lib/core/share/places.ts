import { Damaged } from './damaged';

const RADIX = 36;

/**
 * Texts by their places in a list of at most 36, a sign each.
 *
 * @throws RangeError when one is not in the list: the caller has a bug.
 */
export function placesOf(texts: readonly string[], list: readonly string[]): string {
	return texts
		.map((text) => {
			const place = list.indexOf(text);
			if (place < 0) throw new RangeError(`a key that is not shown: ${text}`);
			return place.toString(RADIX);
		})
		.join('');
}

/** @throws Damaged for a sign that is no place in the list. */
export function textsAt(places: string, list: readonly string[]): readonly string[] {
	return Array.from(places, (sign) => {
		const text = /^[\da-z]$/.test(sign) ? list[Number.parseInt(sign, RADIX)] : undefined;
		if (text === undefined) throw new Damaged('no such place');
		return text;
	});
}
