import { type FragmentType, getFragmentData, graphql, useApolloClient, type WatchLevel } from '@essaim/graphql';
import { Button, Dialog, IconBell, IconCheck, LinkButton, RadioField, RefusalNote } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelFrom, NO_WISH, watchLevels } from './levels.ts';
import { useSetWatch } from './set-watch.ts';

export const watchedFederation = graphql(`
  fragment WatchedFederation on Federation {
    __typename
    id
    slug
    name
    viewerWatch
  }
`);

export const watchedOrganisation = graphql(`
  fragment WatchedOrganisation on Organisation {
    __typename
    id
    slug
    name
    viewerWatch
  }
`);

/** Following a federation. */
export function FederationWatch({
  federation,
  signIn,
}: {
  federation: FragmentType<typeof watchedFederation>;
  signIn: string | null;
}) {
  return <WatchButton subject={getFragmentData(watchedFederation, federation)} signIn={signIn} />;
}

/** Following an organisation: what happens in the projects that it follows. */
export function OrganisationWatch({
  organisation,
  signIn,
}: {
  organisation: FragmentType<typeof watchedOrganisation>;
  signIn: string | null;
}) {
  return <WatchButton subject={getFragmentData(watchedOrganisation, organisation)} signIn={signIn} />;
}

/** How much one wants to hear of something; `signIn`: where a visitor goes first. */
function WatchButton({
  subject,
  signIn,
}: {
  subject: {
    __typename: 'Federation' | 'Organisation';
    id: string;
    name: string;
    viewerWatch?: WatchLevel | null;
  };
  signIn: string | null;
}) {
  const { t } = useTranslation();
  const { cache } = useApolloClient();
  const { set, busy, refusal } = useSetWatch();
  const [open, setOpen] = useState(false);
  if (signIn)
    return (
      <LinkButton to={signIn} icon={IconBell}>
        {t('notifications.watch.act')}
      </LinkButton>
    );
  const { __typename, id, name, viewerWatch = null } = subject;
  const choose = async (value: string) => {
    const level = levelFrom(value);
    if (!(await set({ __typename, id }, level))) return;
    const there = cache.identify({ __typename, id });
    if (there) cache.modify({ id: there, fields: { viewerWatch: () => level } });
  };
  return (
    <>
      <Button icon={viewerWatch ? IconCheck : IconBell} onClick={() => setOpen(true)}>
        {t(viewerWatch ? 'notifications.watch.following' : 'notifications.watch.act')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('notifications.watch.title', { name })}>
        <RadioField
          name="watch"
          label={t('notifications.watch.what')}
          value={viewerWatch ?? NO_WISH}
          onChange={(value) => void choose(value)}
          options={[
            { value: NO_WISH, label: t('notifications.level.GENERAL') },
            ...watchLevels.map((level) => ({
              value: level,
              label: t(`notifications.level.${level}`),
              hint: t(`notifications.levelHint.${__typename}.${level}`),
            })),
          ]}
        />
        <RefusalNote refusal={refusal} />
        <Button look="primary" busy={busy} onClick={() => setOpen(false)}>
          {t('notifications.watch.close')}
        </Button>
      </Dialog>
    </>
  );
}
