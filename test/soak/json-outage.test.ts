import { expect, it } from 'vitest';
import { becomes, useManyClients } from '../support/many-clients.js';

const clients = 50;
/** For so many milliseconds after the restart the server, or a proxy before it, answers 503 with JSON. */
const troubledFor = 8000;

const start = useManyClients();

it('everybody is back after a restart whose REST side answers 503 as JSON for a while', async () => {
  const trouble = { until: 0 };
  const { connections, controls } = await start(clients, { fetch: (...request) => behindAProxy(trouble, ...request) });

  const statuses = new Set<string>();
  const reasons = new Set<string | undefined>();
  for (const { status$ } of connections) {
    status$.subscribe(({ status, reason }) => {
      statuses.add(status);
      reasons.add(reason);
    });
  }
  const gone = connections.map((connection) => becomes(connection, 'reconnecting'));
  trouble.until = Date.now() + troubledFor;
  controls.restart({ refuseForMs: 0 });
  await Promise.all(gone);
  await Promise.all(connections.map((connection) => becomes(connection, 'online')));

  const backAfter = Date.now() - trouble.until;
  console.log({ clients, troubledFor, allBackAfter: backAfter });
  expect(reasons).toContain('server-error');
  expect(statuses).not.toContain('refused');
  expect(backAfter).toBeLessThanOrEqual(30_000);
  expect(controls.describe().sessions).toHaveLength(clients);
});

/** The proxy answers in the server's place while there is trouble. */
function behindAProxy(trouble: { readonly until: number }, ...request: Parameters<typeof fetch>): Promise<Response> {
  return Date.now() < trouble.until
    ? Promise.resolve(Response.json({ message: 'The server is starting' }, { status: 503 }))
    : fetch(...request);
}
