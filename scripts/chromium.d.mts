/** For tests that drive the browser themselves. */
export function chromium(): Promise<{
  executablePath: string;
  env: Record<string, string | undefined>;
  args: string[];
  shell: boolean;
}>;
