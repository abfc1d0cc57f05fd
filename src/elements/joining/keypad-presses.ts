/**
 * Keeps the presses of a keypad from the page: along its path, each event of a press names the key, and so the PIN. Listeners of
 * the panel still hear these events. There are listeners only while a keypad is shown, since some of these events are frequent.
 */
const presses = [
  ...['down', 'up', 'over', 'out', 'move', 'rawupdate', 'cancel'].map((what) => `pointer${what}`),
  ...['down', 'up', 'over', 'out', 'move'].map((what) => `mouse${what}`),
  ...['start', 'end', 'move', 'cancel'].map((what) => `touch${what}`),
  ...['gotpointercapture', 'lostpointercapture', 'click', 'dblclick', 'auxclick', 'contextmenu', 'DOMActivate'],
];

export function keepPressesIn(root: EventTarget): void {
  for (const type of presses) root.addEventListener(type, keepIn, { passive: true });
}

export function letPressesOut(root: EventTarget): void {
  for (const type of presses) root.removeEventListener(type, keepIn);
}

function keepIn(event: Event): void {
  const { target } = event;
  if (target instanceof Element && target.closest('.keypad')) event.stopPropagation();
}
