/* A widget that keeps the tags to itself: they mean nothing in the rest of the page. */
import {
  ConferenceParticipantsElement,
  ConferenceRoomListElement,
  CtiConnectionElement,
} from './conference-elements/conference-elements.bundle.js';

// An older browser has one registry for all: there, the widget's own names keep it apart.
const hasScopes = 'customElementRegistry' in ShadowRoot.prototype;
const scoped = hasScopes ? new CustomElementRegistry() : customElements;
const options = hasScopes ? { customElementRegistry: scoped } : undefined;
scoped.define('my-connection', class extends CtiConnectionElement {});
scoped.define('my-rooms', class extends ConferenceRoomListElement {});
scoped.define('my-participants', class extends ConferenceParticipantsElement {});

const shadow = document.querySelector('my-widget').attachShadow({ mode: 'open', ...options });
const make = (tag, fields = {}) => Object.assign(document.createElement(tag, options), fields);

const connection = make('my-connection', { server: 'simulator:', sso: true });
const panel = make('my-participants');
connection.append(make('my-rooms'), panel);
shadow.append(connection);
wire(connection, panel);
