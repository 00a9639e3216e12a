import type { ReactNode } from 'react';

export function PractisePage(): ReactNode {
  return <h1>Practise</h1>;
}
