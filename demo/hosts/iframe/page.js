/* The page around the frame: it chooses by the frame's address, answers requests, and writes down what came of them. */
const site = 'https://conferences.example.org';
const frame = document.querySelector('iframe');
const main = document.querySelector('main');
const [answer, room, lang, shown, question] = ['answer', 'room', 'lang', 'shown', 'question'].map((id) =>
  document.getElementById(id),
);

addEventListener('message', async ({ source, origin, data, ports: [port] }) => {
  // Of this site, and from this frame.
  if (origin !== site || source !== frame.contentWindow) return;
  if (data.type === 'xivo-conferences-request') {
    note(`request ${data.command.type}`);
    port.postMessage(await mayGoAhead());
  } else if (data.type === 'xivo-conferences-outcome') {
    note(`outcome ${data.outcome.command.type} ${data.outcome.status}`);
  }
});

function mayGoAhead() {
  if (answer.value !== 'ask') return answer.value === 'allow';
  question.hidden = false;
  return new Promise((resolve) => {
    question.onclick = ({ target }) => {
      if (!target.matches('button')) return;
      question.hidden = true;
      resolve(target.id === 'yes');
    };
  });
}

function note(text) {
  document.querySelector('#log').append(Object.assign(document.createElement('li'), { textContent: text }));
}

room.onchange = lang.onchange = () => {
  const query = new URLSearchParams({ lang: lang.value });
  if (room.value) query.set('conference', room.value);
  frame.src = `${site}/embed.html?${query}`;
};
shown.onchange = () => (shown.checked ? main.append(frame) : frame.remove());
