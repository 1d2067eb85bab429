import type { TakenIn } from '../state/teaching-state.svelte';
import { countText } from './count-text';

/** What became of a pasted text, a sentence each. */
export function takenInText(taken: TakenIn): readonly string[] {
	const { added, repeated, strange, adopted, quizzes, tooNew, damaged } = taken;
	const nothing = added + repeated + strange + adopted + quizzes + tooNew + damaged.length === 0;
	return [
		...(nothing ? ['No result was found in it. A result is a link that a pupil sends you.'] : []),
		...(added > 0 ? [`${countText(added, 'result', 'results')} taken in.`] : []),
		...(adopted > 0
			? [`${countText(adopted, 'quiz of yours is', 'quizzes of yours are')} here now.`]
			: []),
		...(repeated > 0
			? [
					`${countText(repeated, 'was', 'were')} here already and ${repeated === 1 ? 'is' : 'are'} counted once.`
				]
			: []),
		...(strange > 0
			? [
					`${countText(strange, 'belongs', 'belong')} to a quiz that was not made on this device, or was deleted here. Made on another device of yours? Restore your key, and paste the quiz’s link too.`
				]
			: []),
		...(quizzes > 0
			? [
					`${countText(quizzes, 'link leads', 'links lead')} to a quiz and ${quizzes === 1 ? 'is no result' : 'are no results'}.`
				]
			: []),
		...(tooNew > 0
			? [
					`${countText(tooNew, 'link was', 'links were')} made with a newer Parley: go online once, so that this one updates itself, and take them in again.`
				]
			: []),
		...(damaged.length > 0
			? [
					`${countText(damaged.length, 'result', 'results')} arrived incomplete (${damaged.join(', ')}): ask for ${damaged.length === 1 ? 'it' : 'them'} again.`
				]
			: [])
	];
}
