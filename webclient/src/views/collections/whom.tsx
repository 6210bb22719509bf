import { useTranslation } from 'react-i18next';
import { FileInput } from '../cards/inputs/file-input';
import { PeopleInput } from '../cards/inputs/people-input';
import '../cards/inputs/inputs.css';
import { Choice } from '../parts/field';
import type { Wanted } from './wanted';

interface WhomProps {
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
  readonly fault: string | undefined;
}

const WHOM = ['everyone', 'chosen'] as const;

/** 征集范围: all who sit here, or those who are picked. */
export function Whom({ wanted, onChange, fault }: WhomProps) {
  const { t } = useTranslation();
  return (
    <div className="collect-whom">
      <Choice
        label={t('collect.whom')}
        value={wanted.whom}
        options={WHOM.map((one) => [one, t(`collect.whoms.${one}`)] as const)}
        onChange={(whom) => onChange({ whom })}
      />
      {wanted.whom === 'chosen' && (
        <PeopleInput
          input={{
            type: 'Collab.Input.People',
            id: 'audience',
            label: t('collect.pick'),
            of: ['units', 'positions', 'persons'],
            max: 500,
          }}
          value={wanted.chosen}
          onValue={(chosen) => onChange({ chosen })}
          fault={fault}
          disabled={false}
        />
      )}
      {wanted.whom === 'everyone' && fault !== undefined && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface TemplateFilesProps {
  readonly fault: string | undefined;
  readonly onFiles: (files: readonly string[]) => void;
}

/** 模板: files that everybody fills in and sends back. */
export function TemplateFiles({ fault, onFiles }: TemplateFilesProps) {
  const { t } = useTranslation();
  return (
    <FileInput
      input={{ type: 'Collab.Input.File', id: 'templates', label: t('collect.templates'), max: 5 }}
      value={undefined}
      onValue={(files) => onFiles(files as readonly string[])}
      fault={fault}
      disabled={false}
    />
  );
}
