/** A browser as one uses it: with a profile of its own, and no debugger or driver attached. */
export interface WholeBrowser {
  readonly name: string;
  /** What to install, when it is absent. */
  readonly missing: string | undefined;
  open(url: string): Promise<OpenBrowser>;
}

export interface OpenBrowser {
  close(): Promise<void>;
}

export function wholeBrowsers(): Promise<readonly WholeBrowser[]>;
