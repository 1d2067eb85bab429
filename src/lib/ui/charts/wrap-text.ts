/** The words on at most `most` lines of about so many characters; what is left out ends in “…”. */
export function wrapText(text: string, characters: number, most: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (longer.length <= characters || line === '') line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	lines.push(line);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}
