import type { Page } from 'playwright-core';

/** The commands that a page, or a frame in it, sends over its sockets from now on, but for pings. */
export function sentCommands(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const { command } = JSON.parse(String(payload)) as { readonly command?: string };
      if (command !== undefined) sent.push(command);
    });
  });
  return sent;
}
