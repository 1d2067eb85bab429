import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { siteHandler } from '../serve.js';

export { expect };

export interface SiteOptions {
	/** The path that the app is served under: `''`, or `/parley` for the second build. */
	base: string;
}

/** A static host of its own for each worker; it can go off line and come back at the same address. */
export class Site {
	readonly folder: string;
	readonly base: string;
	#server: Server | undefined;
	#port = 0;
	#handle: ReturnType<typeof siteHandler>;
	#refused: RegExp | undefined;

	constructor(base: string) {
		this.base = base;
		this.folder = `build${base.replace('/', '-')}`;
		this.#handle = siteHandler(this.folder, base);
	}

	/** Address of the app's first page, with the closing slash. */
	get url(): string {
		return `http://localhost:${this.#port}${this.base}/`;
	}

	get origin(): string {
		return `http://localhost:${this.#port}`;
	}

	/** Every prerendered page, as a path with the base. */
	get pages(): string[] {
		return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('index.html'))
			.map((file) => `${this.base}/${file.slice(0, -'index.html'.length)}`)
			.sort();
	}

	async start(): Promise<void> {
		if (this.#server) return;
		const server = createServer((request, response) => {
			if (this.#refused?.test(request.url ?? '')) response.writeHead(500).end();
			else void this.#handle(request, response);
		});
		await new Promise<void>((done) => server.listen(this.#port, done));
		this.#port = (server.address() as AddressInfo).port;
		this.#server = server;
	}

	/** No more answers from here on; open connections are cut. */
	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		if (!server) return;
		await new Promise((done) => {
			server.close(done);
			server.closeAllConnections();
		});
	}

	/** From now on serves another build: a later release, say. */
	serve(folder: string): void {
		this.#handle = siteHandler(folder, this.base);
	}

	/** From now on answers such addresses with 500; nothing is refused if left out. */
	refuse(addresses?: RegExp): void {
		this.#refused = addresses;
	}
}

interface Fixtures {
	/** Lets the page complain of what the test has brought about itself. */
	allow: (complaint: RegExp) => void;
}

/** Gathers what the console says, what is thrown, and every request to another origin. */
export function listen(context: BrowserContext, origin: string): string[] {
	const complaints: string[] = [];
	context.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(`says: ${message.text()}`);
	});
	context.on('weberror', (error) => complaints.push(`throws: ${error.error().message}`));
	context.on('request', (request) => {
		const asked = new URL(request.url());
		if (asked.protocol.startsWith('http') && asked.origin !== origin) {
			complaints.push(`asks another origin: ${asked.href}`);
		}
	});
	return complaints;
}

export const test = base.extend<Fixtures, SiteOptions & { site: Site }>({
	base: ['', { option: true, scope: 'worker' }],
	site: [
		async ({ base }, use) => {
			const site = new Site(base);
			await site.start();
			await use(site);
			await site.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ site }, use) => {
		await site.start();
		site.serve(site.folder);
		site.refuse();
		await use(site.url);
	},
	allow: [
		async ({ context, site }, use) => {
			const complaints = listen(context, site.origin);
			const allowed: RegExp[] = [];
			await use((complaint) => allowed.push(complaint));
			const left = complaints.filter((said) => !allowed.some((pattern) => pattern.test(said)));
			expect(left, 'the console stays empty, and nothing goes to another origin').toEqual([]);
		},
		{ auto: true }
	]
});

/** Opens the page and waits until the service worker keeps the whole app. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'networkidle' });
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) =>
			navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
		);
	});
}
