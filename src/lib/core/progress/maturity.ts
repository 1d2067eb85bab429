/** From this stability on, in days, a card counts as mature: it may wait for three weeks. */
export const MATURE_DAYS = 21;

/** How old a memory was when it was asked: never asked before, young or mature. */
export type Maturity = 'fresh' | 'young' | 'mature';
