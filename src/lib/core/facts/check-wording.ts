import type { Report } from './diagnostics';
import { listed } from './expectation';
import type { Role } from './fact-set';
import { nearestName } from './nearest';
import { shown } from './plain';
import {
	parseWording,
	rolesIn,
	SLOT_FORMS,
	type WordingPart,
	type WordingProblem
} from './wording';

/**
 * Whether a wording of a relation can be used: its slots are well formed and name roles, and what
 * asks for a role ends in “?” and never gives that role away. What is wrong goes to the report.
 *
 * @param asked the role that an `ask` asks for; absent for a `say`.
 */
export function checkWording(
	report: Report,
	place: string,
	wording: string,
	roles: ReadonlyMap<string, Role>,
	asked?: string
): boolean {
	const parsed = parseWording(wording);
	if (!parsed.ok) {
		report.error(place, reasonFor(parsed.error), mendFor(report, parsed.error));
		return false;
	}
	const slots = parsed.value.filter((part) => part.kind !== 'words');
	const strange = [...rolesIn(slots)].find((role) => !roles.has(role));
	if (strange !== undefined) {
		const near = report.suggest(() => nearestName(strange, roles.keys()));
		report.error(
			place,
			`The slot {${strange}} names no role of this relation.`,
			near ? `Did you mean {${near}}?` : `Its roles are ${listed(roles.keys())}.`
		);
		return false;
	}
	const misfit = slots.find((part) => isWhenWithoutDate(part, roles));
	if (misfit) {
		report.error(
			place,
			`The slot {${misfit.role}:when} wants a date, and the role “${misfit.role}” holds none.`,
			`Write {${misfit.role}} instead, or give the role the type Date.`
		);
		return false;
	}
	if (asked === undefined) return checkStatement(report, place, wording);
	return checkQuestion(report, place, wording, asked, rolesIn(slots));
}

function checkStatement(report: Report, place: string, wording: string): boolean {
	if (/[.!?]\s*$/u.test(wording)) {
		report.warn(
			place,
			'The wording ends with a full stop or another closing mark, and Parley adds one by itself.',
			'Remove the closing mark.'
		);
	}
	return true;
}

function checkQuestion(
	report: Report,
	place: string,
	wording: string,
	asked: string,
	used: ReadonlySet<string>
): boolean {
	if (used.has(asked)) {
		report.error(
			place,
			`The question asks for “${asked}” and has a slot for it, so it would print its own answer.`,
			`Word it without {${asked}…}.`
		);
		return false;
	}
	if (!wording.endsWith('?')) {
		report.error(place, 'The question does not end with “?”.', 'Add a question mark at its end.');
		return false;
	}
	return true;
}

function isWhenWithoutDate(part: WordingPart, roles: ReadonlyMap<string, Role>): boolean {
	if (part.kind !== 'slot' || part.form !== 'when') return false;
	const types = roles.get(part.role)?.types ?? [];
	return types.length > 0 && !types.includes('Date');
}

function reasonFor(problem: WordingProblem): string {
	const piece = shown(problem.piece);
	switch (problem.kind) {
		case 'unbalanced':
			return `The braces do not pair up at ${piece}.`;
		case 'no-role':
			return `The slot ${piece} does not begin with the name of a role.`;
		case 'bad-agreement':
			return `The slot ${piece} needs exactly two words to choose from.`;
		case 'unknown-form':
			return `The slot ${piece} asks for a form that Parley does not know.`;
	}
}

function mendFor(report: Report, problem: WordingProblem): string {
	switch (problem.kind) {
		case 'unbalanced':
			return 'Every slot is one { and one }, with no braces inside.';
		case 'no-role':
			return 'Write {role}, {role:form} or {role?one:many}, without spaces around the name.';
		case 'bad-agreement':
			return 'Write the word for one and the word for many, as in {event?is:are}.';
		case 'unknown-form': {
			const forms = SLOT_FORMS.filter((form) => form !== 'plain');
			const near = report.suggest(() => nearestName(problem.form, forms));
			return near ? `Did you mean “:${near}”?` : `The forms are ${listed(forms)}.`;
		}
	}
}
