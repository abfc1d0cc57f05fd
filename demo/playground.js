import { keepInAddress, language, setLanguage, setTheme, theme } from './appearance.js';
import { control } from './controls.js';
import { worldInPage } from './in-page.js';
import { startKnobs } from './knobs.js';
import { startLog } from './log.js';
import { serverChoice } from './server-choice.js';
import { versionAsked } from './server-version.js';
import { text, writeTexts } from './texts.js';
import { SignedInUser } from './user.js';
import { nameOf, showWorld } from './world.js';

const find = (selector) => document.querySelector(selector);
const search = new URLSearchParams(location.search);
const choice = serverChoice(search);
const connection = find('cti-connection');

startLog(document, find('#log'), find('#log-empty'), find('#clear-log'));

const vouchedFor = choice.kind === 'simulator' ? (!worldInPage && search.get('user')) || 'jbond' : undefined;
const user = new SignedInUser(connection, vouchedFor);
user.addEventListener('change', showUser);
const asked = choice.kind === 'simulator' ? versionAsked() : undefined;
const refusal = asked && (await refusalOf(asked));
connect();
translate();
startSettings();
find('#switch-user').addEventListener('click', switchUser);
if (choice.kind === 'simulator') startKnobs(find('#knobs'), () => user.login);
if (refusal) Object.assign(find('#knobs output'), { textContent: refusal }).dataset.failed = '';

/** Names the server, unless what the address says is none. Everything else is the element's own affair. */
function connect() {
  document.body.dataset.server = choice.kind;
  if (choice.kind === 'simulator') {
    if (worldInPage) {
      connection.setAttribute('sso', '');
      connection.setAttribute('server', 'simulator:');
      // Another window has a world of its own.
      find('.windows').hidden = true;
      find('[data-text=simulatedWhat]').dataset.text = 'simulatedHere';
    } else {
      connection.setAttribute('token-url', `token?${new URLSearchParams({ user: vouchedFor })}`);
      connection.setAttribute('server', location.origin);
    }
    // Room for it to stand open beside the conferences.
    find('#knobs').open = matchMedia('(min-width: 94rem)').matches;
  } else if (choice.kind === 'real') {
    connection.setAttribute('server', choice.origin);
    find('#server').textContent = choice.origin;
  } else {
    find('#invalid-server').textContent = choice.given;
    // Taken out before it is defined: it never looks for a server.
    connection.remove();
  }
}

/** Makes the server of a release: all windows of the page have that one server. Returns why not, in words. */
function refusalOf(version) {
  return control('setVersion', version).then(
    () => undefined,
    ({ message }) => message,
  );
}

/** Signs out, and the form shows. One user only is vouched for: from here on nobody asks for that again. */
function switchUser() {
  const given = ['token-url', 'sso'].find((name) => connection.hasAttribute(name));
  if (given) connection.removeAttribute(given);
  else connection.connection?.signOut();
}

function showUser() {
  const name = choice.kind === 'simulator' ? nameOf(user.login) : user.login;
  find('#user').textContent = name ?? text('notSignedIn');
  find('#initials').textContent = name ? initials(name) : '';
  find('#switch-user').disabled = !name;
  document.title = `${name ? `${name} · ` : ''}xivo-conference-elements`;
  for (const link of document.querySelectorAll('[data-user]')) {
    const url = new URL(location.href);
    url.searchParams.set('user', link.dataset.user);
    link.href = url.href;
    link.hidden = link.dataset.user === user.login;
  }
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => Array.from(word)[0] ?? '').join('');
}

function startSettings() {
  const languages = find('#language');
  languages.value = language();
  languages.addEventListener('change', () => {
    setLanguage(languages.value);
    keepInAddress('lang', languages.value);
    translate();
  });
  const themes = find('#theme');
  themes.elements.theme.value = theme();
  themes.addEventListener('change', () => {
    setTheme(themes.elements.theme.value);
    keepInAddress('theme', theme());
    showUser();
  });
}

function translate() {
  writeTexts();
  if (choice.kind === 'simulator') showWorld();
  // It was said in the language before.
  find('#knobs output').textContent = '';
  showUser();
}
