import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { qrOf } from '../../src/lib/ui/share/qr';
import { chromiumLaunch } from '../browsers.js';
import { makeQuiz } from './shared-quiz';
import { expect, test } from './site';

const [WIDTH, HEIGHT] = [640, 480];
const SCALE = 6;

/** A film of one picture, as a camera without colour would take it: the code on a grey desk. */
function filmOf(text: string): Buffer {
	const code = qrOf(text);
	if (!code) throw new Error('too long for a code');
	const luma = Buffer.alloc(WIDTH * HEIGHT, 190);
	const side = (code.size + 8) * SCALE;
	const [left, top] = [(WIDTH - side) >> 1, (HEIGHT - side) >> 1];
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			const isDark = code.get(Math.floor(x / SCALE) - 4, Math.floor(y / SCALE) - 4);
			luma[(top + y) * WIDTH + left + x] = isDark ? 25 : 235;
		}
	}
	const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
	const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
	return Buffer.concat([
		Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip C420\n`),
		frame,
		frame
	]);
}

test('a pupil scans the code from the board, through a camera @once', async ({
	page,
	site,
	playwright
}) => {
	const link = await makeQuiz(page, site);
	const folder = mkdtempSync(join(tmpdir(), 'parley-film-'));
	const film = join(folder, 'board.y4m');
	writeFileSync(film, filmOf(link));
	const { args, ...launch } = chromiumLaunch();
	const browser = await playwright.chromium.launch({
		...launch,
		args: [
			...args,
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream',
			`--use-file-for-fake-video-capture=${film}`
		]
	});
	try {
		const pupil = await browser.newPage();
		await pupil.goto(`${site.url}q/`);
		await pupil.getByTestId('scan').click();
		await expect(pupil.getByTestId('begin')).toBeVisible();
		expect(pupil.url().split('#')[1]).toBe(link.split('#')[1]);
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	}
});
