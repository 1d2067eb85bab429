import type { Fact, Role } from '../../facts/fact-set';
import { membersOf } from '../../facts/fact-index';
import { innerIsVouchedFor, isVouchedFor } from '../reading/attribution';
import { levelsFor, levelsOf, rivalsOf, supportOf, truthAt, type Level } from '../asking/levels';
import type { Grounds } from '../asking/query';
import type { Reader } from '../reading/reader';
import { claimText, levelText } from '../asking/reading-text';
import type { Reading } from '../reading/readings';
import { isNever } from '../asking/stated-query';

/** A statement as it was read, and the facts that settle it; or why it is not what it is said to be. */
export type Settled =
	| { readonly ok: true; readonly reading: string; readonly grounds: Grounds }
	| { readonly ok: false; readonly reason: string };

type Key = 'True' | 'False' | 'Not stated';

/** Whether the statement, in one way to read it and in no other, is what its key says. */
export function settle(reader: Reader, readings: readonly Reading[], key: Key): Settled {
	if (readings.length === 0) {
		return { ok: false, reason: 'No wording of the set reads as this statement.' };
	}
	switch (key) {
		case 'True':
			return settleTrue(reader, readings);
		case 'False':
			return settleFalse(reader, readings);
		case 'Not stated':
			return settleNotStated(reader, readings);
	}
}

function settleTrue(reader: Reader, readings: readonly Reading[]): Settled {
	const { index } = reader;
	let isUnvouched = false;
	for (const reading of readings) {
		const { relation, roles, voucher } = reading;
		for (const level of levelsFor(index, relation.name, voucher)) {
			if (truthAt(index, relation, roles, level) !== 'true') continue;
			const grounds = supportOf(index, relation, roles, level, (fact) => isTold(reading, fact));
			if (grounds && innerIsVouchedFor(reader, reading)) {
				return { ok: true, reading: readingText(reader, reading, level), grounds };
			}
			isUnvouched = true;
		}
	}
	return {
		ok: false,
		reason: isUnvouched
			? 'The statement does not say who vouches for it, as its fact wants.'
			: 'The facts do not make the statement true.'
	};
}

function settleFalse(reader: Reader, readings: readonly Reading[]): Settled {
	const { index, yearless } = reader;
	let reason = 'The facts do not make the statement false.';
	let settled: Settled | undefined;
	for (const reading of readings) {
		const { relation, roles, voucher } = reading;
		for (const level of levelsFor(index, relation.name, voucher)) {
			const truth = truthAt(index, relation, roles, level);
			if (truth === 'true') {
				return {
					ok: false,
					reason: 'The statement is true in one way to read it, and its key says false.'
				};
			}
			if (truth === 'not-stated' || settled) continue;
			if (truthAt(yearless, relation, roles, level) !== 'false') {
				reason = 'The statement is false only for a reader who knows the year.';
				continue;
			}
			const rivals = rivalsOf(index, relation, roles, level);
			if (rivals.length > 0 && !rivals.some(({ fact }) => isTold(reading, fact))) {
				reason = 'The statement does not say who vouches for it, as the fact against it wants.';
			} else if (isForbidden(reader, reading, rivals)) {
				reason = 'The author forbids what the statement names as a wrong answer.';
			} else {
				const grounds = [rivals.map(({ fact }) => fact)];
				settled = { ok: true, reading: `not ${readingText(reader, reading, level)}`, grounds };
			}
		}
	}
	return settled ?? { ok: false, reason };
}

function settleNotStated(reader: Reader, readings: readonly Reading[]): Settled {
	const { index } = reader;
	for (const { relation, roles } of readings) {
		for (const level of levelsOf(index, relation.name)) {
			const truth = truthAt(index, relation, roles, level);
			if (truth === 'not-stated') continue;
			const found = `${truth}${levelText(level)}`;
			return { ok: false, reason: `The statement is not left unstated: a fact makes it ${found}.` };
		}
		if (rolesWith(relation.roles, roles).some(([role, value]) => isNever(index, role, value))) {
			return {
				ok: false,
				reason: 'The author forbids what the statement names as a wrong answer.'
			};
		}
	}
	const [first] = readings;
	const reading = first ? claimText(index, first.relation, first.roles) : '';
	return { ok: true, reading: `nothing settles ${reading}`, grounds: [] };
}

/** Told as the fact wants to be told. */
function isTold({ relation, roles, voucher }: Reading, fact: Fact): boolean {
	return isVouchedFor(voucher, fact, relation, roles);
}

/** The statement differs from every fact that it comes near to in a filler that must not be offered. */
function isForbidden(
	{ index }: Reader,
	{ relation, roles }: Reading,
	rivals: ReturnType<typeof rivalsOf>
): boolean {
	const changed = rivals.length > 0 ? rivals.map(({ role }) => role) : [...roles.keys()];
	const forbids = (name: string) =>
		rolesWith(relation.roles, roles).some(
			([role, value]) => role.name === name && isNever(index, role, value)
		);
	return changed.every(forbids);
}

function rolesWith(known: ReadonlyMap<string, Role>, roles: Reading['roles']) {
	return [...roles].flatMap(([name, value]) => {
		const role = known.get(name);
		return role ? membersOf(value).map((member) => [role, member] as const) : [];
	});
}

function readingText({ index }: Reader, { relation, roles }: Reading, level: Level): string {
	return `${claimText(index, relation, roles)}${levelText(level)}`;
}
