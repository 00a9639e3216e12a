import { useEffect, useState } from 'react';

/** Renders the component anew every `ms` milliseconds while `active`, for values that only a clock changes. */
export function useTick(ms: number, active = true): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => tick((count) => count + 1), ms);
    return () => clearInterval(timer);
  }, [ms, active]);
}
