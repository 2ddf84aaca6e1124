import { expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button } from './button.tsx';
import { PasswordField, TextField } from './field.tsx';
import { Form, type FormRefusal } from './form.tsx';
import { Surroundings } from './testing.tsx';

const tooShort: FormRefusal = {
  code: 'BAD_USER_INPUT',
  message: 'Deux champs à revoir',
  fields: [
    { path: 'organisation.name', message: 'Donnez un nom à votre organisation.' },
    { path: 'password', message: 'Choisissez au moins 10 caractères.' },
  ],
};

function SignUp({
  refusal = null,
  busy = false,
  onSubmit = () => undefined,
}: {
  refusal?: FormRefusal | null;
  busy?: boolean;
  onSubmit?: (typed: Record<string, string>) => void;
}) {
  return (
    <Surroundings>
      <Form refusal={refusal} busy={busy} onSubmit={onSubmit}>
        <TextField name="organisation.name" label="Organisation" hint="Visible de tous" />
        <PasswordField name="password" label="Mot de passe" />
        <Button type="submit" busy={busy}>
          Envoyer
        </Button>
      </Form>
    </Surroundings>
  );
}

it('gives what was typed by field name', async () => {
  const onSubmit = jest.fn();
  render(<SignUp onSubmit={onSubmit} />);
  await userEvent.type(screen.getByLabelText(/Organisation/), 'La Ruche');
  await userEvent.type(screen.getByLabelText('Mot de passe'), 'une courte phrase');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(onSubmit).toHaveBeenCalledWith({ 'organisation.name': 'La Ruche', password: 'une courte phrase' });
});

it('sends nothing again while it is busy', async () => {
  const onSubmit = jest.fn();
  render(<SignUp busy onSubmit={onSubmit} />);
  await userEvent.type(screen.getByLabelText('Mot de passe'), 'une courte phrase{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

it('puts each error beside its field, and leads there from a summary that takes the focus', async () => {
  const { rerender } = render(<SignUp />);
  rerender(<SignUp refusal={tooShort} />);
  const summary = screen.getByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(summary.textContent).toContain('2 choses sont à corriger');

  const name = screen.getByLabelText(/Organisation/);
  expect(name.getAttribute('aria-invalid')).toBe('true');
  const described = name
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => document.getElementById(id)!.textContent);
  expect(described).toEqual(['Visible de tous', 'Donnez un nom à votre organisation.']);

  await userEvent.click(screen.getByRole('link', { name: 'Choisissez au moins 10 caractères.' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Mot de passe'));
});

it('says in our words what the API could not say', () => {
  render(<SignUp refusal={{ code: 'OFFLINE', message: '', fields: [] }} />);
  expect(screen.getByRole('alert').textContent).toContain('Le réseau ne répond pas');
});

it('shows a password on demand', async () => {
  render(<SignUp />);
  const password = screen.getByLabelText('Mot de passe');
  await userEvent.click(screen.getByRole('button', { name: 'Montrer le mot de passe' }));
  expect(password.getAttribute('type')).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Cacher le mot de passe' }));
  expect(password.getAttribute('type')).toBe('password');
});
