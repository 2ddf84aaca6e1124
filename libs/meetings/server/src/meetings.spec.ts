import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  Attempts,
  BadUserInput,
  Forbidden,
  NotFound,
  RateLimited,
  Unauthenticated,
  at,
  type Database,
} from '@essaim/platform-server';
import { aDatabase, closeAfterTests } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Activity, Project, projectsSlice } from '@essaim/projects-server';
import { aProject, factsOf } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { MeetingChangedSince, MeetingIsCancelled, MeetingIsOver, TooManyMeetings } from './meeting.errors.ts';
import { Meeting } from './meeting.entity.ts';
import { attendeesOf, comesTo, comingTo, forgetAttendancesOf } from './meeting.reads.ts';
import { meetingsSlice } from './meetings.slice.ts';
import { aMeeting, inHours, meetingActs } from './testing.ts';

let db: Database & { url: string };
let acts: ReturnType<typeof meetingActs>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, meetingsSlice);
  acts = meetingActs(db);
});

const workday = {
  title: 'Chantier du samedi',
  startsAt: inHours(48),
  endsAt: inHours(51),
  timeZone: 'Europe/Paris',
  place: 'Derrière la mairie',
};
const kept = (id: string) => db.read((tx) => tx.findOneByOrFail(Meeting, { id }));
const coming = async (id: string) => (await db.read((tx) => comingTo(tx, [id])))[0];
const linesOf = async (projectId: string) =>
  (await db.read((tx) => tx.find(Activity, { where: { projectId }, order: { createdAt: 'ASC' } })))
    .filter(({ kind }) => kind.startsWith('MEETING'))
    .map(({ kind, params }) => [kind, params['meeting']]);

/** Ana carries a garden, Bo writes its pages, Chloé is a neighbour. */
async function aGarden(but: Partial<Project> = {}) {
  const [ana, bo, chloe] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo'), await aPerson(db, 'Chloé')];
  const project = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']], ...but });
  return { ana: actorOf(ana), bo: actorOf(bo), chloe: actorOf(chloe), project };
}

describe('announcing a meeting', () => {
  it('is for any member, and stands in the activity of the project', async () => {
    const { bo, project } = await aGarden();
    const { id } = await acts.announce.run(bo, project.id, workday);
    expect(await kept(id)).toMatchObject({ ...workday, projectId: project.id, link: null, cancelledAt: null });
    expect(await linesOf(project.id)).toEqual([['MEETING_ANNOUNCED', 'Chantier du samedi']]);
    expect(await factsOf(db, project.id)).toContainEqual([
      'meetings.announced',
      { projectId: project.id, meetingId: id },
    ]);
  });

  it('is not for a neighbour, nor a visitor; a draft is not there for them at all', async () => {
    const { chloe, project } = await aGarden();
    const draft = (await aGarden({ stage: 'DRAFT' })).project;
    await expect(acts.announce.run(chloe, project.id, workday)).rejects.toThrow(Forbidden);
    await expect(acts.announce.run({ ...chloe, personId: null }, project.id, workday)).rejects.toThrow(Unauthenticated);
    await expect(acts.announce.run(chloe, draft.id, workday)).rejects.toThrow(NotFound);
  });

  it('is refused field by field, and nothing is kept of it', async () => {
    const { ana, project } = await aGarden();
    const bad = acts.announce.run(ana, project.id, { ...workday, title: '', link: 'ftp://visio.example.org' });
    await expect(bad).rejects.toThrow(BadUserInput);
    await expect(bad).rejects.toMatchObject({ fields: [{ path: 'title' }, { path: 'link' }] });
    expect(await linesOf(project.id)).toEqual([]);
  });

  it('is done sixty times in a day by one person at most, since each is told to many', async () => {
    const counted = new Attempts(db.url, undefined, true, () => undefined);
    closeAfterTests(() => counted.close());
    const { announce } = meetingActs(db, counted);
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const gardens = await Promise.all([1, 2].map(() => aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] })));
    const [garden] = gardens;
    for (let nth = 0; nth < 60; nth++) await announce.run(actorOf(ana), gardens[nth % 2]!.id, workday);
    await expect(announce.run(actorOf(ana), garden!.id, workday)).rejects.toThrow(RateLimited);
    await announce.run(actorOf(bo), garden!.id, workday);
  });

  it('ends where a project has as many ahead as may be; those that are over do not count', async () => {
    const { ana, project } = await aGarden();
    await aMeeting(db, project.id, { startsAt: inHours(-2), endsAt: inHours(-1) });
    for (let day = 1; day < 60; day++) await aMeeting(db, project.id);
    await acts.announce.run(ana, project.id, workday);
    await expect(acts.announce.run(ana, project.id, workday)).rejects.toThrow(TooManyMeetings);
  });
});

