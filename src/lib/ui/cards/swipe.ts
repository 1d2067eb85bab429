import type { Attachment } from 'svelte/attachments';

/** So far a card must be dragged to be graded, in CSS pixels. */
const FAR = 96;
/** A drag that is steeper than this scrolls the page. */
const STEEPEST = 0.6;

/**
 * Lets a finger drag the element to either side. It follows the finger, unless motion is not wanted;
 * let go before it is far enough, it goes back and nothing has happened. Buttons do the same.
 */
export function swipe(onswipe: (side: 'left' | 'right') => void): Attachment<HTMLElement> {
	return (element) => {
		let from: { readonly id: number; readonly x: number; readonly y: number } | undefined;
		const still = matchMedia('(prefers-reduced-motion: reduce)');
		const put = (x: number) => {
			if (!still.matches) element.style.translate = x === 0 ? '' : `${x}px 0`;
		};
		const begin = ({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
			if (pointerType !== 'touch' || !isPrimary) return;
			from = { id: pointerId, x: clientX, y: clientY };
		};
		const along = ({ pointerId, clientX }: PointerEvent) =>
			from?.id === pointerId ? clientX - from.x : 0;
		const move = (event: PointerEvent) => {
			if (from) put(along(event));
		};
		const end = (event: PointerEvent) => {
			if (from?.id !== event.pointerId) return;
			const [x, y] = [along(event), event.clientY - from.y];
			from = undefined;
			put(0);
			if (Math.abs(x) < FAR || Math.abs(y) > STEEPEST * Math.abs(x)) return;
			onswipe(x < 0 ? 'left' : 'right');
		};
		const cancel = () => {
			from = undefined;
			put(0);
		};
		const handlers = {
			pointerdown: begin,
			pointermove: move,
			pointerup: end,
			pointercancel: cancel
		} as const;
		for (const [type, handler] of Object.entries(handlers)) {
			element.addEventListener(type, handler as EventListener);
		}
		return () => {
			for (const [type, handler] of Object.entries(handlers)) {
				element.removeEventListener(type, handler as EventListener);
			}
		};
	};
}
