/* What the page has done for years, without the panels: it signs in by XiVO's client, and follows its own conferences. */
Cti.setHandler('ConferenceEvent', ({ eventType }) => {
  document.title = eventType;
});

fetch('/my-app/xuc-token')
  .then((answer) => answer.json())
  .then(({ token }) => Cti.WebSocket.init(`wss://xuc.example.org/xuc/api/2.0/cti?token=${token}`));
