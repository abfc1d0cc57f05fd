import { worldInPage } from './in-page.js';

/**
 * Works one of the simulator's controls: in the page, or over HTTP, where they answer pages of this machine only.
 *
 * @param {string} control Its name, such as `dropLinks`.
 * @param {Readonly<Record<string, unknown>>} [fields]
 * @returns {Promise<any>} What the control returns. Rejects with an `Error` that says in words what is wrong.
 */
export async function control(control, fields = {}) {
  if (worldInPage) return worldInPage.controls[control](fields);
  const response = await fetch('/simulator/control', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ control, ...fields }),
  });
  const { result, error } = await response.json();
  if (error) throw new Error(error);
  return result;
}
