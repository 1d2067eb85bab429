/** The text of a `.parley.json` file, for where a link is too long. @param link what stands behind the `#`. */
export function quizFileOf(link: string): string {
	return `${JSON.stringify({ format: 'parley-quiz/1', link })}\n`;
}
