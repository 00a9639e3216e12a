import type { ReactNode } from 'react';

export function WalkthroughPage({ walkthroughId }: { readonly walkthroughId: string }): ReactNode {
  return <h1>{walkthroughId}</h1>;
}
