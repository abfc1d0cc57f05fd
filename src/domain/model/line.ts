/** My line: what the server's `LineConfig` says of it, and what follows from that. */
import type { LinePayload } from '../../wire/asides.js';

/** My line. Its `id` is `-` when I have none. */
export type Line = LinePayload;

export function isNoLine({ id }: Line): boolean {
  return id === '-';
}

/** Whether the phone can make a conference of two calls: XiVO's own assistant offers that on a Snom phone set alone. */
export function canMergeCalls({ webRtc, vendor = '' }: Line): boolean {
  return !webRtc && vendor.toLowerCase() === 'snom';
}
