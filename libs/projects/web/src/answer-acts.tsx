import { Actions, Button, type FormRefusal } from '@essaim/ui';
import { lazy, type ReactNode, Suspense, useState } from 'react';

const AnswerDialog = lazy(() => import('./answer-dialog.tsx').then((module) => ({ default: module.AnswerDialog })));

/** One of the two answers: its words, and what is asked before it leaves. */
export interface AnswerWords {
  /** On the button that opens the question. */
  act: ReactNode;
  title: string;
  /** What this answer does. */
  text: ReactNode;
  label: string;
  hint?: string;
  required?: boolean;
  /** The verb that sends it. */
  send: string;
}

/** Yes and no to someone's request, each with a word. `onAnswer` resolves to whether it was done. */
export function AnswerActs({
  yes,
  no,
  busy,
  refusal,
  forget,
  onAnswer,
  primary = false,
  children,
}: {
  yes: AnswerWords;
  no: AnswerWords;
  busy: boolean;
  refusal: FormRefusal | null;
  /** Forgets the refusal of an earlier try. */
  forget: () => void;
  onAnswer: (answer: { accept: boolean; message: string | null }) => Promise<boolean>;
  /** Answering is the one next step of the screen. */
  primary?: boolean;
  /** A third way, beside the two. */
  children?: ReactNode;
}) {
  const [asked, setAsked] = useState<'yes' | 'no' | null>(null);
  const words = asked === 'yes' ? yes : no;
  const ask = (answer: 'yes' | 'no') => () => {
    forget();
    setAsked(answer);
  };
  return (
    <>
      <Actions>
        <Button look={primary ? 'primary' : 'quiet'} onClick={ask('yes')}>
          {yes.act}
        </Button>
        <Button look={primary ? 'quiet' : 'plain'} onClick={ask('no')}>
          {no.act}
        </Button>
        {children}
      </Actions>
      {asked && (
        <Suspense fallback={null}>
          <AnswerDialog
            title={words.title}
            label={words.label}
            {...(words.hint && { hint: words.hint })}
            required={words.required ?? false}
            act={words.send}
            primary={asked === 'yes'}
            busy={busy}
            refusal={refusal}
            onClose={() => setAsked(null)}
            onAnswer={(message) =>
              void onAnswer({ accept: asked === 'yes', message }).then((done) => done && setAsked(null))
            }
          >
            <div>{words.text}</div>
          </AnswerDialog>
        </Suspense>
      )}
    </>
  );
}
