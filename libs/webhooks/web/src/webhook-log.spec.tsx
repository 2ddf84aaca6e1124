import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { WebhookLog } from './webhook-log.tsx';

const delivery = (id: string, but: object = {}) => ({
  __typename: 'WebhookDelivery',
  id,
  test: false,
  event: 'FEDERATED',
  status: 'ACCEPTED',
  attempts: 1,
  createdAt: '2026-03-03T12:00:00Z',
  responseStatus: 204,
  durationMs: 41,
  answer: null,
  failure: null,
  ...but,
});

function log(...nodes: object[]) {
  const again: string[] = [];
  render(
    <Surroundings>
      <Answering
        answers={{
          WebhookLog: () => ({
            node: {
              __typename: 'Webhook',
              id: 'hook',
              state: 'ON',
              failingSince: null,
              deliveries: {
                __typename: 'WebhookDeliveryConnection',
                nodes,
                pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
              },
            },
          }),
          RedeliverWebhook: ({ id }) => {
            again.push(id as string);
            return { redeliverWebhook: { ...nodes[0], status: 'WAITING' } };
          },
        }}
      >
        <WebhookLog id="hook" host="outil.example" />
      </Answering>
    </Surroundings>,
  );
  return again;
}

it('says of each thing sent what came back, and sends it again when asked', async () => {
  const again = log(
    delivery('one'),
    delivery('two', { status: 'FAILED', responseStatus: 500, answer: 'Fermé', attempts: 15 }),
  );
  const [first, second] = await screen.findAllByRole('listitem');
  expect(within(first!).getByText('reçu')).toBeTruthy();
  expect(within(first!).getByText('réponse 204 en 41 ms')).toBeTruthy();
  expect(within(second!).getByText('abandonné')).toBeTruthy();
  expect(within(second!).getByText('Fermé')).toBeTruthy();
  expect(within(second!).getByText('15 essais')).toBeTruthy();
  await userEvent.click(within(first!).getByRole('button', { name: 'Renvoyer' }));
  expect(again).toEqual(['one']);
  expect(within(first!).getByText('en attente')).toBeTruthy();
});

it('does not offer to send again what is on its way, and tells a test from what happened', async () => {
  log(delivery('ping', { test: true, event: null, status: 'RETRYING', responseStatus: null, failure: 'answered 503' }));
  expect(await screen.findByText('Essai')).toBeTruthy();
  expect(screen.getByText('nous réessaierons')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Renvoyer' })).toBeNull();
});
