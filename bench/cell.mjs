import { chromium as playwright } from 'playwright-core';
import { chromium } from '../scripts/chromium.mjs';

/** @returns {Promise<import('playwright-core').Browser>} */
export async function openBrowser() {
  const { executablePath, env, args } = await chromium();
  return playwright.launch({ executablePath, env, args, headless: true });
}

/** One page, opened for one measurement: what an earlier one left behind (compiled code, heap, caches) is not in it. */
export class Cell {
  #page;
  #devtools;

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} url the bench's server
   * @param {{ name: string, count?: number, seed?: number, restyled?: boolean, widgets?: number }} options
   */
  static async open(browser, url, options) {
    const cell = new Cell();
    const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    cell.#page = page;
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => (cell.error ??= error));
    await page.goto(`${url}/page/cell.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
    cell.#devtools = await page.context().newCDPSession(page);
    // Time by the thread's own clock: what other processes do meanwhile does not count.
    await cell.#devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cell.call('open', options);
    return cell;
  }

  /** Calls a function of page/harness.mjs. */
  async call(name, argument) {
    const result = await this.#page.evaluate(([called, given]) => globalThis.bench(called, given), [name, argument]);
    if (this.error) throw this.error;
    return result;
  }

  /**
   * CPU of the main thread while `work` goes on, in milliseconds: tasks with all their script, style, layout and paint.
   *
   * @param {() => Promise<unknown>} work
   */
  async cpu(work) {
    await this.collectGarbage();
    const before = await this.#metrics();
    const result = await work();
    const after = await this.#metrics();
    const spent = (name) => (after[name] - before[name]) * 1000;
    return {
      result,
      cpu: spent('TaskDuration') - spent('DevToolsCommandDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
    };
  }

  /** Bytes in use after a collection: JavaScript's heap and the DOM's. */
  async memory() {
    await this.collectGarbage();
    const { usedSize, embedderHeapUsedSize } = await this.#devtools.send('Runtime.getHeapUsage');
    const { Nodes, JSEventListeners } = await this.#metrics();
    return { bytes: usedSize + embedderHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
  }

  async collectGarbage() {
    for (let time = 0; time < 2; time++) await this.#devtools.send('HeapProfiler.collectGarbage');
  }

  /**
   * The tasks of the main thread while `work` goes on.
   *
   * @returns {Promise<{ result: unknown, tasks: { wall: number, cpu: number }[] }>} in milliseconds
   */
  async tasks(work) {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    this.#devtools.on('Tracing.dataCollected', collect);
    const categories = ['disabled-by-default-devtools.timeline', '__metadata'];
    await this.#devtools.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
    });
    const result = await work();
    const ended = new Promise((resolve) => this.#devtools.once('Tracing.tracingComplete', resolve));
    await this.#devtools.send('Tracing.end');
    await ended;
    const tasks = mainTasks(events).map(({ dur, tdur = dur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
    return { result, tasks };
  }

  /** Throws when the DOM does not show what the server knows: then no figure of this cell counts. */
  async check() {
    const wrong = await this.call('check');
    if (wrong.length > 0) throw new Error(`The DOM is wrong: ${wrong.join('; ')}`);
  }

  async close() {
    await this.#page.context().close();
  }

  async #metrics() {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}

/** The tasks of the main thread that did most: a browser may keep spare renderers. */
function mainTasks(events) {
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = events.filter(isMain).map(({ pid, tid }) =>
    // One that had not ended when the trace did has no duration.
    events.filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid && event.dur >= 0),
  );
  const total = (tasks) => tasks.reduce((sum, { dur }) => sum + dur, 0);
  return threads.sort((one, other) => total(other) - total(one))[0] ?? [];
}
