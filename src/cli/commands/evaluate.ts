import { calibrationOf } from '../../lib/core/cards/calibration';
import { evaluate as measure } from '../../lib/core/cards/evaluate';
import { foretell } from '../../lib/core/cards/foretell';
import { historiesOf, periodsOf24Hours, studyDaysIn } from '../../lib/core/cards/history';
import { trainingLogFrom } from '../../lib/core/cards/fit/training-log';
import { fsrs } from '../../lib/core/cards/memory';
import { DEFAULT_ROLLOVER_HOUR, studyDayOf } from '../../lib/core/cards/study-day';
import { ok, refuse } from '../../lib/core/result';
import { parseReviewLog } from '../../lib/exchange/review-log-csv';
import type { Command } from '../command';
import { readText } from '../files';
import { calibrationText } from './calibration-text';
import { fitJson, fitOf, fitText } from './fit-text';

export const evaluate: Command = {
	usage: '<reviews.csv> --zone Z [--days 24h] [--fit]',
	summary: 'Measure how well the scheduler foretells a review log, and fit it.',
	words: ['reviews.csv'],
	options: ['zone', 'days'],
	flags: ['fit'],
	run({ words: [path = ''], option, has }) {
		const [timeZone, days] = [option('zone'), option('days')];
		if (days !== undefined && days !== '24h') {
			return refuse(`Days are counted by the calendar, or with “--days 24h”; not “${days}”.`);
		}
		if (timeZone === undefined && days === undefined) {
			return refuse('Missing: --zone, the learner’s time zone, as in “--zone Europe/Berlin”.');
		}
		if (timeZone !== undefined && !isZone(timeZone)) {
			return refuse(`“${timeZone}” is not a time zone. Their names look like Europe/Berlin.`);
		}
		const text = readText(path);
		if (!text.ok) return text;
		const log = parseReviewLog(text.value);
		if (!log.ok) return refuse(`“${path}” is not a review log. ${log.error}`);

		const rolloverHour = DEFAULT_ROLLOVER_HOUR;
		const byCalendar = days === undefined && timeZone !== undefined;
		const count = byCalendar ? studyDaysIn({ timeZone, rolloverHour }) : periodsOf24Hours;
		const histories = [...historiesOf(log.value, count).values()];
		const { reviews, logLoss, rmseBins, auc } = measure(histories, fsrs());
		const foretold = histories.flatMap((history) => foretell(history, fsrs()));
		const calibration = calibrationOf(foretold);
		const fit = has('fit') ? fitOf(trainingLogFrom(log.value, count)) : undefined;
		const spaced = byCalendar
			? `study day after the last (${timeZone}, from 0${rolloverHour}:00)`
			: 'period of 24 hours after the last';
		return ok({
			text: [
				`${reviews} of ${log.value.length} reviews came at least one ${spaced}.`,
				`log loss    ${shown(logLoss)}`,
				`RMSE (bins) ${shown(rmseBins)}`,
				`AUC         ${shown(auc)}`,
				...calibrationText(calibration),
				...(fit ? ['', ...fitText(fit)] : [])
			].join('\n'),
			json: {
				reviews,
				logLoss: logLoss ?? null,
				rmseBins: rmseBins ?? null,
				auc: auc ?? null,
				calibration,
				...(fit ? { fit: fitJson(fit) } : {}),
				days: byCalendar ? 'study' : '24h',
				zone: timeZone ?? null
			}
		});
	}
};

function isZone(timeZone: string): boolean {
	try {
		studyDayOf(0, { timeZone, rolloverHour: 0 });
		return true;
	} catch {
		return false;
	}
}

function shown(figure: number | undefined): string {
	return figure === undefined ? 'not measurable' : figure.toFixed(4);
}
