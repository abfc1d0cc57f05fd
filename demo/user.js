/**
 * Who is signed in, as far as the page can know: the user whom its own back end vouches for, then whoever signed in by
 * the form. The form keeps the password to itself; this listens to the login field only.
 */
export class SignedInUser extends EventTarget {
  /** The login, while a session is up or on its way back. */
  login = /** @type {string | undefined} */ (undefined);
  #claimed;

  /**
   * @param {HTMLElement} connection The `<cti-connection>`.
   * @param {string} [vouchedFor]
   */
  constructor(connection, vouchedFor) {
    super();
    this.#claimed = vouchedFor;
    connection.addEventListener('input', (event) => {
      const field = event.composedPath()[0];
      if (field instanceof HTMLInputElement && field.name === 'login') this.#claimed = field.value.trim();
    });
    connection.addEventListener('cti-status', ({ status }) => {
      if (status === 'online') this.#become(this.#claimed);
      else if (status !== 'reconnecting') this.#become(undefined);
    });
  }

  #become(login) {
    if (login === this.login) return;
    this.login = login;
    this.dispatchEvent(new Event('change'));
  }
}
