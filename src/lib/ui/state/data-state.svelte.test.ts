import { expect, test } from 'vitest';
import { cardIdOf } from '../../core/cards/card';
import type { LogEvent } from '../../core/log/entry';
import { DataState } from './data-state.svelte';
import { SampleDevice } from './sample-device';

const review = (fact: number): LogEvent => ({
	type: 'review',
	card: cardIdOf('talks', `F${fact}`, 'date'),
	rating: 3,
	ms: 4_000
});

async function withAnswers(count: number, device = new SampleDevice()) {
	const events = Array.from({ length: count }, (_, at) => review(at + 1));
	await (await device.store).append(events, device.now());
	const data = new DataState(device);
	await data.read();
	return { device, data };
}

async function backupOf(data: DataState) {
	const file = await data.backup();
	if (!file) throw new Error('no backup');
	return file;
}

test('a backup restored on another device brings everything, and once only', async () => {
	const { data } = await withAnswers(3);
	const { text } = await backupOf(data);
	const { data: other } = await withAnswers(0);
	await other.restore(text);
	expect(other.restored?.merged).toEqual({ added: 3, alreadyHere: 0 });
	await other.restore(text);
	expect(other.restored?.merged).toEqual({ added: 0, alreadyHere: 3 });
	expect([other.answers, other.cards]).toEqual([3, 3]);
});

test('a backup that was cut short gives what can be read, and says so', async () => {
	const { data } = await withAnswers(5);
	const { text } = await backupOf(data);
	const cut = text.slice(0, text.lastIndexOf('{') + 20); // through the last entry
	const { data: other } = await withAnswers(0);
	await other.restore(cut);
	expect(other.restored?.problem).toMatchObject({ kind: 'truncated', missing: 1 });
	expect(other.restored?.merged).toEqual({ added: 4, alreadyHere: 0 });
});

test.each([
	['some other file', '{"hello": 1}', { kind: 'not-a-backup' }],
	['no JSON at all', 'PK\u0003\u0004', { kind: 'not-a-backup' }],
	['a newer backup', '{"format":"parley-backup/9","entries":[]}', { kind: 'newer', version: 9 }]
])('%s changes nothing and is refused', async (_, text, problem) => {
	const { data } = await withAnswers(2);
	await data.restore(text);
	expect(data.restored?.problem).toEqual(problem);
	expect(data.answers).toBe(2);
});

test('a backup is old after seven days, but only if something was answered since', async () => {
	const { device, data } = await withAnswers(1);
	expect(data.backupIsOld).toBe(true); // never saved
	await data.backupSaved();
	expect(data.backupIsOld).toBe(false);
	device.wait({ days: 8 });
	await data.read();
	expect(data.backupIsOld).toBe(false);
	const { data: later } = await withAnswers(1, device);
	expect([later.answersSince, later.backupIsOld]).toEqual([1, true]);
});

test('a backup is old after 200 answers, however recent', async () => {
	const { device, data } = await withAnswers(1);
	await data.backupSaved();
	device.wait({ ms: 60_000 });
	expect((await withAnswers(199, device)).data.backupIsOld).toBe(false);
	expect((await withAnswers(1, device)).data.backupIsOld).toBe(true);
});

test('erasing leaves nothing', async () => {
	const { data } = await withAnswers(4);
	await data.set('grading', 'self');
	expect(await data.erase()).toBe(true);
	expect([data.entries, data.cards, data.settings.size]).toEqual([0, 0, 0]);
});

test('on a full disk a setting is not taken, and what was saved stays', async () => {
	const { device, data } = await withAnswers(2);
	device.trouble = { kind: 'full' };
	await data.set('grading', 'self');
	expect(data.problem).toEqual({ kind: 'full' });
	expect(data.settings.get('grading')).toBeUndefined();
	expect(data.answers).toBe(2);
});
