import { graphql, useAct, useQuery } from '@essaim/graphql';
import { Actions, Button, Combobox, Dialog, Facts, RefusalNote, Stack, useVoice } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const carriedProjectsQuery = graphql(`
  query CarriedProjects($search: String!) {
    projects(search: $search, first: 20) {
      nodes {
        id
        slug
        title
        claimed
        territory {
          name
        }
      }
    }
  }
`);

const mergeMutation = graphql(`
  mutation MergeListing($input: MergeListingInput!) {
    mergeListing(input: $input) {
      id
      slug
      title
    }
  }
`);

const calm = 250; // ms without a key before asking

interface Carried {
  id: string;
  slug: string;
  title: string;
  territory?: { name: string } | null | undefined;
}

/** Which project the listing is, what becomes of it, and the act. At first those of a name like the listing's are offered. */
export function MergeDialog({ listing, onClose }: { listing: { id: string; title: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Carried | null>(null);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState(listing.title);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim() || listing.title), calm);
    return () => clearTimeout(timer);
  }, [typed, listing.title]);
  const { data, previousData, loading } = useQuery(carriedProjectsQuery, { variables: { search } });
  const [merge, { busy, refusal }] = useAct(mergeMutation);
  const carried = ((data ?? previousData)?.projects.nodes ?? []).filter(({ claimed }) => claimed);
  const send = async () => {
    const done = chosen && (await merge({ input: { listingId: listing.id, projectId: chosen.id } }));
    if (!done) return;
    toast(t('projects.merge.done', { project: done.mergeListing.title }));
    onClose();
    void navigate(`/projects/${done.mergeListing.slug}`, { replace: true });
  };
  return (
    <Dialog open onClose={onClose} title={t('projects.merge.title', { title: listing.title })}>
      <Stack gap={4}>
        <p>{t('projects.merge.text')}</p>
        <Combobox
          label={t('projects.merge.which')}
          optional={false}
          items={carried}
          value={chosen}
          onChange={setChosen}
          onSearch={setTyped}
          searching={loading}
          emptyWords={t('projects.merge.none')}
          wordsOf={({ title }) => title}
          keyOf={({ id }) => id}
        >
          {({ title, territory }) => <Facts>{[title, territory?.name]}</Facts>}
        </Combobox>
        <RefusalNote refusal={refusal} />
        <Actions>
          <Button look="primary" busy={busy} disabled={!chosen} onClick={() => void send()}>
            {t('projects.merge.send')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
