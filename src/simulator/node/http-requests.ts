import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Simulator } from '../simulator.js';
import { workControl } from './control-channel.js';
import { loopbackOrigin, mayControl } from './loopback.js';

/** Whether the simulator answers a path; any other belongs to whoever else uses the server. */
export function isOurs(url: string | undefined): boolean {
  return /^\/(?:xuc|simulator)(?:[/?]|$)/.test(url ?? '');
}

/** Answers REST calls and the control channel. */
export function httpRequests(simulator: Simulator): RequestListener {
  return (request, response) => {
    answer(simulator, request, response).catch(() => {
      // The client went away in the middle of its request.
      response.destroy();
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
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
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
  else sendJson(response, answered.status, answered.body);
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

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** Nobody needs more to sign in or to work a control. */
const longestBody = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) {
    text += part as string;
    if (text.length > longestBody) throw new Error('The body is too long');
  }
  return text;
}
