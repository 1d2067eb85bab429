import { expect, test } from 'vitest';
import type { StudyDay } from '../../core/cards/card';
import { SampleDevice } from './sample-device';
import { StudySettingsState } from './study-settings-state.svelte';

const day = (days: number) => days as StudyDay;

async function settingsOn(device: SampleDevice) {
	const kept = new StudySettingsState(device);
	await kept.read();
	return kept;
}

test('nothing needs to be set', async () => {
	const { study } = await settingsOn(new SampleDevice());
	expect(study).toMatchObject({ minutes: 10, grading: 'machine', asksSure: false, exams: [] });
});

test('each change is kept at once, said to be saved, and there after a reload', async () => {
	const device = new SampleDevice();
	const kept = await settingsOn(device);
	await kept.set('minutes', 25);
	expect(kept.saved).toBe('minutes');
	await kept.setEasyDay(6, true);
	await kept.setEasyDay(0, true);
	await kept.addHoliday({ from: day(20_100), to: day(20_110) });
	await kept.addHoliday({ from: day(20_050), to: day(20_050) });
	await kept.setExam('talks', day(20_200), 'typed');
	const { study } = await settingsOn(device);
	expect(study).toMatchObject({
		minutes: 25,
		holidays: [
			{ from: 20_050, to: 20_050 },
			{ from: 20_100, to: 20_110 }
		],
		exams: [{ set: 'talks', day: 20_200, format: 'typed' }]
	});
	expect([...study.easyDays].toSorted()).toEqual([0, 6]);
});

test('what was set can be taken away again', async () => {
	const device = new SampleDevice();
	const kept = await settingsOn(device);
	await kept.setEasyDay(6, true);
	await kept.setEasyDay(6, false);
	await kept.addHoliday({ from: day(20_100), to: day(20_110) });
	for (const holiday of kept.study.holidays) await kept.removeHoliday(holiday);
	await kept.setExam('talks', day(20_200), 'typed');
	await kept.setExam('talks', undefined, 'typed');
	const { study } = await settingsOn(device);
	expect([study.easyDays.size, study.holidays, study.exams]).toEqual([0, [], []]);
});

test('what cannot be kept is not shown as set, and can be tried again', async () => {
	const device = new SampleDevice();
	const kept = await settingsOn(device);
	device.trouble = { kind: 'full' };
	await kept.set('minutes', 25);
	expect([kept.study.minutes, kept.saved, kept.keeper.problem?.kind]).toEqual([
		10,
		undefined,
		'full'
	]);
	device.trouble = undefined;
	await kept.keeper.retry();
	expect([kept.study.minutes, kept.keeper.problem]).toEqual([25, undefined]);
});
