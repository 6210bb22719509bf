import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HandedOver, HandoverReport } from '../../protocol/generated';
import { close } from '../shell/opened';
import { pathOf } from '../shell/place';

interface PassedProps {
  readonly report: HandoverReport;
  /** The successor may go there. */
  readonly openable: boolean;
}

/** Every conversation that passed on, as it was called then. */
export function Passed({ report, openable }: PassedProps) {
  const { t } = useTranslation();
  if (report.conversations.length === 0) return null;
  return (
    <table className="passed">
      <thead>
        <tr>
          <th scope="col">{t('handover.column.title')}</th>
          <th scope="col" className="passed-number">
            {t('handover.column.people')}
          </th>
          <th scope="col" className="passed-number">
            {t('handover.column.unread')}
          </th>
          {report.predecessor && <th scope="col">{t('handover.column.predecessor')}</th>}
          {report.successor && <th scope="col">{t('handover.column.successor')}</th>}
        </tr>
      </thead>
      <tbody>
        {report.conversations.map((one) => (
          <tr key={one.conversation}>
            <td>{openable ? <Title one={one} /> : one.title}</td>
            <td className="passed-number">{one.people}</td>
            <td className="passed-number">{one.unread > 99 ? '99+' : one.unread}</td>
            {report.predecessor && <td>{t(one.lost ? 'handover.lost' : 'handover.kept')}</td>}
            {report.successor && <td>{t(one.gained ? 'handover.gained' : 'handover.already')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ one }: { readonly one: HandedOver }) {
  const { t } = useTranslation();
  return (
    <Link
      className="passed-title"
      to={pathOf({ at: 'messages', conversation: one.conversation })}
      aria-label={t('handover.goTo', { title: one.title })}
      onClick={close}
    >
      {one.title}
    </Link>
  );
}
