import { expect } from 'chai';
import { Client, Scene } from './client.js';

const root = '/xuc/api/2.0/auth';

function check({ simulator }: Scene, token: string) {
  return simulator.rest({ method: 'GET', path: `${root}/check`, authorization: `Bearer ${token}` });
}

describe('Signing in to the simulator', () => {
  it('gives a token and its time to live to whoever knows the password', () => {
    const answer = new Scene({ tokenTtl: 1800 }).simulator.rest({
      method: 'POST',
      path: `${root}/login`,
      body: '{"login":"jbond","password":"secret"}',
    });
    expect(answer?.status).to.equal(200);
    expect(answer?.body.login).to.equal('jbond');
    expect(answer?.body.TTL).to.equal(1800);
    expect(answer?.body.token).to.match(/^[0-9a-f]{32}$/);
  });

  it('can write the time to live as text, as some servers do', () => {
    const { simulator } = new Scene({ ttlAsText: true });
    expect(simulator.rest({ method: 'GET', path: `${root}/sso` })?.body.TTL).to.equal('3600');
  });

  for (const { body, status, error } of [
    { body: '{"login":"jbond","password":"wrong"}', status: 401, error: 'InvalidCredentials' },
    { body: '{"login":"nobody","password":"secret"}', status: 401, error: 'InvalidCredentials' },
    { body: '{"login":"jbond"', status: 400, error: 'InvalidJson' },
    { body: '{"login":"jbond","password":7}', status: 400, error: 'InvalidJson' },
    { body: 'null', status: 400, error: 'InvalidJson' },
    { body: undefined, status: 400, error: 'InvalidJson' },
  ]) {
    it(`answers ${error} to ${body ?? 'no body'}`, () => {
      const answer = new Scene().simulator.rest({ method: 'POST', path: `${root}/login`, body });
      expect(answer?.status).to.equal(status);
      expect(answer?.body.error).to.equal(error);
      expect(answer?.body.message).to.be.a('string');
    });
  }

  it('takes the page’s user for jbond by single sign-on, for another user or for nobody', () => {
    const { simulator, controls } = new Scene();
    const sso = () => simulator.rest({ method: 'GET', path: `${root}/sso` });
    expect(sso()?.body.login).to.equal('jbond');
    controls.setSso({ login: 'q' });
    expect(sso()?.body.login).to.equal('q');
    controls.setSso();
    expect(sso()).to.deep.include({ status: 404 });
    expect(sso()?.body.error).to.equal('UserNotFound');
    expect(new Scene({ ssoLogin: null }).simulator.rest({ method: 'GET', path: `${root}/sso` })?.status).to.equal(404);
  });

  it('renews a token that is still valid and leaves the old one as it is', () => {
    const scene = new Scene({ tokenTtl: 60 });
    const old = scene.token('jbond');
    scene.clock.pass(59_000);
    const renewed = check(scene, old);
    expect(renewed?.body.login).to.equal('jbond');
    expect(renewed?.body.token).not.to.equal(old);
    expect(scene.simulator.door(old)).to.equal('open');
    scene.clock.pass(1000);
    expect(scene.simulator.door(old)).to.equal('refused');
    expect(scene.simulator.door(String(renewed?.body.token))).to.equal('open');
  });

  it('answers TokenExpired when the time is up, to an unknown token and to none', () => {
    const scene = new Scene({ tokenTtl: 60 });
    const token = scene.token('jbond');
    scene.clock.pass(60_000);
    expect(check(scene, token)?.status).to.equal(401);
    expect(check(scene, token)?.body.error).to.equal('TokenExpired');
    expect(check(scene, 'made-up')?.body.error).to.equal('TokenExpired');
    expect(scene.simulator.rest({ method: 'GET', path: `${root}/check` })?.body.error).to.equal('TokenExpired');
  });

  it('can expire the tokens of one user and leave the others’', () => {
    const scene = new Scene();
    const [bond, q] = [scene.token('jbond'), scene.token('q')];
    scene.controls.expireTokens({ login: 'jbond' });
    expect(scene.simulator.door(bond)).to.equal('refused');
    expect(scene.simulator.door(q)).to.equal('open');
    scene.controls.expireTokens();
    expect(scene.simulator.door(q)).to.equal('refused');
  });

  it('leaves an open socket open when its token expires', () => {
    const scene = new Scene();
    const bond = scene.client('jbond');
    scene.controls.expireTokens();
    bond.send({ type: 'getConferenceRooms' });
    expect(bond.told()).to.deep.equal(['ConferenceList']);
  });

  it('can be made to fail a number of calls', () => {
    const scene = new Scene();
    scene.controls.failRest({ times: 2 });
    scene.controls.failRest({ status: 418, error: 'Teapot', message: 'Short and stout' });
    expect(check(scene, 'any')?.body.error).to.equal('UnhandledError');
    expect(check(scene, 'any')?.status).to.equal(500);
    expect(check(scene, 'any')).to.deep.equal({
      status: 418,
      body: { error: 'Teapot', message: 'Short and stout' },
    });
    expect(check(scene, 'any')?.body.error).to.equal('TokenExpired');
  });

  it('says that nothing answers an unknown address', () => {
    expect(new Scene().simulator.rest({ method: 'GET', path: '/xuc/api/2.0/else' })?.status).to.equal(404);
  });
});

