// Takes the pictures that an app store, or the browser's install sheet, shows of Parley.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from './browsers.js';
import { siteHandler } from './serve.js';

const FOLDER = 'static/screenshots';

const handle = siteHandler('build', '');
const server = createServer((request, response) => void handle(request, response));
await new Promise((done) => server.listen(0, () => done(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch(chromiumLaunch());
mkdirSync(FOLDER, { recursive: true });

const phone = await browser.newPage({
	viewport: { width: 412, height: 839 },
	deviceScaleFactor: 2,
	colorScheme: 'light',
	reducedMotion: 'reduce'
});
await phone.goto(`http://localhost:${port}/quiz/`, { waitUntil: 'networkidle' });
await phone.screenshot({ path: `${FOLDER}/question.png` });
await phone.getByTestId('option').first().click();
await phone.getByTestId('feedback').waitFor();
await phone.screenshot({ path: `${FOLDER}/explained.png` });

const desk = await browser.newPage({
	viewport: { width: 1280, height: 800 },
	colorScheme: 'light'
});
await desk.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle' });
await desk.screenshot({ path: `${FOLDER}/wide.png` });

await browser.close();
server.close();
