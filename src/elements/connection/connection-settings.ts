import type { PropertyDeclarations } from 'lit';
import { ForgivingElement, offByFalse } from '../panel/forgiving-element.js';
import { numberOr } from '../panel/number-setting.js';

/** What a page says of its server, its user and the numbers there: the properties of `<cti-connection>` that it only reads. */
export abstract class ConnectionSettings extends ForgivingElement {
  static override properties: PropertyDeclarations = {
    server: {},
    pageCti: { type: Boolean, converter: offByFalse, attribute: 'page-cti' },
    tokenUrl: { attribute: 'token-url' },
    sso: { type: Boolean, converter: offByFalse },
    remember: { type: Boolean, converter: offByFalse },
    noSignIn: { type: Boolean, converter: offByFalse, attribute: 'no-sign-in' },
    keepAlive: { type: Number, converter: numberOr(0, 'keep-alive'), attribute: 'keep-alive' },
    countryCode: { attribute: 'country-code' },
    outsidePrefix: { attribute: 'outside-prefix' },
    internationalPrefix: { attribute: 'international-prefix' },
    directory: { type: Boolean, converter: offByFalse },
    noDirectory: { type: Boolean, converter: offByFalse, attribute: 'no-directory' },
  };

  /** The server's http(s) or ws(s) address, with any path, or `simulator:`. Other values show as `refused`, `invalid-server`. */
  server: string | undefined;

  /** Uses the connection of the page's own `cti.js`. The page signs in and out, and reconnects. */
  pageCti = false;

  /**
   * Where the page's own back end gives a token: `{"token": "…"}`, with its life in seconds as `TTL` if it knows it.
   * Only on the page's own origin.
   */
  tokenUrl: string | undefined;

  /** Signs in by the server's Kerberos single sign-on, its `auth/sso` (documented by XiVO). */
  sso = false;

  /**
   * Keeps the session of whoever signs in by the form, for this tab, in `sessionStorage`: the login and the token, never the
   * password. With `sso` that session goes on only where single sign-on finds nobody; with `token` or `token-url` nothing is
   * kept, since the page says who the user is.
   */
  remember = false;

  /** Shows no sign-in form: nobody but the page signs its user in. */
  noSignIn = false;

  /**
   * For how many seconds the connection, and with it the session, outlives the element's removal from the page: for a
   * page that puts the element aside and back, as Vue's KeepAlive and tabs do. A week at most.
   */
  keepAlive = 0;

  /**
   * The code of the server's country, such as `33`. With `outside-prefix`, an invited guest is known for certain who comes in
   * by another spelling of the number: 0612345678, +33612345678, 0033612345678, 00612345678.
   */
  countryCode: string | undefined;

  /** What is dialled to reach the outside, such as `0`. */
  outsidePrefix: string | undefined;

  /** What the server's dial plan wants in place of a leading `+`, such as `00`. Without it a `+` is sent as it is. */
  internationalPrefix: string | undefined;

  /**
   * Searches the server's directory through the page's `cti.js` too. The answers then reach the page's own handlers, and
   * may replace the page's own searches.
   */
  directory = false;

  /** Never searches the server's directory, nor asks what phones do: `suggest` of the participants panel is what is left. */
  noDirectory = false;
}
