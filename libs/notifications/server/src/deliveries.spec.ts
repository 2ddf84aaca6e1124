import { beforeAll, describe, expect, it } from '@jest/globals';
import { federationSlice } from '@essaim/federation-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { EventLog, newId } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { projectsSlice } from '@essaim/projects-server';
import { Deliveries } from './deliveries.ts';
import { Delivery } from './delivery.entity.ts';
import { notificationsSlice } from './notifications.slice.ts';

let db: TestDatabase;
const deliveries = new Deliveries(new EventLog());
beforeAll(async () => {
  db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const letterTo = ({ id }: { id: string }) => ({ kind: 'JOIN_REQUEST_RECEIVED', personId: id, recipient: id });
/** Ids of the deliveries to someone, and those of them that their channel was told of, once for each time. */
async function writtenTo({ id }: { id: string }) {
  const rows = await db.read((tx) => tx.findBy(Delivery, { personId: id }));
  const ids = rows.map((row) => row.id);
  const told: { id: string }[] = await db.source.query(
    `SELECT payload->>'deliveryId' AS id FROM domain_event WHERE name = 'notifications.delivery_due' ORDER BY sequence`,
  );
  return { ids, told: told.map((each) => each.id) };
}

describe('A delivery', () => {
  it('is written once though its event is heard again, and so is the word to its channel', async () => {
    const ana = await aPerson(db, 'Ana');
    const event = { id: newId(), occurredAt: new Date() };
    for (const _ of ['heard', 'heard again'])
      await db.write((tx) => deliveries.write(tx, deliveries.plan('EMAIL', event, [letterTo(ana)])));
    const { ids, told } = await writtenTo(ana);
    expect(ids).toHaveLength(1);
    expect(told).toEqual(ids);
  });

  it('is none of what happened days ago: it stays in the page', async () => {
    const bo = await aPerson(db, 'Bo');
    const plan = (hours: number) =>
      deliveries.plan('EMAIL', { id: newId(), occurredAt: hoursAgo(hours) }, [letterTo(bo)]);
    await db.write((tx) => deliveries.write(tx, [...plan(71), ...plan(73)]));
    expect((await writtenTo(bo)).ids).toHaveLength(1);
  });
});
