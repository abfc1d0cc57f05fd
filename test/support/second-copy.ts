type Exports = Record<string, unknown>;

const copies = new Map<string, Promise<string>>();

/**
 * A second copy of the package, as a page has it that embeds two bundles: modules of its own, classes of its own.
 * What comes from node_modules is shared: it is our own modules that have to know each other again.
 */
export async function secondCopy(): Promise<Exports> {
  const entry = new URL('/src/define/all.ts', location.href).href;
  return (await import(/* @vite-ignore */ await copyOf(entry))) as Exports;
}

/** The address of a copy of a module, in which the modules of `src` that it imports are copies, too. */
function copyOf(url: string): Promise<string> {
  const known = copies.get(url);
  if (known) return known;
  const made = fetchCode(url).then((code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  copies.set(url, made);
  return made;
}

async function fetchCode(url: string): Promise<string> {
  const code = await (await fetch(url)).text();
  const pattern = /(\bfrom\s*|\bimport\s*)(["'])([./][^"']+)\2/g;
  const parts: string[] = [];
  let end = 0;
  for (const found of code.matchAll(pattern)) {
    const [whole, keyword = '', , address = ''] = found;
    const target = new URL(address, url).href;
    const own = new URL(target).pathname.startsWith('/src/');
    parts.push(code.slice(end, found.index), keyword, quoted(own ? await copyOf(target) : target));
    end = found.index + whole.length;
  }
  return [...parts, code.slice(end)].join('');
}

function quoted(address: string): string {
  return JSON.stringify(address);
}
