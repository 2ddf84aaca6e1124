import { expect, it, jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { closeAfterTests, describeWith } from '@essaim/platform-server/testing';
import { hasExim, startExim } from './exim.ts';
import { openForge } from './open-forge.ts';

jest.setTimeout(90_000);
process.env['DIGEST_LOOK_SECONDS'] = '1';

describeWith(hasExim)('Debian’s mail server, which looks at every header,', () => {
  it('takes all that Essaim sends: accounts, requests, answers, a digest', async () => {
    const exim = await startExim();
    closeAfterTests(() => exim.close());
    const forge = await openForge({
      environment: { SMTP_URL: exim.url, MAIL_FROM: 'Essaim, près de chez vous <essaim@essaim.example>' },
    });
    const [ana, bo] = [await forge.person('Annaïg Le Bihan'), await forge.person('Bo', 'en')];
    const title = 'L’atelier des « mille et une » réparations, à Kérity-sur-Mer et dans tous les hameaux d’alentour';
    const { createProject: project } = await ana.ask(
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
      { input: { title, summary: 'On y répare à plusieurs. '.repeat(8) } },
    );
    await ana.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', project);
    const { requestToJoin } = await bo.ask(
      'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }',
      { input: { projectId: project.id, message: `Hello,\n${'a long line without an end '.repeat(60)}\n.\n🚲` } },
    );
    await ana.ask('mutation ($input: AnswerRequestInput!) { answerJoinRequest(input: $input) { id } }', {
      input: { id: requestToJoin.id, accept: true, message: 'Bienvenue à bord.' },
    });
    await forge.visitor().ask('mutation ($email: String!) { requestSignInLink(email: $email) }', { email: bo.email });
    await forge
      .visitor('en')
      .ask('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: ana.email });
    await ana.ask('mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }', {
      input: { id: project.id, stage: 'ACTIVE' },
    });
    await forge.settle();
    await forge.db.source.query('UPDATE digest_schedule SET due_at = now()');
    while (await forge.db.source.query('SELECT FROM digest_schedule LIMIT 1').then((rows) => rows.length))
      await new Promise((resolve) => setImmediate(resolve));
    await forge.settle();

    const sent = await forge.db.source.query(
      `SELECT kind, accepted_at IS NOT NULL AS accepted, failure FROM delivery WHERE channel IN ('EMAIL', 'DIGEST')`,
    );
    expect(sent.filter(({ accepted }: { accepted: boolean }) => !accepted)).toEqual([]);
    expect(exim.refusals()).toBe('');
    // It answers first and puts away a moment later.
    while (exim.letters().length < sent.length) await new Promise((resolve) => setImmediate(resolve));
    expect(exim.letters()).toHaveLength(sent.length);
    const kinds = new Set(sent.map(({ kind }: { kind: string }) => kind));
    expect(kinds.size).toBe(sent.length - 1); // both signed up
    expect(kinds).toContain('DIGEST');
  });

  it('is no server that takes anything: a letter with a broken header is refused, with the reason', async () => {
    const exim = await startExim();
    closeAfterTests(() => exim.close());
    const transport = createTransport(exim.url);
    closeAfterTests(async () => transport.close());
    const envelope = { from: 'a@essaim.example', to: 'b@mail.example' };
    await expect(transport.sendMail({ envelope, raw: 'From: <<broken\r\nTo: b\r\n\r\nHello\r\n' })).rejects.toThrow(
      /550/,
    );
    expect(exim.letters()).toEqual([]);
  });
});
