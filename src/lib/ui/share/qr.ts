import { correction, generate, type Bitmap2D } from 'lean-qr';

/** Larger codes do not scan at 4 cm. */
const LARGEST_VERSION = 22;
/** Modules of white around the code, without which scanners do not find it. */
const QUIET_ZONE = 4;
/** Pixels to a module of the picture: sharp when printed at 10 cm. */
const PIXELS = 12;

/** A code of level M at least; nothing when the text is too long for one. */
export function qrOf(text: string): Bitmap2D | undefined {
	try {
		return generate(text, { minCorrectionLevel: correction.M, maxVersion: LARGEST_VERSION });
	} catch {
		return undefined; // its only error: too much data
	}
}

/** 1 to 40. */
export function versionOf({ size }: Bitmap2D): number {
	return (size - 17) / 4;
}

/** Side of the picture, in modules. */
export function sideOf({ size }: Bitmap2D): number {
	return size + 2 * QUIET_ZONE;
}

/** The dark modules as the path of an SVG, one run of a row after the other. */
export function pathOf(code: Bitmap2D): string {
	let path = '';
	for (let y = 0; y < code.size; y++) {
		for (let x = 0; x < code.size; x++) {
			if (!code.get(x, y)) continue;
			let run = 1;
			while (code.get(x + run, y)) run++;
			path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${run}v1h-${run}z`;
			x += run;
		}
	}
	return path;
}

/** The code as a picture for documents, black on white. */
export async function pngOf(code: Bitmap2D): Promise<Blob> {
	const address = code.toDataURL({
		pad: QUIET_ZONE,
		scale: PIXELS,
		on: [0, 0, 0],
		off: [255, 255, 255]
	});
	const base64 = address.slice(address.indexOf(',') + 1);
	return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
		type: 'image/png'
	});
}

/** The code as a file for printers of any size. */
export function svgOf(code: Bitmap2D): string {
	const side = sideOf(code);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
		`<rect width="${side}" height="${side}" fill="white"/><path d="${pathOf(code)}"/></svg>`
	].join('');
}
