import { expect } from 'chai';
import { isSameLogin, myLoginIn } from '../../src/domain/model/login.js';
import type { Message } from '../../src/wire/messages.js';
import { bond, comes, join, q } from '../support/builders.js';

describe('A login', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['jbond', 'jbond', true],
    ['JBond', 'jbond', true],
    ['élise', 'ÉLISE', true],
    ['jbond', 'q', false],
    ['jbond', 'jbond2', false],
  ];
  for (const [one, other, isSame] of pairs) {
    it(`${one} is ${isSame ? '' : 'not '}that of ${other}`, () => {
      expect([isSameLogin(one, other), isSameLogin(other, one)]).to.deep.equal([isSame, isSame]);
    });
  }
});

describe('Who I am', () => {
  const { username: _none, ...nameless } = bond;
  const messages: Readonly<Record<string, readonly [Message, string | undefined]>> = {
    'the list of a conference': [join([q, bond]), 'jbond'],
    'a list without me': [join([q]), undefined],
    'a list that does not name me': [join([q, nameless]), undefined],
    'news of me': [comes(bond), 'jbond'],
    'news of somebody else': [comes(q), undefined],
    'any other message': [{ type: 'LoggedOn' }, undefined],
  };
  for (const [what, [message, login]] of Object.entries(messages)) {
    it(`is ${login === undefined ? 'not ' : ''}told by ${what}`, () => {
      expect(myLoginIn(message)).to.equal(login);
    });
  }
});
