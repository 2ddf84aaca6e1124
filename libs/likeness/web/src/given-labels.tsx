import { CheckboxField, Fieldset } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './given-labels.module.css';

/** The labels that Essaim knows by itself, each to be left out where it misleads. */
export function GivenLabels({
  given,
  labelsOff,
  onChange,
}: {
  given: { fr: readonly string[]; en: readonly string[]; misspelt: readonly string[] };
  labelsOff: readonly string[];
  onChange: (labelsOff: string[]) => void;
}) {
  const { t } = useTranslation();
  const labels = [...new Set([...given.fr, ...given.en, ...given.misspelt])];
  return (
    <Fieldset legend={t('likeness.ideas.edit.given')}>
      <p>{t('likeness.ideas.edit.givenHint')}</p>
      <div className={styles.labels}>
        {labels.map((label) => (
          <CheckboxField
            key={label}
            label={label}
            checked={!labelsOff.includes(label)}
            onChange={({ target }) =>
              onChange(target.checked ? labelsOff.filter((one) => one !== label) : [...labelsOff, label])
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
