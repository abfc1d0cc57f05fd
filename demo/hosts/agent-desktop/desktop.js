/* A desktop that draws what a JSON names: tags, properties, attributes and slots, each part in a shadow root of its own. */
for (const tag of ['agent-desktop', 'desktop-page', 'desktop-area']) {
  customElements.define(
    tag,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' });
      }
    },
  );
}

/* What the desktop knows of people by their number. The panels hand each person in, as plain data. */
const customers = { 1013: 'Gold customer' };
customElements.define(
  'crm-badge',
  class extends HTMLElement {
    set participant({ callerIdNum }) {
      this.textContent = customers[callerIdNum] ?? '';
    }
  },
);
for (const type of ['conference-row-action', 'conference-header-action']) {
  document.addEventListener(type, ({ action, participant, conferenceNumber }) => {
    document.title = `${action} ${participant?.callerIdNum ?? conferenceNumber}`;
  });
}

const layout = await (await fetch('layout.json')).json();
const desktop = document.querySelector('agent-desktop');
desktop.shadowRoot.append(draw(layout));

const page = desktop.shadowRoot.querySelector('desktop-page').shadowRoot;
const panels = [...page.querySelectorAll('desktop-area')].map(({ shadowRoot }) => shadowRoot.firstElementChild);
wire(page.querySelector('cti-connection'), panels[1]);

function draw({ tag, slot, text = '', attributes = {}, properties = {}, children = [] }) {
  const element = document.createElement(tag);
  if (slot) element.slot = slot;
  if (text) element.append(text);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // The desktop's own parts draw their children inside; others take them as content.
  const inside = tag.startsWith('desktop-') ? element.shadowRoot : element;
  inside.append(...children.map(draw));
  return Object.assign(element, properties);
}
