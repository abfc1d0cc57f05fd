import { expect } from 'chai';
import { Secrets } from '../../src/streams/sign-in/secrets.js';

/** Texts as somebody sees them who must not see these. */
function hiding(...secrets: readonly string[]) {
  const hidden = new Secrets();
  for (const secret of secrets) hidden.add(secret);
  return (text: string) => hidden.hide(text);
}

describe('A secret in a text of the server', () => {
  it('is hidden from four signs on: a shorter one would be found in ordinary words', () => {
    const hide = hiding('bond', 'cat');
    expect(hide('bond has a cat')).to.equal('… has a cat');
  });

  it('is hidden inside other words from eight signs on, and a shorter one as a word of its own', () => {
    const hide = hiding('shaken+1', 'Member', '12.4');
    expect(hide('mixed-unshaken+1x')).to.equal('mixed-un…x');
    expect(hide('Members only: jbond:Member, (Member) Member_1 1Member éMember')).to.equal(
      'Members only: jbond:…, (…) …_1 1Member éMember',
    );
    expect(hide('12.4, 12x4, 112.4')).to.equal('…, 12x4, 112.4');
  });

  const codes = [
    ...['NotAMember', 'NotOrganizer', 'CannotKickOrganizer', 'ParticipantNotFound'],
    ...['InvalidCredentials', 'TokenExpired', 'UserNotFound', 'SsoAuthenticationFailed', 'CasServerInvalidTicket'],
    ...['InvalidJson', 'UnhandledError', 'loggedOnFailed', 'loggedOnTimeout'],
  ];
  for (const code of codes) {
    it(`hides nothing of a documented error code, which would give the secret away: ${code}`, () => {
      expect(hiding(code, code.slice(1))(code)).to.equal(code);
    });
  }

  it('is hidden also when others came after it', () => {
    const hide = hiding('first-token', 'second-token');
    expect(hide('first-token, then second-token')).to.equal('…, then …');
  });

  it('is not forgotten because another one is given again and again', () => {
    const again = Array.from({ length: 20 }, () => 'second-token');
    expect(hiding('first-token', ...again)('first-token')).to.equal('…');
  });

  it('is found without quotation marks around it where it stands as in JSON', () => {
    expect(hiding('say "please"')('Bearer say \\"please\\" was wrong')).to.equal('Bearer … was wrong');
  });

  for (const quote of ['&quot;', '&#34;']) {
    for (const apostrophe of ['&#39;', '&#x27;', '&apos;']) {
      it(`is found as HTML with ${quote} and ${apostrophe}`, () => {
        const html = `Q&amp;A ${quote}it${apostrophe}s&lt;me&gt;${quote}`;
        expect(hiding('Q&A "it\'s<me>"')(`<b>${html}</b>`)).to.equal('<b>…</b>');
      });
    }
  }

  for (const base64 of ['a2V5Pj4+', 'a2V5Pj4-']) {
    it(`is found as Base64 in both alphabets: ${base64}`, () => {
      expect(hiding('key>>>')(`Basic ${base64}`)).to.equal('Basic …');
    });
  }
});
