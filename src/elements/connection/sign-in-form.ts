import { html, type TemplateResult } from 'lit';
import type { Credentials } from '../../streams/transport.js';
import type { Labels } from '../text/labels/labels.js';

/** Asks for login and password, and names the server that gets them. The password stays in the form no longer than that. */
export function signInForm(
  labels: Labels,
  server: string,
  busy: boolean,
  onSubmit: (credentials: Credentials) => void,
) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { login, password } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const secret = form.elements.namedItem('password') as HTMLInputElement;
    secret.value = '';
    if (!busy) onSubmit({ login: login ?? '', password: password ?? '' });
  };
  return html`<form class="sign-in" part="sign-in" aria-label=${labels.signInTo(server)} @submit=${submit}>
    <p><strong>${labels.signInTo(server)}</strong></p>
    <div class="fields">
      ${field(labels.login, html`<input name="login" required autocomplete="username" autocapitalize="none" />`)}
      ${field(
        labels.password,
        html`<input name="password" type="password" required autocomplete="current-password" />`,
      )}
    </div>
    <div class="bar">
      <button type="submit" class="primary" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? labels.signingIn : labels.signIn}
      </button>
    </div>
  </form>`;
}

function field(label: string, input: TemplateResult): TemplateResult {
  return html`<label class="field">${label}${input}</label>`;
}
