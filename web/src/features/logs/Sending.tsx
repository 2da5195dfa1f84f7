import { useLanguage, useT } from '../../i18n';
import { sizeText } from '../../ui/sizeText';
import { durationText } from '../inspector/numbers';
import { ProgressBar } from './ProgressBar';
import type { Upload } from './useUpload';

/** The file on its way to the server. */
export function Sending({ upload, cancel }: { readonly upload: Extract<Upload, { state: 'sending' }>; readonly cancel: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { file, sent, since } = upload;
  const seconds = (performance.now() - since) / 1000;
  const rate = seconds > 0 ? sent / seconds : 0;
  const facts = [
    t('logs.import.sent', { sent: sizeText(sent, language), total: sizeText(file.size, language) }),
    ...(rate > 0 ? [t('logs.job.remaining', { time: durationText(Math.ceil((file.size - sent) / rate), language) })] : []),
  ];
  return (
    <div className="job">
      <ProgressBar
        label={t(sent >= file.size ? 'logs.import.looking' : 'logs.import.sending', { name: file.name })}
        done={sent}
        total={file.size}
        detail={facts.join(' · ')}
      />
      <button type="button" className="button small" onClick={cancel}>
        {t('logs.cancel')}
      </button>
    </div>
  );
}
