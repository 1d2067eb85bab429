/** The fact sets that come with the app, under `static/sets`; the first is the one to begin with. */
export const SHIPPED = ['moscow-talks'] as const;

export const FIRST_SET = SHIPPED[0];

/** Questions in a quick quiz. */
export const QUIZ_LENGTH = 10;
