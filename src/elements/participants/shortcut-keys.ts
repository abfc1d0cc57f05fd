/**
 * Whether the key is M, which mutes and unmutes me. On a keyboard of another script, the key in the place of M counts
 * as M. The sign µ, which AltGr writes there, does not count.
 */
export function isMuteKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): boolean {
  const isOfOtherScript = /^\p{L}$/u.test(key) && !/[\p{Script=Latin}\p{Script=Common}]/u.test(key);
  return key.toLowerCase() === 'm' || (code === 'KeyM' && isOfOtherScript);
}

/** Whether the key writes a question mark, of Latin, Greek or Arabic writing, or full width: it lists the keys. */
export function isHelpKey({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return ['?', '\u037e', '؟', '？'].includes(key);
}
