import type { StudyDay } from '../../core/cards/card';

/** A study day as seen from today: “today”, “tomorrow”, “in 5 days”, “in 3 weeks”. */
export function dayText(day: StudyDay, today: StudyDay): string {
	const days = day - today;
	if (days <= 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days < 21) return `in ${days} days`;
	if (days < 61) return `in ${Math.round(days / 7)} weeks`;
	if (days < 730) return `in ${Math.round(days / 30.4)} months`;
	return `in ${Math.round(days / 365.25)} years`;
}

/** “about 3 minutes”; never none, as even one card takes a moment. */
export function minutesText(minutes: number): string {
	const whole = Math.max(1, Math.round(minutes));
	return `about ${whole} ${whole === 1 ? 'minute' : 'minutes'}`;
}

/** How long ago a moment was, in the largest unit that fits; both in milliseconds. */
export function agoText(at: number, now: number): string {
	const minutes = Math.max(0, Math.floor((now - at) / 60_000));
	if (minutes < 1) return 'just now';
	if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
	const hours = Math.floor(minutes / 60);
	if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
	const days = Math.floor(hours / 24);
	return days === 1 ? '1 day ago' : `${days} days ago`;
}
