import { useEffect, useState } from 'react';
import { goTo, hrefOfReview } from '../routes.ts';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { imports, useImports } from './imports/current-imports.ts';
import type { Framing } from './studio/recording.ts';

/**
 * Takes files in. One file alone leads straight to its review page, which shows the rest of its way; several stay on
 * the list, each with its own progress.
 */
export function useImporting(framing: Framing): (files: readonly File[]) => void {
  const jobs = useImports();
  const [alone, setAlone] = useState<number | null>(null);
  const job = jobs.length === 1 ? jobs[0] : undefined;
  const arrived = job && job.key === alone && job.stage.name === 'analysing' ? job.stage.takeId : null;
  useEffect(() => {
    if (arrived === null || alone === null) return;
    imports.dismiss(alone);
    goTo(hrefOfReview(arrived));
  }, [arrived, alone]);
  useLeaveWarning(imports.copying);
  return (files) => {
    const [key] = imports.add(files, framing);
    setAlone(files.length === 1 && jobs.length === 0 && key !== undefined ? key : null);
  };
}
