/**
 * `dist/embed-parent.js`, for the page around `embed.html`: answers each `<iframe data-xivo-conferences>` that asks, once
 * for each time that it is loaded, with a token from `data-token-url` (on the page's own origin), and fits its height.
 */
addEventListener('message', (event: MessageEvent<{ readonly type?: unknown; readonly question?: unknown } | null>) => {
  const { source, origin, data } = event;
  if (data?.type !== 'xivo-conferences-ready') return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-xivo-conferences]')) {
    const { question } = data;
    if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
    if (frame.dataset.question === String(question)) return;
    frame.dataset.question = String(question);
    void answer(frame, origin, question);
  }
});

async function answer(frame: HTMLIFrameElement, origin: string, question: unknown): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async ({ data }: MessageEvent<{ readonly type: string; readonly height: number }>) => {
    if (data.type === 'height') frame.style.height = `${data.height}px`;
    else port1.postMessage({ token: await token(frame) });
  };
  const type = 'xivo-conferences-answer';
  frame.contentWindow?.postMessage({ type, question, token: await token(frame) }, origin, [port2]);
}

/** Undefined when the page's back end gives none: the frame says so to its user, and asks again later. */
async function token({ dataset: { tokenUrl } }: HTMLIFrameElement): Promise<unknown> {
  if (!tokenUrl) return undefined;
  try {
    const answer = await fetch(tokenUrl, { cache: 'no-store', redirect: 'error', mode: 'same-origin' });
    return ((await answer.json()) as { readonly token?: unknown }).token;
  } catch (error) {
    console.warn('data-token-url', error);
    return undefined;
  }
}
