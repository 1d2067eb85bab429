import type { Calibration } from '../../lib/core/cards/calibration';

/** How far chances came true, as lines of a table. */
export function calibrationText({ bins, meanGap }: Calibration): readonly string[] {
	if (meanGap === undefined) return [];
	return [
		'',
		'foretold  recalled  reviews',
		...bins.map(({ predicted, actual, count }) =>
			[percent(predicted).padStart(8), percent(actual).padStart(8), `${count}`.padStart(7)].join(
				'  '
			)
		),
		`In the mean these are ${(meanGap * 100).toFixed(1)} points in a hundred apart.`
	];
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
