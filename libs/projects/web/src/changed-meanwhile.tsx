import { Note, RadioField } from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './changed-meanwhile.module.css';
import type { Clash } from './use-merged-edit.ts';

/** What two people changed differently, one beside the other; the writer's own stays until they choose. */
export function ChangedMeanwhile<Values extends object>({
  title,
  mine,
  clash: { theirs, names, oneValue = [] },
  labelOf,
  inWords,
  onChange,
}: {
  /** Says that somebody changed it. */
  title: string;
  mine: Values;
  clash: Clash<Values>;
  labelOf: (name: keyof Values & string) => string;
  /** What one of two versions says; '' where it says nothing. */
  inWords: (values: Values, name: keyof Values & string) => string;
  onChange: (part: Partial<Values>) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [own] = useState(mine);
  const [kept, setKept] = useState<Record<string, 'mine' | 'theirs'>>({});
  const said = (values: Values, name: keyof Values & string) => inWords(values, name) || t('projects.conflict.nothing');
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <Note tone="warn" title={title} live>
        <p>{t('projects.conflict.settingsText')}</p>
      </Note>
      {names.map((name) => (
        <RadioField
          key={name}
          name={`conflict-${name}`}
          label={labelOf(name)}
          value={kept[name] ?? 'mine'}
          onChange={(whose) => {
            setKept((before) => ({ ...before, [name]: whose as 'mine' | 'theirs' }));
            onChange(partOf(whose === 'mine' ? own : theirs, oneValue.includes(name) ? oneValue : [name]));
          }}
          options={[
            { value: 'mine', label: t('projects.conflict.yours'), hint: said(own, name) },
            { value: 'theirs', label: t('projects.conflict.saved'), hint: said(theirs, name) },
          ]}
        />
      ))}
    </div>
  );
}

const partOf = <Values extends object>(values: Values, names: readonly (keyof Values & string)[]): Partial<Values> =>
  Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<Values>;
