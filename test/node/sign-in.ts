import type { SimulatorServer } from '../../src/simulator/node/server.js';

/** A token for a user of the default world. */
export async function signedIn(server: SimulatorServer, login: string): Promise<string> {
  const answer = await fetch(`${server.url}/xuc/api/2.0/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password: 'secret' }),
  });
  const { token } = (await answer.json()) as { readonly token: string };
  return token;
}
