import { reachOf, type Reach } from '../../core/share/link-text';

const TEXTS: Readonly<Record<Reach, string>> = {
	everywhere: 'Short enough to work everywhere.',
	'nearly-everywhere': 'Works nearly everywhere. Where a messenger cuts it off, send the file.',
	'copy-only': 'Long: copy and paste it, or send the file. Some messengers cut such links off.',
	'file-only': 'Too long for messengers: send the file.'
};

/** How far a link of so many characters goes, in a teacher's words. */
export function reachText(characters: number): string {
	return TEXTS[reachOf(characters)];
}
