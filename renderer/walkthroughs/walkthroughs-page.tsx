import type { ReactNode } from 'react';

export function WalkthroughsPage(): ReactNode {
  return <h1>Walkthroughs</h1>;
}
