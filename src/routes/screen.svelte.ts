/** What a page tells the frame around it. */
class Screen {
	/** A question is being asked: the frame steps back. Unset where the page has not said. */
	asking = $state<boolean | undefined>();
}

export const screen = new Screen();
