import { html, nothing, type TemplateResult } from 'lit';
import { phoneKeyOf, phoneKeys, phoneKeysIn } from '../../domain/phone-keys.js';
import type { CtiConnection } from '../../streams/connection.js';
import type { Labels } from '../text/labels/labels.js';

/** How many keys went out, and whether the last one failed. Never which keys. */
export interface KeysSent {
  readonly count: number;
  readonly failed: boolean;
}

export const noKeysSent: KeysSent = { count: 0, failed: false };

/** The counts after one more key: several keys may be sent between two drawings. */
export function afterKey({ count }: KeysSent, failed: boolean): KeysSent {
  return { count: failed ? count : count + 1, failed };
}

/**
 * A telephone's keys. Each key is sent at once and forgotten.
 *
 * The keys go to the connection without a request event: a PIN belongs in no event that a page, or any script in the
 * page, can listen to. What is typed or pasted while the keypad has the focus counts as well; a key that is held down
 * counts once. `hintId`: the id of the text that says what to do, which a screen reader reads when the focus comes to
 * the keypad.
 */
export function keypad(
  labels: Labels,
  hintId: string,
  cti: CtiConnection | undefined,
  sent: KeysSent,
  onSent: (failed: boolean) => void,
) {
  const press = async (key: string) => {
    const outcome = await cti?.sendDtmf(key);
    onSent(outcome?.status !== 'unconfirmed');
  };
  const onKey = (event: KeyboardEvent) => {
    const key = phoneKeyOf(event);
    if (!key) return;
    event.preventDefault();
    if (!event.repeat) void press(key);
  };
  const onPaste = (event: ClipboardEvent) => {
    // A page that listens must not learn a PIN.
    event.stopPropagation();
    event.preventDefault();
    for (const key of phoneKeysIn(event.clipboardData?.getData('text') ?? '')) void press(key);
  };
  return html`<div
    part="keypad"
    role="group"
    tabindex="-1"
    aria-label=${labels.keypad}
    aria-describedby=${hintId}
    class="keypad"
    @keydown=${onKey}
    @paste=${onPaste}
  >
    <div class="keys">${phoneKeys.map((key) => keyButton(labels, key, () => void press(key)))}</div>
    <p class="subtle" role="status">
      ${sent.failed ? labels.keyNotSent : sent.count > 0 ? labels.keysSent(sent.count) : nothing}
    </p>
  </div>`;
}

function keyButton(labels: Labels, key: string, press: () => void): TemplateResult {
  return html`<button type="button" part="action keypad" data-key=${key} aria-label=${labels.key(key)} @click=${press}>
    ${key}
  </button>`;
}
