const collators = new Map<string, Intl.Collator>();

/** Compares names as a language does: without regard to case, and "Room 9" before "Room 10". */
export function collatorFor(language: string): Intl.Collator['compare'] {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
    collators.set(language, collator);
  }
  // The getter gives the same function each time: so it can be compared with the function of an earlier call.
  return collator.compare;
}
