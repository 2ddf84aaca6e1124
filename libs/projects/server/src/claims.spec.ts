import { beforeAll, describe, expect, it } from '@jest/globals';
import { Attempts, BadUserInput, EventLog, Forbidden, NotFound } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { Activity } from './activity.entity.ts';
import { AnswerClaim } from './answer-claim.ts';
import { AskingLimits } from './asking-limits.ts';
import { Claim } from './claim.entity.ts';
import { ClaimProject } from './claim-project.ts';
import { AlreadyAnswered, AlreadyAsked, AlreadyClaimed, AlreadyWithdrawn } from './members.errors.ts';
import { Project } from './project.entity.ts';
import { projectsSlice } from './projects.slice.ts';
import { roleOf } from './roles.ts';
import { aListing, aProject, factsOf } from './testing.ts';
import { WithdrawClaim } from './withdraw-claim.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, projectsSlice);
});

const events = new EventLog();
const settings = {
  INVITATION_DAYS: 14,
  INVITATIONS_PER_DAY: 40,
  INVITATIONS_PER_ADDRESS_PER_DAY: 5,
  REQUESTS_PER_DAY: 60,
};
const limits = new AskingLimits(new Attempts('', undefined, false, () => undefined), settings);

const claim = (person: Person, listing: Project, evidence = 'Je préside l’association, voyez la page Contact.') =>
  new ClaimProject(db, events, limits).run(actorOf(person), listing.id, evidence);
const answer = (person: Person, { id }: Claim, accept: boolean, message?: string) =>
  new AnswerClaim(db, events).run(actorOf(person), { id, accept, ...(message && { message }) });
const withdraw = (person: Person, { id }: Claim) => new WithdrawClaim(db, events).run(actorOf(person), id);
const aModerator = () => aPerson(db, 'Mo', { instanceRoles: ['MODERATOR'] });
const again = ({ id }: Claim) => db.read((tx) => tx.findOneByOrFail(Claim, { id }));

describe('claiming a listing', () => {
  it('makes its people the holders, once a moderator has accepted', async () => {
    const [ana, mo] = [await aPerson(db, 'Ana'), await aModerator()];
    const listing = await aListing(db, { title: 'Recyclerie du port' });
    const claimed = await claim(ana, listing);
    expect(await db.read((tx) => roleOf(tx, listing.id, ana.id))).toBeNull();

    expect(await answer(mo, claimed, true, 'Bienvenue.')).toMatchObject({
      status: 'ACCEPTED',
      answer: 'Bienvenue.',
      answeredBy: mo.id,
    });

    expect(await db.read((tx) => roleOf(tx, listing.id, ana.id))).toBe('HOLDER');
    expect(await db.read((tx) => tx.findOneByOrFail(Project, { id: listing.id }))).toMatchObject({
      claimed: true,
      memberCount: 1,
    });
    expect((await factsOf(db, listing.id)).map(([name]) => name)).toEqual([
      'projects.claim_made',
      'projects.member_joined',
      'projects.claim_answered',
    ]);
    expect(
      (await db.read((tx) => tx.findBy(Activity, { projectId: listing.id }))).map(({ kind, actorId }) => [
        kind,
        actorId,
      ]),
    ).toEqual([['CLAIMED', ana.id]]);
    await expect(claim(await aPerson(db), listing)).rejects.toThrow(AlreadyClaimed);
  });

  it('may be asked by several: with one accepted the others are answered, each in their language', async () => {
    const [ana, bo, cy, mo] = [
      await aPerson(db),
      await aPerson(db, 'Bo', { language: 'en' }),
      await aPerson(db),
      await aModerator(),
    ];
    const listing = await aListing(db);
    const [first, second, third] = [await claim(ana, listing), await claim(bo, listing), await claim(cy, listing)];
    await withdraw(cy, third);
    await answer(mo, first, true);
    expect(await again(second)).toMatchObject({
      status: 'DECLINED',
      answer: 'Someone else carries this project now. You can ask to join it.',
      answeredBy: mo.id,
    });
    expect(await again(third)).toMatchObject({ status: 'WITHDRAWN', answer: null });
    expect(
      (await factsOf(db, listing.id))
        .filter(([name]) => name === 'projects.claim_answered')
        .map(([, { accepted }]) => accepted),
    ).toEqual([false, true]);
  });

  it('two claims accepted at the same moment: one is', async () => {
    for (let round = 0; round < 5; round++) {
      const [ana, bo, mo] = [await aPerson(db), await aPerson(db), await aModerator()];
      const listing = await aListing(db);
      const claims = [await claim(ana, listing), await claim(bo, listing)];
      const outcomes = await Promise.allSettled(claims.map((each) => answer(mo, each, true)));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await Promise.all(claims.map(again))).map(({ status }) => status).sort()).toEqual([
        'ACCEPTED',
        'DECLINED',
      ]);
    }
  });

  it('is answered once, even under ten clicks', async () => {
    const [ana, mo] = [await aPerson(db), await aModerator()];
    const claimed = await claim(ana, await aListing(db));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, place) => answer(mo, claimed, place % 2 === 0)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(answer(mo, claimed, false)).rejects.toThrow(AlreadyAnswered);
  });

  it('is withdrawn at the same moment as another is accepted: both hold', async () => {
    for (let round = 0; round < 5; round++) {
      const [ana, bo, mo] = [await aPerson(db), await aPerson(db), await aModerator()];
      const listing = await aListing(db);
      const [first, second] = [await claim(ana, listing), await claim(bo, listing)];
      const [accepted] = await Promise.allSettled([answer(mo, first, true), withdraw(bo, second)]);
      expect(accepted.status).toBe('fulfilled');
      expect(['WITHDRAWN', 'DECLINED']).toContain((await again(second)).status);
    }
  });

  it('wants evidence, a listing, and one claim at a time', async () => {
    const ana = await aPerson(db);
    const listing = await aListing(db);
    await expect(claim(ana, listing, 'Moi')).rejects.toThrow(BadUserInput);
    await expect(claim(ana, listing, 'x'.repeat(2001))).rejects.toThrow(BadUserInput);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => claim(ana, listing)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(claim(ana, listing)).rejects.toThrow(AlreadyAsked);
    await expect(claim(ana, await aProject(db))).rejects.toThrow(AlreadyClaimed);
    await expect(claim(ana, await aListing(db, { hiddenAt: new Date() }))).rejects.toThrow(NotFound);
  });

  it('is between its author and the moderators', async () => {
    const [ana, bo, mo] = [await aPerson(db), await aPerson(db), await aModerator()];
    const claimed = await claim(ana, await aListing(db));
    await expect(answer(bo, claimed, true)).rejects.toThrow(NotFound);
    await expect(answer(ana, claimed, true)).rejects.toThrow(Forbidden);
    await expect(withdraw(mo, claimed)).rejects.toThrow(Forbidden);
    await expect(withdraw(bo, claimed)).rejects.toThrow(NotFound);
    await withdraw(ana, claimed);
    await expect(answer(mo, claimed, true)).rejects.toThrow(AlreadyWithdrawn);
  });

  it('declined, may be made again', async () => {
    const [ana, mo] = [await aPerson(db), await aModerator()];
    const listing = await aListing(db);
    await answer(mo, await claim(ana, listing), false, 'Il nous faut une preuve.');
    expect(await db.read((tx) => tx.findOneByOrFail(Project, { id: listing.id }))).toMatchObject({
      claimed: false,
      memberCount: 0,
    });
    await claim(ana, listing);
  });
});
