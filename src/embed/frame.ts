/** `dist/embed.html`: the panels inside a frame. Decision 0014 says who may see them. */
import { type CtiConnectionElement, createCtiConnection } from '../define/all.js';
import { embedView, type EmbedView } from './config.js';
import { askParent, tokensFrom } from './handshake.js';
import { tellParent } from './requests.js';

void begin();

async function begin(): Promise<void> {
  try {
    const answer = await fetch(new URL('embed.config.json', location.href), { credentials: 'omit', redirect: 'error' });
    const view = embedView(await answer.json(), new URLSearchParams(location.search));
    const parent = await askParent(view.entry.parents, sayWhyBlank);
    delete document.documentElement.dataset.reason;
    if (view.entry.asks) tellParent(window.parent, parent.origin);
    show(view, tokensFrom(parent), parent.port);
  } catch (error) {
    sayWhyBlank(error instanceof Error ? error.message : 'unknown');
  }
}

/** A page that frames this one without leave sees nothing. Whoever sets it up finds the reason here. */
function sayWhyBlank(reason: string): void {
  document.documentElement.dataset.reason = reason;
  console.warn(`xivo-conference-elements: this frame stays empty: ${reason}.`);
}

function show(
  { entry, lang, theme, conferenceNumber }: EmbedView,
  token: () => Promise<string>,
  port: MessagePort,
): void {
  if (lang) document.documentElement.lang = lang;
  const provider = document.createElement('cti-connection');
  if (entry.signIn === 'form') provider.server = entry.server;
  else {
    provider.noSignIn = true;
    void useTokens(provider, entry.server, token);
  }
  const tags = ['conference-room-list', 'conference-participants'] as const;
  for (const tag of conferenceNumber ? tags.slice(1) : tags) {
    const panel = document.createElement(tag);
    if (theme) panel.setAttribute('theme', theme);
    if (conferenceNumber) panel.setAttribute('conference-number', conferenceNumber);
    provider.append(panel);
  }
  document.body.append(provider);
  new ResizeObserver(() => port.postMessage({ type: 'height', height: provider.offsetHeight })).observe(provider);
}

/**
 * Signs in by the page's tokens. No session is stored and no single sign-on tried: a cookie would sign in for whoever frames
 * the page. Until the first token is there, or is known not to come, the frame says that it waits for the page.
 */
async function useTokens(provider: CtiConnectionElement, server: string, token: () => Promise<string>): Promise<void> {
  const waiting = createCtiConnection({ server, token: '' });
  provider.connection = waiting;
  waiting.connect();
  const first = token();
  await first.catch(() => undefined);
  const asked = [first];
  const connection = createCtiConnection({ server, token: () => asked.pop() ?? token() });
  provider.connection = connection;
  waiting.close();
  connection.connect();
}
