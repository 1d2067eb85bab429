/** The bytes are not what they should be. Never leaves the decoders, which turn it into a refusal. */
export class Damaged extends Error {}
