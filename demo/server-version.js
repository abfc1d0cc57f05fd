/**
 * The release of the server that the page's address asks for: `?version=2018`. Undefined: the server stays as it is, which
 * is the newest release at first. What the simulator does not know it refuses in words.
 *
 * @returns {{ version: number } | undefined}
 */
export function versionAsked() {
  const given = new URLSearchParams(location.search).get('version');
  return given === null ? undefined : { version: Number(given) };
}
