import { List, ListItem, Section } from '@essaim/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './idea-preview.module.css';
import { MarkedText } from './marked-text.tsx';
import type { IdeaPreviewShown } from './use-idea-preview.ts';

/** What an idea would do to the projects here, before it is saved: who would be found to have it, and what would be alike. */
export function IdeaPreview({ preview }: { preview: IdeaPreviewShown }) {
  const { t } = useTranslation();
  const { possible, read, found, gained, lost, projects, changed, compared, came, went, turned, likenesses } = preview;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []); // the answer to a press of a button, below it
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <Section title={t('likeness.ideas.preview.title')}>
        <p>
          {t('likeness.ideas.preview.found', { count: found })}{' '}
          {gained > 0 && t('likeness.ideas.preview.gained', { count: gained })}{' '}
          {lost > 0 && t('likeness.ideas.preview.lost', { count: lost })}
        </p>
        {read < possible && <p>{t('likeness.ideas.preview.part', { read, count: possible })}</p>}
        {projects.length > 0 && (
          <List label={t('likeness.ideas.preview.projects')}>
            {projects.map(({ project, title, excerpt, isNew }) => (
              <ListItem
                key={project.id}
                title={
                  <Link to={`/projects/${project.slug}`} target="_blank">
                    <MarkedText pieces={title} />
                  </Link>
                }
                facts={[isNew && t('likeness.ideas.preview.isNew')]}
              >
                {excerpt.length > 0 && (
                  <p>
                    <MarkedText pieces={excerpt} />
                  </p>
                )}
              </ListItem>
            ))}
          </List>
        )}
        {found > projects.length && <p>{t('likeness.ideas.preview.more', { count: found - projects.length })}</p>}
      </Section>
      <Section title={t('likeness.ideas.preview.likenesses')} heading="h3">
        {came + went + turned === 0 ? (
          <p>{t('likeness.ideas.preview.noLikeness')}</p>
        ) : (
          <ul className={styles.counts}>
            {came > 0 && <li>{t('likeness.ideas.preview.came', { count: came })}</li>}
            {went > 0 && <li>{t('likeness.ideas.preview.went', { count: went })}</li>}
            {turned > 0 && <li>{t('likeness.ideas.preview.turned', { count: turned })}</li>}
          </ul>
        )}
        {compared < changed && <p>{t('likeness.ideas.preview.compared', { compared, count: changed })}</p>}
        {likenesses.length > 0 && (
          <List label={t('likeness.ideas.preview.likenesses')}>
            {likenesses.map(({ project, otherProject, before, after }) => (
              <ListItem
                key={`${project.id} ${otherProject.id}`}
                heading="h4"
                title={t('likeness.ideas.preview.pair', { title: project.title, other: otherProject.title })}
                facts={[
                  !before
                    ? t(`likeness.ideas.preview.comes.${after ?? 'RELATED'}`)
                    : !after
                      ? t('likeness.ideas.preview.goes')
                      : t(`likeness.ideas.preview.becomes.${after}`),
                ]}
              />
            ))}
          </List>
        )}
      </Section>
    </div>
  );
}
