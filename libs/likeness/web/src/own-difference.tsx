import { graphql, useAct } from '@essaim/graphql';
import { Actions, Button, Form, TextArea, useVoice } from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const sayDifferenceMutation = graphql(`
  mutation SayDifference($input: SayDifferenceInput!) {
    sayDifference(input: $input) {
      id
    }
  }
`);

/** For a project's members: what sets theirs apart from another, said, said otherwise, or taken back. */
export function OwnDifference({
  projectId,
  other,
  said,
}: {
  projectId: string;
  other: { id: string; title: string };
  said: string | null;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [writing, setWriting] = useState(false);
  const [say, { busy, refusal, forget }] = useAct(sayDifferenceMutation, { refetch: ['ProjectAboutPage'] });
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // The focus goes into the question, and back to what opened it.
    if (moved.current) box.current?.querySelector<HTMLElement>('textarea, button')?.focus();
    moved.current = true;
  }, [writing]);
  const send = async (difference: string | null) => {
    if (!(await say({ input: { projectId, otherProjectId: other.id, difference } }))) return;
    toast(t(difference ? 'likeness.own.kept' : 'likeness.own.takenBack'));
    setWriting(false);
  };
  return (
    <div ref={box}>
      {writing ? (
        <Form busy={busy} refusal={refusal} onSubmit={({ difference = '' }) => void send(difference.trim() || null)}>
          <TextArea
            name="difference"
            label={t('likeness.own.label', { title: other.title })}
            hint={t('likeness.differs.hint')}
            defaultValue={said ?? ''}
            maxLength={500}
            rows={2}
          />
          <Actions>
            <Button type="submit" busy={busy}>
              {t('likeness.differs.keep')}
            </Button>
            {said && (
              <Button look="plain" busy={busy} onClick={() => void send(null)}>
                {t('likeness.own.takeBack')}
              </Button>
            )}
            <Button look="plain" onClick={() => setWriting(false)}>
              {t('ui.cancel')}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Button
          look="plain"
          onClick={() => {
            forget();
            setWriting(true);
          }}
          aria-label={t(said ? 'likeness.own.changeNamed' : 'likeness.own.sayNamed', { title: other.title })}
        >
          {t(said ? 'likeness.own.change' : 'likeness.own.say')}
        </Button>
      )}
    </div>
  );
}
