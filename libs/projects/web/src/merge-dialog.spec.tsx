import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { MergeDialog } from './merge-dialog.tsx';

const project = (id: string, claimed: boolean) => ({
  __typename: 'Project',
  id,
  slug: `adresse-${id}`,
  title: `Atelier ${id}`,
  claimed,
  territory: { __typename: 'Territory', name: 'Audierne' },
});

function Asking({ asked }: { asked: unknown[] }) {
  return (
    <Surroundings>
      <Answering
        answers={{
          CarriedProjects({ search }) {
            asked.push(search);
            return {
              projects: { __typename: 'ProjectConnection', nodes: [project('porté', true), project('fiche', false)] },
            };
          },
          MergeListing({ input }) {
            asked.push(input);
            return { mergeListing: project('porté', true) };
          },
        }}
      >
        <MergeDialog listing={{ id: 'listing', title: 'Atelier du port' }} onClose={() => asked.push('closed')} />
        <Where />
      </Answering>
    </Surroundings>
  );
}
const Where = () => <output>{useLocation().pathname}</output>;

it('offers projects carried here, those of a name like the listing’s first, and goes to the one it is', async () => {
  const asked: unknown[] = [];
  render(<Asking asked={asked} />);
  const merge = await screen.findByRole<HTMLButtonElement>('button', { name: 'Réunir la fiche et le projet' });
  expect(merge.disabled).toBe(true);
  await userEvent.click(screen.getByRole('combobox', { name: 'Un projet porté ici' }));
  await userEvent.keyboard('{ArrowDown}');
  const offered = await within(await screen.findByRole('listbox')).findAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Atelier porté')]);
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual(['Atelier du port']);
  await userEvent.click(merge);
  await screen.findByText('/projects/adresse-porté');
  expect(asked.slice(1)).toEqual([{ listingId: 'listing', projectId: 'porté' }, 'closed']);
});
