import { openEnvelope } from '../../core/share/envelope';
import { linkOf } from '../../core/share/link-text';

/** One link in its two forms. */
export interface LinkForms {
	/** To copy and to tap. */
	readonly link: string;
	/** The same, for the smaller code. */
	readonly scannable: string;
}

/**
 * @param base address of the app, with the closing slash.
 * @param fragment what stands behind the `#`.
 */
export function linkForms(base: string, fragment: string): LinkForms {
	const envelope = openEnvelope(fragment);
	if (!envelope.ok) throw new RangeError('no link was made of this');
	return {
		link: linkOf(base, envelope.value),
		scannable: linkOf(base, envelope.value, 'digits')
	};
}
