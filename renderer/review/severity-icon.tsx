import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconFlag,
  IconFlagFilled,
  IconInfoCircle,
  IconInfoCircleFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Severity } from '../../core/finding-id.ts';
import { SEVERITY_TITLES } from '../../core/report/titles.ts';

const ICONS = {
  'red-flag': { said: IconFlagFilled, absent: IconFlag },
  issue: { said: IconAlertTriangleFilled, absent: IconAlertTriangle },
  note: { said: IconInfoCircleFilled, absent: IconInfoCircle },
} as const;

interface SeverityIconProps {
  readonly severity: Severity;
  /** Outlined: the finding is about something that was not said. */
  readonly absent?: boolean;
}

/** Shape and colour both tell the severity, so that neither alone has to. The colours are in severity.css. */
export function SeverityIcon({ severity, absent = false }: SeverityIconProps): ReactNode {
  const Icon = ICONS[severity][absent ? 'absent' : 'said'];
  return <Icon size={16} aria-label={SEVERITY_TITLES[severity]} role="img" data-severity-icon={severity} />;
}
