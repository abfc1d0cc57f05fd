import type { LitElement } from 'lit';
import type { FakeConnection } from './fake-connection.js';
import type { FakePageClock } from './page-clock.js';
import { drawn } from './panel.js';

/** A second passes, for the connection and for the page, and the element shows it. */
export async function passSecond(fake: FakeConnection, clock: FakePageClock, element: LitElement): Promise<void> {
  fake.wait(1000);
  clock.advance(1000);
  await drawn(element);
}
