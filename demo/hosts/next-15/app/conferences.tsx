'use client';

import { useState } from 'react';
import type { ConferenceOutcomeEvent, ConferenceRequestEvent } from 'xivo-conference-elements';
import 'xivo-conference-elements/simulator'; // Only for trying things out.
import 'xivo-conference-elements/define/all'; // Does nothing on the server.
import 'xivo-conference-elements/jsx';

export function Conferences() {
  const [answer, setAnswer] = useState('allow');
  const [room, setRoom] = useState('');
  const [mask, setMask] = useState(false);
  const [shown, setShown] = useState(true);
  const [log, setLog] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState<(agreed: boolean) => void>();
  const note = (line: string) => setLog((before) => [...before, line]);

  function onRequest(event: ConferenceRequestEvent) {
    note(`request ${event.command.type}`);
    if (answer === 'forbid') event.preventDefault();
    if (answer === 'ask') event.waitUntil(asked());
  }

  function onOutcome({ outcome }: ConferenceOutcomeEvent) {
    note(`outcome ${outcome.command.type} ${outcome.status}`);
  }

  async function asked() {
    const agreed = await new Promise<boolean>((resolve) => setQuestion(() => resolve));
    setQuestion(undefined);
    return agreed;
  }

  return (
    <>
      <form>
        <label>
          A request:{' '}
          <select id="answer" value={answer} onChange={({ target }) => setAnswer(target.value)}>
            <option>allow</option>
            <option>forbid</option>
            <option>ask</option>
          </select>
        </label>
        <label>
          Room:{' '}
          <select id="room" value={room} onChange={({ target }) => setRoom(target.value)}>
            <option></option>
            <option>4000</option>
            <option>4001</option>
          </select>
        </label>
        <label>
          <input id="mask" type="checkbox" checked={mask} onChange={({ target }) => setMask(target.checked)} /> Mask
          numbers
        </label>
        <label>
          <input id="shown" type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} /> Shown
        </label>
        {question && (
          <p id="question">
            Really?{' '}
            <button id="yes" type="button" onClick={() => question(true)}>
              Yes
            </button>{' '}
            <button id="no" type="button" onClick={() => question(false)}>
              No
            </button>
          </p>
        )}
      </form>
      <ol id="log">
        {log.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ol>

      {shown && (
        <cti-connection
          server="simulator:"
          sso
          suppressHydrationWarning // The element writes its `status` before React looks at what the server has sent.
          onconference-request={onRequest}
          onconference-outcome={onOutcome}
        >
          <conference-room-list />
          <conference-participants conferenceNumber={room} mask-numbers={mask} />
        </cti-connection>
      )}
    </>
  );
}
