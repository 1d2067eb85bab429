import { hasInstallOffer } from './install-offer';

/** How the app can be put among the others of this device. */
export type InstallWay =
	/** It is there, and runs from there. */
	| 'installed'
	/** The browser asks, when it is told to. */
	| 'ask'
	/** By the share sheet's “Add to Home Screen”. */
	| 'share-sheet'
	/** By the browser's menu, if it can at all. */
	| 'menu';

export function installWay(): InstallWay {
	const runsAlone = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
	if (runsAlone || (navigator as { standalone?: boolean }).standalone) return 'installed';
	if (hasInstallOffer()) return 'ask';
	// iPads say that they are Macs, but have many touch points.
	const isApple = /iPhone|iPad/.test(navigator.userAgent);
	const isPad = /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
	return isApple || isPad ? 'share-sheet' : 'menu';
}
