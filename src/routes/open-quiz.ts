import { resolve } from '$app/paths';
import { indexFacts, type FactIndex } from '$lib/core/facts/fact-index';
import { parseFactSetText } from '$lib/core/facts/parse-fact-set';
import { itemOf } from '$lib/core/items/write';
import { ok, refuse, type Result } from '$lib/core/result';
import { openEnvelope, type LinkError } from '$lib/core/share/envelope';
import { decodeRefQuiz, type RefHead } from '$lib/core/share/ref-quiz';
import { vocabularyOf } from '$lib/core/share/vocabulary';
import { openQuiz } from '$lib/core/share/written-quiz';
import type { QuizToTake } from '$lib/ui/state/take-state.svelte';

/** Why a text opens no quiz. */
export type OpenProblem =
	| LinkError['kind']
	/** It is a pupil's result, which only the teacher's device opens. */
	| 'result'
	/** It names facts that are not on this device, which is off line. */
	| 'no-set';

/** The quiz of a link, with its questions. @param text what stands after the `#`. */
export async function openQuizText(text: string): Promise<Result<QuizToTake, OpenProblem>> {
	const envelope = openEnvelope(text);
	if (!envelope.ok) return refuse(envelope.error.kind);
	if (envelope.value.kind === 'result') return refuse('result');
	const opened = openQuiz(envelope.value);
	if (!opened.ok) return refuse(opened.error.kind);
	if (opened.value.kind === 'ref') return openRef(text, opened.value.head);
	const { kind, assignment, setTitle, lang, items } = opened.value;
	return ok({
		...{ link: text, assignment, lang, items },
		title: assignment.title || setTitle,
		keys: kind === 'full' ? 'here' : kind === 'sealed' ? 'locked' : 'none',
		...(kind === 'sealed' ? { sealed: opened.value } : {})
	});
}

async function openRef(link: string, head: RefHead): Promise<Result<QuizToTake, OpenProblem>> {
	const index = await releasedSet(head.revision);
	if (index === 'unknown') return refuse('too-new');
	if (!index) return refuse('no-set');
	const { set } = index;
	const quiz = decodeRefQuiz(head, vocabularyOf(set));
	if (!quiz.ok) return refuse(quiz.error.kind);
	const items = quiz.value.items
		.map((id) => itemOf(index, id))
		.filter((item) => item !== undefined);
	if (items.length < quiz.value.items.length) return refuse('incomplete');
	const { assignment } = head;
	return ok({
		...{ link, assignment, lang: set.lang, items },
		...{ title: assignment.title || set.title, keys: 'here', set: set.id }
	});
}

/** A fact set as it was once released; nothing when it cannot be had now. */
async function releasedSet(revision: string): Promise<FactIndex | 'unknown' | undefined> {
	try {
		const response = await fetch(`${resolve('/')}sets/released/${revision}.json`);
		if (response.status === 404) return 'unknown';
		const text = await response.text();
		// Browsers count hashes only on pages that nobody can have changed on their way.
		if (isSecureContext && (await revisionOf(text)) !== revision) return undefined;
		const { set } = parseFactSetText(text);
		return set && indexFacts(set);
	} catch {
		return undefined; // no network, and not in the cache
	}
}

/** The name of a released text: the first eight hexadecimal digits of its SHA-256. */
async function revisionOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	const bytes = new Uint8Array(digest.slice(0, 4));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
