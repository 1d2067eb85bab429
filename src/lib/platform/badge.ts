/**
 * Shows on the app's icon how many cards today still brings; 0 takes the badge away. Does nothing
 * where icons have none, or where the app is not installed.
 */
export async function showBadge(cards: number): Promise<void> {
	if (!('setAppBadge' in navigator)) return;
	try {
		await (cards > 0 ? navigator.setAppBadge(cards) : navigator.clearAppBadge());
	} catch {
		// The system shows no badges, or the learner has switched them off.
	}
}