describe('Opening a socket to the simulator', () => {
  it('says LoggedOn a moment later, and something that is none of a conference panel’s business', () => {
    const scene = new Scene();
    const client = new Client(scene.simulator, scene.token('jbond'));
    expect(client.frames).to.be.empty;
    scene.clock.pass(0);
    expect(client.frames.map((frame) => (JSON.parse(frame) as { msgType: string }).msgType)).to.deep.equal([
      'LoggedOn',
      'UserConfigUpdate',
    ]);
  });

  it('refuses a token that was never given out', () => {
    const { simulator } = new Scene();
    expect(simulator.door('made-up')).to.equal('refused');
    expect(new Client(simulator, 'made-up').session).to.equal(undefined);
  });

  it('refuses a token whose user does not exist', () => {
    const scene = new Scene({ ssoLogin: 'ghost' });
    const token = String(scene.simulator.rest({ method: 'GET', path: `${root}/sso` })?.body.token);
    expect(new Client(scene.simulator, token).session).to.equal(undefined);
  });

  it('can answer LoggedOnError and close', () => {
    const scene = new Scene();
    scene.controls.refuseLogon({ error: 'loggedOnTimeout' });
    const refused = scene.client('jbond');
    expect(refused.frames).to.deep.equal(['{"msgType":"LoggedOnError","ctiMessage":{"Error":"loggedOnTimeout"}}']);
    expect(refused.ends).to.deep.equal([1000]);
    expect(scene.client('jbond').ends).to.be.empty;
    scene.controls.refuseLogon();
    expect(scene.client('jbond').frames[0]).to.include('loggedOnFailed');
  });

  it('says nothing to a client that is gone before it is logged on', () => {
    const scene = new Scene();
    const client = new Client(scene.simulator, scene.token('jbond'));
    client.session?.gone();
    scene.controls.refuseLogon();
    scene.clock.pass(1000);
    expect(client.frames).to.be.empty;
    expect(scene.client('jbond').ends, 'the refusal is still there for the next').to.deep.equal([1000]);
    expect(scene.controls.describe().sessions).to.be.empty;
  });

  it('ignores commands that come before LoggedOn, yet answers a ping', () => {
    const scene = new Scene();
    const client = new Client(scene.simulator, scene.token('jbond'));
    client.send({ type: 'getConferenceRooms' });
    client.session?.receive('{"claz":"ping"}');
    expect(client.frames).to.deep.equal(['{"claz":"pong"}']);
  });

  it('answers each ping with a frame of no known type, and now and then adds one of an unknown type', () => {
    const client = new Scene().client('jbond');
    const before = client.frames.length;
    for (let ping = 0; ping < 10; ping += 1) client.session?.receive('{"claz":"ping"}');
    const answers = client.frames.slice(before);
    expect(answers.slice(0, 10).every((frame) => frame === '{"claz":"pong"}')).to.equal(true);
    expect(answers[10]).to.include('QueueStatistics');
    expect(client.news()).to.be.empty;
  });

  for (const [frame, reason] of [
    ['garbage', 'not JSON'],
    ['[]', 'the frame is no object'],
    ['{"claz":"else"}', 'claz is neither web nor ping'],
    ['{"claz":"web","command":"agentLogin"}', 'agentLogin is no command'],
    ['{"claz":"web","command":"getList","objectType":"agent"}', 'objectType is none of meetme'],
    ['{"claz":"web","command":"conferenceKick","numConf":"4001"}', 'index is no position'],
    ['{"claz":"web","command":"dial","destination":"4000","variables":{"a":1}}', 'a is no text'],
  ] as const) {
    it(`answers ${frame} with an Error message`, () => {
      const client = new Scene().client('jbond');
      client.session?.receive(frame);
      expect(client.news()).to.deep.equal([{ type: 'Error', error: reason }]);
    });
  }

  it('lets several sessions of one user live side by side and tells each of them the same', () => {
    const scene = new Scene();
    const [desk, laptop] = [scene.client('jbond'), scene.client('jbond')];
    desk.send({ type: 'dial', destination: '4002' });
    scene.clock.pass(1000);
    expect(desk.told()).to.deep.equal(['EventDialing 4002', 'EventEstablished 4002', 'Join 4002', 'ConferenceList']);
    expect(laptop.frames.slice(-4)).to.deep.equal(desk.frames.slice(-4));
    expect(scene.controls.describe().sessions).to.deep.equal(['jbond', 'jbond']);
  });
});
