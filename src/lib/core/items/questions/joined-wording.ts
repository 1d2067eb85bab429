import type { Entity, Fact } from '../../facts/fact-set';
import type { FactIndex } from '../../facts/fact-index';
import { containsWords, plainWords } from '../names';
import { askingFor, sentenceOf } from '../wording/sentence';
import type { Asked } from './asked';

/** Longest stem, in words; two sentences take their room. */
const MOST_WORDS = 35;

/** A thing that the asked fact is about, and that its question can leave to another fact to tell. */
export interface Bridge {
	readonly asked: Asked;
	/** The role of the asked fact that it fills. */
	readonly role: string;
	readonly thing: Entity;
	readonly noun: string;
}

/** Two sentences; nothing where the words for the thing do not fit in. */
export function joinedWording(
	index: FactIndex,
	{ asked, role, noun }: Bridge,
	first: Fact,
	place: string,
	seed: string
): string | undefined {
	const says = (isFit: (template: string) => boolean) =>
		sentenceOf(index, first, {
			words: { role: place, text: `one ${noun}` },
			seed: `that/${seed}`,
			fit: (template) => takes(template, place, noun) && isFit(template)
		});
	const told = says((template) => template.startsWith(`{${place}`)) ?? says(() => true);
	const question = askingFor(index, asked.fact, asked.role.name, {
		sourceClosed: !asked.decided,
		words: { role, text: `that ${noun}` },
		seed: `that/${seed}`,
		fit: (template) => takes(template, role, noun)
	});
	if (told === undefined || question === undefined) return undefined;
	const stem = `${told} ${question}`;
	// “Which country is that country’s neighbour?” asks for one and means another.
	const rest = stem.replace(new RegExp(`\\b(one|that) ${escaped(noun)}`, 'gi'), '');
	const isShort = stem.split(/\s+/).length <= MOST_WORDS;
	return isShort && agrees(stem, noun) && !containsWords(rest, noun) ? stem : undefined;
}

/** Whether the wording prints the role once, as a noun that brings its own “one” or “that”. */
function takes(template: string, role: string, noun: string): boolean {
	const slots = [...template.matchAll(new RegExp(`\\{${role}(:[a-z]+)?\\}`, 'g'))];
	const [slot] = slots;
	if (!slot || slots.length > 1 || ![undefined, ':possessive'].includes(slot[1])) return false;
	const before = lastWord(template.slice(0, slot.index));
	const after = firstWord(template.slice(slot.index + slot[0].length));
	const words = plainWords(noun).split(' ');
	const isDetermined = /^(an?|the|this|that|each|his|her|its|their|one)$/.test(before);
	return !isDetermined && !words.includes(before) && !words.includes(after);
}

/** The author's word beside a slot; none where another slot stands there. */
function lastWord(text: string): string {
	return /\}\s*$/.test(text) ? '' : (plainWords(text).split(' ').at(-1) ?? '');
}

function firstWord(text: string): string {
	return /^\s*\{/.test(text) ? '' : (plainWords(text).split(' ')[0] ?? '');
}

/** Whether no verb beside the words for one thing is one for many, as authors write it for a plural name. */
function agrees(stem: string, noun: string): boolean {
	const name = escaped(noun);
	const many = '(are|were|have|do)';
	const beside = new RegExp(
		`\\b(one|that) ${name} ${many}\\b|\\b${many} (one|that) ${name}\\b`,
		'i'
	);
	return !beside.test(stem);
}

function escaped(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * What to call the thing without its name. A type that has narrower ones names its things too vaguely
 * for an author's verbs: an event cannot be given, as a speech can.
 */
export function nounFor(index: FactIndex, { type }: Entity): string | undefined {
	const { noun, wh } = index.set.types.get(type) ?? {};
	return wh === 'who' || !hasNarrower(index, type) ? noun : undefined;
}

const wideTypes = new WeakMap<FactIndex, ReadonlySet<string>>();

function hasNarrower(index: FactIndex, type: string): boolean {
	const wide =
		wideTypes.get(index) ?? new Set([...index.set.types.values()].flatMap((each) => each.is));
	wideTypes.set(index, wide);
	return wide.has(type);
}
