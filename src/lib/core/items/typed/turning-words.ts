/** Words that turn an answer into another one, or into two. */
const TURNING =
	/(?<!\p{L})(not|no|nor|or|never|except|over|under|than|almost|nearly|between|until|to|since|before|after)(?!\p{L})/u;

/** Whether the answer says something else than the number, date or length of time that stands in it. */
export function isTurned(text: string): boolean {
	return TURNING.test(text);
}
