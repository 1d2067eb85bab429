import { expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import { leftText, moodText, nextExam, spanText } from './study-text';
import { toldText } from './undo-text';

const day = (days: number) => days as StudyDay;
const SETTINGS = {
	holidays: [{ from: day(20_000), to: day(20_010) }],
	exams: [
		{ set: 'b', day: day(20_030), format: 'typed' as const },
		{ set: 'a', day: day(20_022), format: 'choice' as const }
	]
};

test.each([
	[0.2, 'under 1 min left', 'less than a minute'],
	[1.2, 'about 1 min left', '1 minute'],
	[6.4, 'about 6 min left', '6 minutes']
])('%d minutes are told as “%s” and “%s”', (minutes, left, span) => {
	expect([leftText(minutes), spanText(minutes)]).toEqual([left, span]);
});

test('a usual day, and minutes more of it, need no word', () => {
	expect(moodText('usual', SETTINGS, day(20_015))).toBeUndefined();
	expect(moodText('extra', SETTINGS, day(20_015))).toBeUndefined();
});

test('any other day is told in one sentence', () => {
	const told = [
		moodText('welcome-back', SETTINGS, day(20_015)),
		moodText('holiday', SETTINGS, day(20_005)),
		moodText('last-days', SETTINGS, day(20_020))
	];
	for (const sentence of told) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
	expect(told[1]).toContain('until 14 October');
	expect(told[2]).toContain('in 2 days');
});

test('the next exam is the nearest that is not over', () => {
	expect(nextExam(SETTINGS, day(20_022))?.set).toBe('a');
	expect(nextExam(SETTINGS, day(20_023))?.set).toBe('b');
	expect(nextExam(SETTINGS, day(20_031))).toBeUndefined();
});

test('what was taken back is named', () => {
	const review = { type: 'review', card: 'a/b#c' as never, rating: 1, ms: 0 } as const;
	expect(toldText('undone', review)).toBe('Taken back: your answer, noted as Again.');
	expect(toldText('redone', undefined)).toBe('Done again.');
});
