/** A document that is whole and still cannot be taken; the message says what to do. */
export class Refusal extends Error {}
