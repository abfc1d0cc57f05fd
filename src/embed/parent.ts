/**
 * `dist/embed-parent.js`, for the page around `embed.html`: answers each `<iframe data-xivo-conferences>` that asks, once
 * for each time that it is loaded; then brings tokens from `data-token-url` (on the page's own origin), and fits its height.
 */
addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown; question?: string } | null>) => {
  if (data?.type !== 'xivo-conferences-ready') return;
  const { question } = data;
  const frame = frameOf(source, document);
  if (!frame || new URL(frame.src).origin !== origin || frame.dataset.question === question) return;
  frame.dataset.question = question;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async ({ data }: MessageEvent<{ readonly type: string; readonly height: number }>) => {
    if (data.type === 'height') frame.style.height = `${data.height}px`;
    else port1.postMessage({ token: await token(frame) });
  };
  // At once, without a token: a back end may take a minute to give one, and the frame stays blank until the answer.
  frame.contentWindow?.postMessage({ type: 'xivo-conferences-answer', question }, origin, [port2]);
});

/** The frame that a message came from, also inside open shadow roots. Of a closed one no script outside knows. */
function frameOf(source: unknown, within: ParentNode): HTMLIFrameElement | undefined {
  for (const element of within.querySelectorAll<HTMLIFrameElement>('*')) {
    if (element.contentWindow === source && 'xivoConferences' in element.dataset) return element;
    const inside = element.shadowRoot && frameOf(source, element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
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
