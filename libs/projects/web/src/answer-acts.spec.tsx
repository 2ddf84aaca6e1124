import { expect, it } from '@jest/globals';
import { Surroundings } from '@essaim/ui/testing';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AnswerActs } from './answer-acts.tsx';

function Question({ answered, done = true }: { answered: unknown[]; done?: boolean }) {
  const words = { title: 'Vraiment ?', text: 'Ce que cela change.', label: 'Un mot' };
  return (
    <Surroundings>
      <AnswerActs
        yes={{ ...words, act: 'Accueillir', send: 'Oui' }}
        no={{ ...words, act: 'Décliner', send: 'Non', required: true }}
        busy={false}
        refusal={null}
        forget={() => undefined}
        onAnswer={async (answer) => {
          answered.push(answer);
          return done;
        }}
      />
    </Surroundings>
  );
}

it('asks before it answers yes, and sends no word where none was written', async () => {
  const answered: unknown[] = [];
  render(<Question answered={answered} />);
  await userEvent.click(screen.getByRole('button', { name: 'Accueillir' }));
  expect(await screen.findByText('Ce que cela change.')).toBeTruthy();
  expect(answered).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Oui' }));
  expect(answered).toEqual([{ accept: true, message: null }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('answers no with its reason, and stays open with what was written when it was refused', async () => {
  const answered: unknown[] = [];
  render(<Question answered={answered} done={false} />);
  await userEvent.click(screen.getByRole('button', { name: 'Décliner' }));
  const word = await screen.findByLabelText<HTMLTextAreaElement>('Un mot');
  expect(word.required).toBe(true);
  await userEvent.type(word, '  Pas avant le printemps. ');
  await userEvent.click(screen.getByRole('button', { name: 'Non' }));
  expect(answered).toEqual([{ accept: false, message: 'Pas avant le printemps.' }]);
  expect(screen.getByRole('dialog')).toBeTruthy();
  expect(word.value).toBe('  Pas avant le printemps. ');
});
