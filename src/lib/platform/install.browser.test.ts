import { expect, test } from 'vitest';
import { installWay } from './install';
import { askToInstall, watchInstallOffer } from './install-offer';

watchInstallOffer();

function offer(outcome: 'accepted' | 'dismissed') {
	const event = new Event('beforeinstallprompt', { cancelable: true });
	let asked = 0;
	const prompt = () => Promise.resolve({ outcome }).finally(() => asked++);
	dispatchEvent(Object.assign(event, { prompt }));
	return { event, asked: () => asked };
}

test('without an offer the way is the browser’s menu, and asking does nothing', async () => {
	expect(installWay()).toBe('menu');
	expect(await askToInstall()).toBe(false);
});

test('an offer is kept back until it is wanted, and is good for once', async () => {
	const { event, asked } = offer('accepted');
	expect(event.defaultPrevented, 'no banner comes by itself').toBe(true);
	expect(installWay()).toBe('ask');
	expect(asked()).toBe(0);
	expect(await askToInstall()).toBe(true);
	expect(asked()).toBe(1);
	expect(installWay()).toBe('menu');
});

test('whoever says no has installed nothing, and may be asked again later', async () => {
	offer('dismissed');
	expect(await askToInstall()).toBe(false);
	offer('accepted');
	expect(installWay()).toBe('ask');
});

test('an app that was installed some other way is offered no more', () => {
	offer('accepted');
	dispatchEvent(new Event('appinstalled'));
	expect(installWay()).toBe('menu');
});
