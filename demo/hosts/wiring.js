/*
 * What a page does with the panels, here with nothing but the platform: it sets a property and an attribute, answers
 * requests, writes down what came of them, and takes the panels out and back. The pages of the folders that need no build
 * share it. `wire(connection, panel)` makes the controls, in front of everything else.
 */
function wire(connection, panel) {
  const place = connection.parentNode;
  const make = (tag, fields, ...children) => {
    const element = Object.assign(document.createElement(tag), fields);
    element.append(...children);
    return element;
  };
  const choice = (id, label, options) =>
    make('label', {}, `${label} `, make('select', { id }, ...options.map((value) => make('option', { value }, value))));
  const box = (id, label, checked) => make('label', {}, make('input', { type: 'checkbox', id, checked }), ` ${label}`);

  const log = make('ol', { id: 'log' });
  const yes = make('button', { type: 'button', id: 'yes' }, 'Yes');
  const no = make('button', { type: 'button', id: 'no' }, 'No');
  const question = make('p', { id: 'question', hidden: true }, 'Really? ', yes, ' ', no);
  const controls = make(
    'form',
    {},
    choice('answer', 'A request:', ['allow', 'forbid', 'ask']),
    choice('room', 'Room:', ['', '4000', '4001']),
    box('mask', 'Mask numbers', false),
    box('shown', 'Shown', true),
    question,
    log,
  );
  document.body.prepend(controls);
  const control = (id) => controls.querySelector(`#${id}`);

  // A property, an attribute, and the whole thing.
  control('room').onchange = ({ target }) => (panel.conferenceNumber = target.value);
  control('mask').onchange = ({ target }) => panel.toggleAttribute('mask-numbers', target.checked);
  control('shown').onchange = ({ target }) => (target.checked ? place.append(connection) : connection.remove());

  const note = (text) => log.append(make('li', {}, text));
  const ask = () =>
    new Promise((resolve) => {
      question.hidden = false;
      const answer = (agreed) => () => {
        question.hidden = true;
        resolve(agreed);
      };
      yes.onclick = answer(true);
      no.onclick = answer(false);
    });

  document.addEventListener('conference-request', (event) => {
    note(`request ${event.command.type}`);
    if (control('answer').value === 'forbid') event.preventDefault();
    if (control('answer').value === 'ask') event.waitUntil(ask());
  });
  document.addEventListener('conference-outcome', ({ outcome }) =>
    note(`outcome ${outcome.command.type} ${outcome.status}`),
  );
}
