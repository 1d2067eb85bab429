/** The stem without its last sentence, when that is it: “… Match each one.” */
export function withoutEnd(stem: string, end: string): string | undefined {
	return stem.endsWith(end) ? stem.slice(0, -end.length) : undefined;
}
