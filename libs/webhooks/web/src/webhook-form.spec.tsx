import { expect, it } from '@jest/globals';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { WebhookForm, type WebhookWish } from './webhook-form.tsx';

it('who wants only some things says which: with none ticked, nothing is saved', async () => {
  const saved: WebhookWish[] = [];
  const webhook: WebhookWish = { url: 'https://outil.example/', description: '', events: ['CLOSED'] };
  render(
    <Surroundings>
      <WebhookForm webhook={webhook} busy={false} refusal={null} onSubmit={async (wish) => void saved.push(wish)} />
    </Surroundings>,
  );
  const ana = userEvent.setup();
  const save = screen.getByRole('button', { name: 'Enregistrer' });
  const [closed, other] = [screen.getByRole('checkbox', { checked: true }), screen.getAllByRole('checkbox')[0]!];
  await ana.click(closed);
  await ana.click(save);
  expect(saved).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('Cochez au moins une des choses à dire.');
  await ana.click(other);
  await ana.click(save);
  expect(saved).toMatchObject([{ events: [expect.any(String)] }]);
  expect(screen.queryByRole('alert')).toBeNull();
});