describe('changing a meeting', () => {
  it('leaves what is not said, and tells of it where time or place are others', async () => {
    const { ana, bo, project } = await aGarden();
    const { id, updatedAt } = await at(inHours(-1), () => acts.announce.run(ana, project.id, workday));
    await acts.update.run(bo, id, { title: 'Grand chantier' });
    await acts.update.run(bo, id, { place: null, link: 'https://visio.example.org/jardin' });
    const meeting = await kept(id);
    expect(meeting).toMatchObject({ title: 'Grand chantier', place: null, startsAt: workday.startsAt, changes: 2 });
    expect(meeting.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
    const changed = (await factsOf(db, project.id)).filter(([name]) => name === 'meetings.changed');
    expect(changed.map(([, { moved }]) => moved)).toEqual([false, true]);
    expect(await linesOf(project.id)).toEqual([
      ['MEETING_ANNOUNCED', 'Chantier du samedi'],
      ['MEETING_CHANGED', 'Grand chantier'],
    ]);
  });

  it('moves it ten times in a day at most, since each move is told; better words are not counted', async () => {
    const counted = new Attempts(db.url, undefined, true, () => undefined);
    closeAfterTests(() => counted.close());
    const { update } = meetingActs(db, counted);
    const { ana, bo, project } = await aGarden();
    const { id } = await aMeeting(db, project.id);
    for (let time = 1; time <= 10; time++) await update.run(time % 2 ? ana : bo, id, { place: `Salle ${time}` });
    await expect(update.run(ana, id, { place: 'Salle 11' })).rejects.toThrow(RateLimited);
    await expect(update.run(bo, id, { place: 'Salle 11' })).rejects.toThrow(RateLimited);
    await update.run(ana, id, { title: 'Encore là' });
    expect(await kept(id)).toMatchObject({ place: 'Salle 10', title: 'Encore là' });
    const other = await aMeeting(db, project.id);
    await update.run(ana, other.id, { place: 'Salle 11' });
  });

  it('leaves no trace where nothing is other than it was', async () => {
    const { ana, project } = await aGarden();
    const { id, updatedAt } = await acts.announce.run(ana, project.id, workday);
    await acts.update.run(ana, id, { title: ' Chantier du samedi ', startsAt: workday.startsAt });
    expect(await kept(id)).toMatchObject({ updatedAt, changes: 0 });
    expect((await factsOf(db, project.id)).filter(([name]) => name === 'meetings.changed')).toEqual([]);
  });

  it('waits for who changed it meanwhile to be read', async () => {
    const { ana, bo, project } = await aGarden();
    const { id, updatedAt } = await at(inHours(-1), () => acts.announce.run(ana, project.id, workday));
    await acts.update.run(bo, id, { title: 'Celui de Bo', expectedUpdatedAt: updatedAt });
    await expect(acts.update.run(ana, id, { title: 'Celui d’Ana', expectedUpdatedAt: updatedAt })).rejects.toThrow(
      MeetingChangedSince,
    );
    expect((await kept(id)).title).toBe('Celui de Bo');
  });

  it('is for members alone, until it is over', async () => {
    const { ana, chloe, project } = await aGarden();
    const over = await aMeeting(db, project.id, { startsAt: inHours(-2), endsAt: inHours(-1) });
    await expect(acts.update.run(chloe, over.id, { title: 'À moi' })).rejects.toThrow(Forbidden);
    await expect(acts.update.run(ana, over.id, { title: 'Trop tard' })).rejects.toThrow(MeetingIsOver);
    await expect(acts.cancel.run(ana, over.id)).rejects.toThrow(MeetingIsOver);
  });
});

describe('calling a meeting off', () => {
  it('keeps it, with the reason, once and for good', async () => {
    const { ana, bo, chloe, project } = await aGarden();
    const { id } = await acts.announce.run(ana, project.id, workday);
    await expect(acts.cancel.run(chloe, id)).rejects.toThrow(Forbidden);
    await acts.cancel.run(bo, id, ' Il gèle. ');
    expect(await kept(id)).toMatchObject({ cancellationReason: 'Il gèle.', changes: 1 });
    expect((await kept(id)).cancelledAt).toBeInstanceOf(Date);
    await expect(acts.cancel.run(ana, id)).rejects.toThrow(MeetingIsCancelled);
    await expect(acts.update.run(ana, id, { title: 'Si, quand même' })).rejects.toThrow(MeetingIsCancelled);
    expect((await linesOf(project.id)).at(-1)).toEqual(['MEETING_CANCELLED', 'Chantier du samedi']);
  });
});

describe('coming to a meeting', () => {
  it('is said once, and taken back', async () => {
    const { bo, chloe, project } = await aGarden();
    const { id } = await aMeeting(db, project.id);
    await Promise.all(Array.from({ length: 5 }, () => acts.attend.run(chloe, id, true)));
    await acts.attend.run(bo, id, true);
    expect(await coming(id)).toBe(2);
    expect(await db.read((tx) => comesTo(tx, chloe.personId, [id]))).toEqual([true]);
    await acts.attend.run(chloe, id, false);
    expect(await db.read((tx) => attendeesOf(tx, id))).toEqual([bo.personId]);
  });

  it('is for what is ahead; it is taken back at any time', async () => {
    const { ana, chloe, project } = await aGarden();
    const { id } = await aMeeting(db, project.id);
    await acts.attend.run(chloe, id, true);
    await acts.cancel.run(ana, id);
    await expect(acts.attend.run(ana, id, true)).rejects.toThrow(MeetingIsCancelled);
    await at(inHours(60), () => expect(acts.attend.run(ana, id, true)).rejects.toThrow(MeetingIsCancelled));
    await acts.attend.run(chloe, id, false);
    expect(await coming(id)).toBe(0);
  });

  it('is not for who may not know of the project', async () => {
    const { ana, chloe, project } = await aGarden({ hiddenAt: new Date(), hiddenReason: 'À vérifier' });
    const { id } = await aMeeting(db, project.id);
    await expect(acts.attend.run(chloe, id, true)).rejects.toThrow(NotFound);
    await acts.attend.run(ana, id, true);
    expect(await coming(id)).toBe(1);
  });

  it('is taken back of what was hidden since, of which nothing is told', async () => {
    const { ana, chloe, project } = await aGarden();
    const { id } = await aMeeting(db, project.id);
    for (const actor of [ana, chloe]) await acts.attend.run(actor, id, true);
    await db.write((tx) => tx.update(Project, project.id, { hiddenAt: new Date(), hiddenReason: 'À vérifier' }));
    await expect(acts.attend.run(chloe, id, false)).rejects.toThrow(NotFound);
    expect(await db.read((tx) => attendeesOf(tx, id))).toEqual([ana.personId]);
  });

  it('goes with the account of who said it, and with the project', async () => {
    const { ana, chloe, project } = await aGarden();
    const { id } = await aMeeting(db, project.id);
    for (const actor of [ana, chloe]) await acts.attend.run(actor, id, true);
    await db.write((tx) => forgetAttendancesOf(tx, chloe.personId));
    expect(await db.read((tx) => attendeesOf(tx, id))).toEqual([ana.personId]);
    await db.write((tx) => tx.delete(Project, project.id));
    expect(await coming(id)).toBe(0);
  });
});
