/** Why no camera can be used. */
export type CameraProblem =
	/** The browser lets no page use one here: no camera, or not over https. */
	| 'none'
	/** The user, or the browser for them, said no. */
	| 'refused';

/** Reads the codes that a picture shows: the browser's own reader where there is one. */
export type ReadCodes = (picture: HTMLVideoElement | ImageBitmap) => Promise<readonly string[]>;

interface Detector {
	detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

/** Opens the camera at the back of the device. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
	if (!navigator.mediaDevices) return 'none';
	try {
		return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
	} catch (error) {
		const refused = error instanceof DOMException && error.name === 'NotAllowedError';
		return refused ? 'refused' : 'none';
	}
}

/** Lets the camera go, and its light with it. */
export function closeCamera(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}

/** The reader of this browser, or ours, which is fetched when it is needed. */
export async function codeReader(): Promise<ReadCodes> {
	const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
	if (BarcodeDetector) {
		const detector = new BarcodeDetector({ formats: ['qr_code'] });
		try {
			await detector.detect(document.createElement('canvas')); // some have the name and no reader
			return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
		} catch {
			// Ours, then.
		}
	}
	return ownReader();
}

async function ownReader(): Promise<ReadCodes> {
	const { default: decode } = await import('qr/decode.js');
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	return async (picture) => {
		canvas.width = 'videoWidth' in picture ? picture.videoWidth : picture.width;
		canvas.height = 'videoHeight' in picture ? picture.videoHeight : picture.height;
		if (!pen || canvas.width === 0) return [];
		pen.drawImage(picture, 0, 0);
		try {
			return [decode(pen.getImageData(0, 0, canvas.width, canvas.height))];
		} catch {
			return []; // no code in this picture
		}
	};
}
