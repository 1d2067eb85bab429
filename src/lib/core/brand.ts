declare const brand: unique symbol;

/** A string or number that only its own maker can produce: a `FactId` does not pass for a `CardId`. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
