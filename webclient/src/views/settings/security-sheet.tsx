import './security-sheet.css';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../parts/dialog';
import { close } from '../shell/opened';
import { SecurityDevices } from './security-devices';
import { SecurityPassword } from './security-password';

/** 账号与安全: where I am signed in, and another password. */
export function SecuritySheet() {
  const { t } = useTranslation();
  return (
    <Sheet open title={t('security.title')} onClose={close}>
      <div className="security scroll">
        <SecurityDevices />
        <SecurityPassword />
      </div>
    </Sheet>
  );
}
