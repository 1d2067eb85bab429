// Takes the place of service-worker.js when the app is to be served by its host alone again: the kept
// files go, what learners answered stays. See docs/hosting.md.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const names = await caches.keys();
			// The second copy of the log may be a cache, too.
			const ours = names.filter((name) => name.startsWith('workbox-'));
			await Promise.all(ours.map((name) => caches.delete(name)));
			await self.registration.unregister();
			// The page that comes back registers this file once more, and must not go round in a circle.
			if (ours.length === 0) return;
			for (const tab of await self.clients.matchAll({ type: 'window' }))
				await tab.navigate(tab.url);
		})()
	);
});
