import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openForge, type OpenForge } from './open-forge.ts';
import { MoodyMailServer } from './chaos/moody-mail-server.ts';
import type { Visitor } from './visitor.ts';

const server = new MoodyMailServer();
let forge: OpenForge;
beforeAll(async () => {
  await server.open();
  server.keepsLetters = true;
  forge = await openForge({
    environment: { SMTP_URL: server.url, MAIL_TIMEOUT_SECONDS: '1', MAIL_PER_SECOND: '10' },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  server.mood = () => 'takes';
  server.welcoming = true;
});

/** Someone whose sign-up mails are out of the way. */
async function person(name: string): Promise<Visitor> {
  const someone = await forge.person(name, 'en');
  await forge.settle();
  return someone;
}

let project = 0;
/** A project of someone's, published. */
async function publish(who: Visitor): Promise<string> {
  const { createProject } = await who.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    { input: { title: `Shared garden ${++project}`, summary: 'Beds, tools and a pond for the whole street.' } },
  );
  await who.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', { id: createProject.id });
  return createProject.id;
}

/** Someone asks to join a project: its holder is told at once, in the page and by mail. */
const askToJoin = (who: Visitor, projectId: string) =>
  who.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
    input: { projectId, message: 'May I dig too?' },
  });

const newsOf = async (who: Visitor): Promise<string[]> =>
  (await who.ask('{ viewer { notifications { nodes { kind } } } }')).viewer.notifications.nodes.map(
    ({ kind }: { kind: string }) => kind,
  );
const mailsTo = ({ email }: Visitor) => server.taken.filter(({ to }) => to === email);
const requestsTo = (who: Visitor) => mailsTo(who).filter(({ letter }) => letter.includes('May I dig too?'));
const attemptsOf = async (who: Visitor): Promise<number[]> =>
  (
    await forge.db.source.query(
      `SELECT attempts FROM delivery JOIN person ON person.id = person_id WHERE email = $1 AND kind = 'JOIN_REQUEST_RECEIVED' ORDER BY delivery.id`,
      [who.email],
    )
  ).map(({ attempts }: { attempts: number }) => attempts);

/** Waits until something has come about. */
async function until(come: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await come())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('A mail server', () => {
  it('that is down delays mail and nothing else, and costs no letter an attempt', async () => {
    const [ana, bo] = [await person('Ana'), await person('Bo')];
    const garden = await publish(ana);
    await forge.settle();
    await server.close();
    await askToJoin(bo, garden);
    await until(async () => (await newsOf(ana)).includes('JOIN_REQUEST_RECEIVED'));
    // Asked in vain for longer than eight attempts of a job would have been its end, were each of them counted.
    const deaf = performance.now() + 4_000;
    await until(() => performance.now() > deaf);
    expect(await attemptsOf(ana)).toEqual([0]);
    await server.open();
    await forge.settle();
    expect(requestsTo(ana)).toHaveLength(1);
    expect(await attemptsOf(ana)).toEqual([1]);
  }, 40_000);

  it('that stalls, asks to come back or dies before its answer gets the letter again, under the same name', async () => {
    const [ana, bo] = [await person('Anatole'), await person('Boris')];
    const garden = await publish(ana);
    await forge.settle();
    const moods = ['stalls', 'later', 'dies', 'takes'] as const;
    let attempt = 0;
    server.mood = (to) => (to === ana.email ? moods[attempt++]! : 'takes');
    await askToJoin(bo, garden);
    await until(() => attempt >= moods.length);
    await forge.settle();
    expect(requestsTo(ana).map(({ heard }) => heard)).toEqual([false, true]);
    expect(new Set(requestsTo(ana).map(({ messageId }) => messageId)).size).toBe(1);
    expect(await attemptsOf(ana)).toEqual([4]);
  }, 90_000);

  it('whose letter to one person always fails brings the others theirs', async () => {
    const [ana, bo, claude] = [await person('Annick'), await person('Basile'), await person('Claude')];
    const [garden, orchard] = [await publish(ana), await publish(claude)];
    await forge.settle();
    server.mood = (to) => (to === ana.email ? 'later' : 'takes');
    await askToJoin(bo, garden);
    await askToJoin(bo, orchard);
    await until(() => requestsTo(claude).length === 1);
    expect(requestsTo(ana)).toEqual([]);
    server.mood = () => 'takes';
    await until(() => requestsTo(ana).length === 1);
    await forge.settle();
  }, 60_000);

  it('is given no more letters a second than it may be', async () => {
    const ana = await person('Arsene');
    const helpers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => forge.visitor('en').signUp(`Helper ${at}`)),
    );
    expect(helpers).toHaveLength(30);
    const before = server.taken.length;
    const from = performance.now();
    await forge.settle();
    const mails = server.taken.length - before;
    expect(mails).toBeGreaterThan(15);
    // Ten in each second that begins, and those of the second that had begun: more were sent too fast, whoever is busy here.
    expect(mails).toBeLessThanOrEqual(10 * (Math.ceil((performance.now() - from) / 1_000) + 1));
    expect(mailsTo(ana)).toHaveLength(1);
  }, 60_000);
});

describe('An address that refuses three mails in a row', () => {
  it('gets no more news; its person is told in the page and resumes it there', async () => {
    const ana = await person('Adele');
    const bo = await person('Barnabe');
    server.mood = (to) => (to === ana.email ? 'nobody' : 'takes');
    for (let at = 0; at < 3; at++) {
      await askToJoin(bo, await publish(ana));
      await until(async () => (await attemptsOf(ana)).filter((attempts) => attempts === 1).length === at + 1);
      if (at < 2) expect(await newsOf(ana)).not.toContain('MAIL_PAUSED');
    }
    await until(async () => (await newsOf(ana)).includes('MAIL_PAUSED'));
    const { viewer } = await ana.ask('{ viewer { mailPause { since answer } } }');
    expect(viewer.mailPause).toEqual({
      since: expect.any(String),
      answer: expect.stringContaining('Nobody of that name'),
    });

    server.mood = () => 'takes';
    await askToJoin(bo, await publish(ana));
    await until(
      async () =>
        Number(
          (await forge.db.source.query(`SELECT count(*) AS count FROM delivery WHERE dropped LIKE 'mail paused%'`))[0]
            .count,
        ) === 1,
    );
    expect(requestsTo(ana)).toEqual([]);
    expect(await ana.ask('mutation { resumeMail }')).toEqual({ resumeMail: true });
    expect((await ana.ask('{ viewer { mailPause { since } } }')).viewer.mailPause).toBeNull();
    await askToJoin(bo, await publish(ana));
    await until(() => requestsTo(ana).length === 1);
    // What she missed is not poured into her mailbox, and what was refused is a dead letter with the server's words.
    expect(await ana.ask('mutation { resumeMail }')).toEqual({ resumeMail: false });
    const dead = await forge.db.source.query(
      `SELECT failure FROM event_handling WHERE listener = 'deliver-email' AND failed_at IS NOT NULL`,
    );
    expect(dead).toHaveLength(3);
    expect(dead[0].failure).toContain('550 5.1.1 Nobody of that name');
  }, 60_000);
});
