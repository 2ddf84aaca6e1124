import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { Place } from './place.ts';
import { TerritoryCombobox } from './territory-combobox.tsx';

const commune = (name: string, code: string) => ({
  __typename: 'Territory',
  kind: 'COMMUNE',
  name,
  code,
  latitude: 48,
  longitude: -4,
});
const communes = [commune('Audierne', '29003'), commune('Auray', '56007'), commune('Pont-Croix', '29218')];

function Asking({ asked }: { asked: string[] }) {
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <Surroundings>
      <Answering
        answers={{
          FindTerritories({ search }) {
            asked.push(search as string);
            return {
              territories: communes.filter(({ name }) =>
                name.toLowerCase().startsWith((search as string).toLowerCase()),
              ),
            };
          },
        }}
      >
        <TerritoryCombobox value={place} onChange={setPlace} required />
        <output>{place?.code ?? 'nowhere'}</output>
      </Answering>
    </Surroundings>
  );
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Où ?' });
const chosen = () => document.querySelector('output')!.textContent;

it('finds a place as one types, by keyboard alone, and asks once one has stopped', async () => {
  const asked: string[] = [];
  render(<Asking asked={asked} />);
  await userEvent.type(field(), 'au');
  const list = screen.getByRole('listbox');
  expect(await within(list).findAllByRole('option')).toHaveLength(2);
  expect(asked).toEqual(['au']);
  await userEvent.keyboard('{ArrowDown}');
  expect(field().getAttribute('aria-activedescendant')).toBe(within(list).getByRole('option', { name: /Auray/ }).id);
  await userEvent.keyboard('{Enter}');
  expect(chosen()).toBe('56007');
  expect(field().value).toBe('Auray (56)');
  expect(field().getAttribute('aria-expanded')).toBe('false');
});

it('keeps the place chosen before when one leaves without choosing, and forgets it when emptied', async () => {
  render(<Asking asked={[]} />);
  await userEvent.type(field(), 'pont');
  await userEvent.click(await screen.findByRole('option', { name: /Pont-Croix/ }));
  await userEvent.type(field(), 'xyz');
  await userEvent.tab();
  expect(field().value).toBe('Pont-Croix (29)');
  expect(chosen()).toBe('29218');
  await userEvent.clear(field());
  await userEvent.tab();
  expect(chosen()).toBe('nowhere');
});

it('says that nothing has that name', async () => {
  render(<Asking asked={[]} />);
  await userEvent.type(field(), 'zzzz');
  expect(await screen.findAllByText('Aucun lieu de ce nom. Essayez le code postal.')).not.toHaveLength(0);
});

it('leaves with Escape without changing anything', async () => {
  render(<Asking asked={[]} />);
  await userEvent.type(field(), 'au');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(chosen()).toBe('nowhere');
});
