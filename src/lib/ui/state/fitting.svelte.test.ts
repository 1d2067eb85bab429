import { expect, test } from 'vitest';
import { adoptFit, type Adoption } from '../../core/cards/fit/adopt-fit';
import { reviewsOfLearner } from '../../core/cards/fit/sample-learner';
import { trainingLogOf } from '../../core/cards/fit/training-log';
import { cardIdOf } from '../../core/cards/card';
import { DEFAULT_PARAMETERS } from '../../core/cards/memory';
import { studySettingsOf } from '../../core/cards/study-settings';
import type { CardReview } from '../../core/log/entry';
import { reviewTableOf } from '../../core/log/review-table-of';
import { fitInWorker } from '../../platform/fit-in-worker';
import { fitWhenDue } from './fit-when-due';
import { FittingState } from './fitting.svelte';
import { SampleDevice } from './sample-device';

/** Gains less by each recall than most, and forgets sooner at first and later less. */
const UNLIKE = DEFAULT_PARAMETERS.map((value, at) =>
	at === 8 ? value - 0.8 : at === 20 ? 0.35 : value
);

/** A device on which such a learner has studied. */
async function studied(days: number, newCards = 4, memory = () => UNLIKE) {
	const device = new SampleDevice();
	await study(device, days, newCards, memory);
	return device;
}

async function study(device: SampleDevice, days: number, newCards = 4, memory = () => UNLIKE) {
	const store = await device.store;
	const reviews = reviewsOfLearner({ memory, seed: 'own', days, newCards });
	for (let day = 0; day < days; day++) {
		const events = reviews
			.filter((review) => review.day === day)
			.map(({ history, rating }): CardReview => {
				return { type: 'review', card: cardIdOf('set', `F${history}`, 'date'), rating, ms: 3_000 };
			});
		const written = await store.append(events, device.now());
		if (!written.ok) throw new Error(written.error.kind);
		device.wait({ days: 1 });
	}
}

async function settingsOn(device: SampleDevice) {
	const settings = await (await device.store).settings();
	if (!settings.ok) throw new Error(settings.error.kind);
	return settings.value;
}

async function entriesOn(device: SampleDevice) {
	const entries = await (await device.store).entries();
	if (!entries.ok) throw new Error(entries.error.kind);
	return entries.value;
}

/** Stands in for the worker, and counts how often it was asked. */
function countedFit(found: Partial<Adoption> = {}) {
	const asked: number[] = [];
	const fit = async ({ columns }: { readonly columns: { readonly length: number } }) => {
		asked.push(columns.length);
		const none = { adopt: false, parameters: DEFAULT_PARAMETERS, reviews: 100, heldOut: 20 };
		return { ...none, before: 0.4, after: 0.5, ...found };
	};
	return { asked, fit };
}

test('a real worker fits a log of months, and its parameters and figures are kept together', async () => {
	const device = await studied(35);
	const table = reviewTableOf(await entriesOn(device));
	const fitting = new FittingState({ device, fit: fitInWorker });
	await fitting.fitWhenDue();

	const expected = adoptFit(trainingLogOf(table), DEFAULT_PARAMETERS);
	expect(expected.adopt).toBe(true);
	const { parameters = [] } = studySettingsOf(await settingsOn(device));
	expect(parameters).toHaveLength(21);
	parameters.forEach((each, at) => expect(each).toBeCloseTo(expected.parameters[at] ?? NaN, 5));
	expect(fitting.report).toEqual({
		day: device.now().day,
		reviews: expected.reviews,
		outcome: 'adopted',
		before: Number(expected.before?.toFixed(4)),
		after: Number(expected.after?.toFixed(4))
	});
	const [memory, report] = (await entriesOn(device)).slice(-2);
	expect([memory, report]).toMatchObject([{ key: 'memory' }, { key: 'memory-fit' }]);
	expect(memory?.at).toBe(report?.at);
});

test('a fit that foretells worse changes no parameters, and is told of', async () => {
	const device = await studied(12);
	const fitting = new FittingState({ device, fit: countedFit().fit });
	await fitting.fitWhenDue();
	expect(fitting.report).toMatchObject({ outcome: 'refused', before: 0.4, after: 0.5 });
	const settings = await settingsOn(device);
	expect(settings.get('memory')).toBeUndefined();
	expect(settings.get('memory-fit')).toMatch(/ refused 100 0\.4000 0\.5000$/);
});

test('the parameters in use are those that a fit must beat', async () => {
	const device = await studied(12);
	const used = DEFAULT_PARAMETERS.map((value, at) => (at === 0 ? 0.5 : value));
	const value = used.join(' ');
	await (await device.store).append([{ type: 'setting', key: 'memory', value }], device.now());
	let current: readonly number[] = [];
	const fit = async (task: { readonly current: readonly number[] }) => {
		current = task.current;
		return undefined;
	};
	await new FittingState({ device, fit }).fitWhenDue();
	expect(current).toEqual(used);
});

test('nothing is fitted before a few reviews, nor again on the same day, nor until the log has grown', async () => {
	const device = new SampleDevice();
	const { asked, fit } = countedFit();
	const fitting = new FittingState({ device, fit });
	await fitting.fitWhenDue();
	expect(asked).toHaveLength(0);

	await study(device, 3);
	await fitting.fitWhenDue();
	expect(asked).toHaveLength(1);
	await fitting.fitWhenDue();
	expect(asked).toHaveLength(1);
	device.wait({ days: 1 });
	await fitting.fitWhenDue();
	expect(asked).toHaveLength(1);
	await study(device, 1, 10);
	await fitting.fitWhenDue();
	expect(asked).toHaveLength(2);
});

test('when another tab was quicker, its parameters stay', async () => {
	const device = await studied(12);
	const theirs = { type: 'setting', key: 'memory-fit', value: '2024-10-16 too-few 5' } as const;
	const { fit } = countedFit({ adopt: true });
	const slow: typeof fit = async (task) => {
		await (await device.store).append([theirs], device.now());
		return fit(task);
	};
	await new FittingState({ device, fit: slow }).fitWhenDue();
	const settings = await settingsOn(device);
	expect(settings.get('memory-fit')).toBe(theirs.value);
	expect(settings.get('memory')).toBeUndefined();
});

test('where there is no worker, nothing is kept and another day will do', async () => {
	const device = await studied(12);
	const fitting = new FittingState({ device, fit: async () => undefined });
	await fitting.fitWhenDue();
	expect(fitting).toMatchObject({ phase: 'resting', report: undefined, problem: undefined });
	expect((await settingsOn(device)).get('memory-fit')).toBeUndefined();
});

test('a full disk is told of, and nothing is claimed', async () => {
	const device = await studied(12);
	device.trouble = { kind: 'full' };
	const fitting = new FittingState({ device, fit: countedFit().fit });
	await fitting.fitWhenDue();
	expect(fitting).toMatchObject({ phase: 'resting', report: undefined, problem: { kind: 'full' } });
});

test('a page that calls for it has it done once it is idle', async () => {
	const device = await studied(12);
	await fitWhenDue(device);
	expect((await settingsOn(device)).get('memory-fit')).toMatch(
		/^\d{4}-\d\d-\d\d (adopted|refused) /
	);
});
