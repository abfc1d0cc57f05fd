import { html, type TemplateResult } from 'lit';
import type { Credentials } from '../../streams/transport.js';
import { handingOver } from '../panel/handing-over.js';
import { keepTyping } from '../panel/typing.js';
import type { Labels } from '../text/labels/labels.js';
import { withNames } from '../text/with-names.js';

/** Asks for login and password, and names the server that gets them. Sending empties the field of the password. */
export function signInForm(
  labels: Labels,
  server: string,
  busy: boolean,
  onSubmit: (credentials: Credentials) => void,
) {
  const { click, submit } = handingOver((form) => {
    const login = form.elements.namedItem('login') as HTMLInputElement;
    const secret = form.elements.namedItem('password') as HTMLInputElement;
    login.value = login.value.trim();
    if (!form.reportValidity()) return;
    const password = secret.value;
    secret.value = '';
    if (!busy) onSubmit({ login: login.value, password });
  });
  return html`<form
    class="sign-in"
    part="sign-in"
    aria-label=${labels.signInTo(server)}
    @submit=${submit}
    @keydown=${keepTyping}
    @keypress=${keepTyping}
    @keyup=${keepTyping}
  >
    <p><strong>${withNames(labels.signInTo(server), [server])}</strong></p>
    <div class="fields">
      ${field(labels.login, html`<input name="login" required autocomplete="username" autocapitalize="none" />`)}
      ${field(
        labels.password,
        html`<input name="password" type="password" required autocomplete="current-password" />`,
      )}
    </div>
    <div class="bar">
      <button type="submit" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${click}>
        ${busy ? labels.signingIn : labels.signIn}
      </button>
    </div>
  </form>`;
}

function field(label: string, input: TemplateResult): TemplateResult {
  return html`<label class="field">${label}${input}</label>`;
}
