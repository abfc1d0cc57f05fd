import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Simulator } from '../simulator.js';
import { workControl } from './control-channel.js';
import { loopbackOrigin, mayControl } from './loopback.js';
import { requestTarget } from './request-target.js';

/** Answers REST calls and the control channel. */
export function httpRequests(simulator: Simulator): RequestListener {
  return (request, response) => {
    answer(simulator, request, response).catch((error: unknown) => {
      if (error instanceof TooLong) sendJson(response, 413, { error: error.message });
      // Else the client went away in the middle of its request.
      else response.destroy();
    });
  };
}

async function answer(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const origin = loopbackOrigin(request);
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  }
  response.setHeader('Vary', 'Origin');
  const pathname = requestTarget(request.url)?.pathname ?? '/';
  if (request.method === 'OPTIONS') response.writeHead(204).end();
  else if (pathname === '/simulator/control') await answerControl(simulator, request, response);
  else await answerRest(simulator, pathname, request, response);
}

async function answerRest(
  simulator: Simulator,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request);
  const { toServer, toClient } = simulator.latency;
  await simulator.pause(toServer);
  const { method = 'GET', headers } = request;
  const answered = simulator.rest({ method, path, authorization: headers.authorization, body });
  await simulator.pause(toClient);
  // A server that is down says nothing at all.
  if (!answered) response.destroy();
  else if (answered.html === undefined) sendJson(response, answered.status, answered.body, answered.headers);
  else response.writeHead(answered.status, { ...answered.headers, 'Content-Type': 'text/html' }).end(answered.html);
}

async function answerControl(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!mayControl(request)) {
    sendJson(response, 403, { error: 'The controls answer this machine only' });
    return;
  }
  if (request.method !== 'POST') {
    sendJson(response, 405, { error: 'POST a control as JSON, such as {"control":"dropLinks"}' });
    return;
  }
  const body = await bodyOf(request);
  try {
    sendJson(response, 200, { result: workControl(simulator.controls, body) ?? null });
  } catch (error) {
    sendJson(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function sendJson(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

class TooLong extends Error {}

/** In characters. Nobody needs more to sign in or to work a control. */
const longestBody = 1_000_000;

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      text += part;
      if (text.length <= longestBody) return;
      // The rest is let in and dropped: a client that is still sending would not see an answer on a cut link.
      request.removeAllListeners('data').resume();
      reject(new TooLong(`The body is longer than ${longestBody} characters`));
    });
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}
