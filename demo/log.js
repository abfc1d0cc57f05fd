/** What the elements raise. A key of a keypad raises nothing, so no PIN can ever be listed here. */
const eventTypes = [
  'conference-request',
  'conference-outcome',
  'conference-room-select',
  'conference-row-action',
  'conference-header-action',
  'cti-status',
  'cti-drift',
];

const longest = 200;

/**
 * Lists every event that the elements raise, the newest first.
 *
 * @param {EventTarget} source Where the events are heard.
 * @param {HTMLElement} list
 * @param {HTMLElement} empty Shown while there is nothing to list.
 * @param {HTMLButtonElement} clear
 */
export function startLog(source, list, empty, clear) {
  const refresh = () => {
    empty.hidden = list.childElementCount > 0;
    clear.disabled = !empty.hidden;
  };
  const add = (event) => {
    list.prepend(line(event));
    while (list.childElementCount > longest) list.lastElementChild?.remove();
    refresh();
  };
  for (const type of eventTypes) source.addEventListener(type, add);
  clear.addEventListener('click', () => {
    list.replaceChildren();
    refresh();
  });
  refresh();
}

/**
 * @param {Event} event
 * @returns {HTMLLIElement}
 */
function line(event) {
  const { subject, state, detail } = describe(event);
  const item = document.createElement('li');
  item.dataset.event = event.type;
  if (state) item.dataset.state = state;
  item.append(
    piece('time', new Date().toLocaleTimeString('fr')),
    piece('code', event.type),
    piece('span', subject, 'subject'),
  );
  if (state) item.append(piece('strong', state, 'state'));
  if (detail) item.append(piece('span', detail, 'detail'));
  return item;
}

/** The event's own words, as a programmer meets them: they are not translated. */
function describe(event) {
  switch (event.type) {
    case 'conference-request':
      return { subject: commandText(event.command) };
    case 'conference-outcome': {
      const { command, status, error, reason, argument, already } = event.outcome;
      const detail = error ?? reason ?? argument ?? (already ? 'already' : undefined);
      return { subject: commandText(command), state: status, detail };
    }
    case 'conference-room-select':
      return { subject: event.conferenceNumber };
    case 'conference-row-action':
      return { subject: `${event.action} ${event.conferenceNumber} ${event.participant.index}` };
    case 'conference-header-action':
      return { subject: `${event.action} ${event.conferenceNumber}` };
    case 'cti-status':
      return { subject: '', state: event.status, detail: event.reason };
    default:
      return { subject: event.about, detail: event.reason };
  }
}

/**
 * A command as one would call it: `conferenceMute("4001", 3)`.
 *
 * @param {Readonly<Record<string, unknown>>} command
 */
function commandText({ type, ...fields }) {
  const given = Object.values(fields).filter((value) => value !== undefined);
  return `${type}(${given.map((value) => JSON.stringify(value)).join(', ')})`;
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [name]
 */
function piece(tag, text, name) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}
