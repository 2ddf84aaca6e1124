import { Button, Dialog, Form, type FormRefusal, TextArea } from '@essaim/ui';
import type { ReactNode } from 'react';

/** Asks for a word before answering someone; `children` say what the answer does. */
export function AnswerDialog({
  title,
  children,
  label,
  hint,
  required = false,
  act,
  primary = false,
  busy,
  refusal,
  onAnswer,
  onClose,
}: {
  title: string;
  children: ReactNode;
  /** What the word is: « Un mot d'accueil ». */
  label: string;
  hint?: string;
  required?: boolean;
  /** The verb on the button. */
  act: string;
  primary?: boolean;
  busy: boolean;
  refusal: FormRefusal | null;
  /** The word, or null where none was said. */
  onAnswer: (message: string | null) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open onClose={onClose} title={title}>
      {children}
      <Form busy={busy} refusal={refusal} onSubmit={({ message = '' }) => onAnswer(message.trim() || null)}>
        <TextArea name="message" label={label} hint={hint} required={required} maxLength={2000} />
        <Button type="submit" look={primary ? 'primary' : 'quiet'} busy={busy}>
          {act}
        </Button>
      </Form>
    </Dialog>
  );
}
