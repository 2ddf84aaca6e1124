import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Chip, Chips, DateTime, ListItem, useFormat } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const ideaItem = graphql(`
  fragment IdeaItem on Idea {
    slug
    name
    own
    off
    labelsOff
    projectCount
    updatedAt
    given {
      fr
      en
      misspelt
    }
    added {
      fr
      en
      misspelt
    }
  }
`);

/** Names shown of one idea. */
const NAMES_SHOWN = 6;

/** One idea in a list: what people call it, whose it is, how many projects say it. */
export function IdeaItem({ idea, at }: { idea: FragmentType<typeof ideaItem>; at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug, name, own, off, labelsOff, projectCount, updatedAt, given, added } = getFragmentData(ideaItem, idea);
  const names = [...new Set([...added.fr, ...added.en, ...given.fr, ...given.en])].filter((one) => one !== name);
  const amended = !own && updatedAt;
  return (
    <ListItem
      heading="h2"
      title={name}
      to={`${at}/${slug}`}
      facts={[
        t('likeness.ideas.projects', { count: projectCount }),
        updatedAt && <DateTime key="when" value={updatedAt} />,
      ]}
    >
      {names.length > 0 && <p>{format.list(names.slice(0, NAMES_SHOWN))}</p>}
      {(own || amended || off || labelsOff.length > 0) && (
        <Chips>
          {own && <Chip tone="forest">{t('likeness.ideas.own')}</Chip>}
          {amended && <Chip>{t('likeness.ideas.amended')}</Chip>}
          {off && <Chip tone="brick">{t('likeness.ideas.off')}</Chip>}
          {!off && labelsOff.length > 0 && (
            <Chip tone="brick">{t('likeness.ideas.labelsOff', { count: labelsOff.length })}</Chip>
          )}
        </Chips>
      )}
    </ListItem>
  );
}
