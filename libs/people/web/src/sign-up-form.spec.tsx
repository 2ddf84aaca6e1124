import { expect, it } from '@jest/globals';
import { Answering } from '@essaim/graphql/testing';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SignUpForm } from './sign-up-form.tsx';

function refusing(asked: unknown[]) {
  return (
    <Surroundings>
      <Answering
        answers={{
          SignUp({ input }) {
            asked.push(input);
            const fields = [{ path: 'input.organisation.name', message: 'Ce nom est déjà pris.' }];
            return { data: null, errors: [{ message: 'À revoir', extensions: { code: 'BAD_USER_INPUT', fields } }] };
          },
        }}
      >
        <SignUpForm next={null} />
      </Answering>
    </Surroundings>
  );
}

const fillIn = async () => {
  await userEvent.type(screen.getByLabelText('Votre nom'), 'Anne');
  await userEvent.type(screen.getByLabelText('Adresse e-mail'), 'anne@example.org');
  await userEvent.type(screen.getByLabelText('Mot de passe'), 'une courte phrase');
};
const send = () => userEvent.click(screen.getByRole('button', { name: 'Créer mon compte' }));

it('comes alone unless one says otherwise', async () => {
  const asked: unknown[] = [];
  render(refusing(asked));
  await fillIn();
  await send();
  await screen.findByRole('alert');
  expect(asked).toEqual([{ name: 'Anne', email: 'anne@example.org', password: 'une courte phrase', language: 'fr' }]);
});

it('comes in the name of an organisation, and shows what is wrong with it at its place', async () => {
  const asked: unknown[] = [];
  render(refusing(asked));
  await fillIn();
  await userEvent.click(screen.getByLabelText(/au nom d’une organisation/));
  await userEvent.type(screen.getByLabelText('Son nom'), 'La Ruche');
  await userEvent.selectOptions(screen.getByLabelText('Ce qu’elle est'), 'incubateur');
  await send();
  await screen.findByRole('alert');
  expect(asked).toMatchObject([{ organisation: { name: 'La Ruche', kind: 'INCUBATOR' } }]);
  expect(screen.getByLabelText('Son nom').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Mot de passe').value).toBe('une courte phrase');
});
