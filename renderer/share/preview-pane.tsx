import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { SharedParts } from '../../core/report/shared-parts.ts';
import { sentenceFor } from '../coach-client.ts';
import type { Shareable, SharedFile, ShareFormat } from './shareable.ts';
import styles from './share.module.css';

/** The PDF reader is larger than all the rest of the window together, so only a look at a PDF loads it. */
const PdfPages = lazy(() => import('./pdf-pages.tsx'));

interface PreviewPaneProps {
  readonly what: Shareable;
  readonly format: ShareFormat;
  readonly parts: SharedParts;
}

/** The file as its reader will see it. */
export function PreviewPane({ what, format, parts }: PreviewPaneProps): ReactNode {
  const { preview } = format;
  return (
    <section className={styles['preview']} aria-label="Preview">
      {preview.kind === 'sentence' && <p className={styles['sentence']}>{preview.sentence}</p>}
      {preview.kind === 'page' && <PageFrame key={preview.href(parts)} href={preview.href(parts)} />}
      {(preview.kind === 'pdf' || preview.kind === 'text') && (
        <MadeFile
          queryKey={['preview', what.key, format.label, parts]}
          create={() => preview.create(parts)}
          kind={preview.kind}
        />
      )}
    </section>
  );
}

const Making = (): ReactNode => (
  <p className={styles['making']} role="status">
    <Loader size="sm" aria-hidden /> Writing the preview …
  </p>
);

/** Scripts run in it, for the page plays; but it has an origin of its own and reaches nothing of the window. */
function PageFrame({ href }: { readonly href: string }): ReactNode {
  const [loaded, setLoaded] = useState(false);
  return (
    <>
      {!loaded && <Making />}
      <iframe
        title="The web page"
        src={href}
        sandbox="allow-scripts"
        hidden={!loaded}
        onLoad={() => setLoaded(true)}
      />
    </>
  );
}

interface MadeFileProps {
  readonly queryKey: readonly unknown[];
  readonly create: () => Promise<SharedFile>;
  readonly kind: 'pdf' | 'text';
}

function MadeFile({ queryKey, create, kind }: MadeFileProps): ReactNode {
  const made = useQuery({
    queryKey,
    queryFn: async () => {
      const { content } = await create();
      return kind === 'text' ? content.text() : new Uint8Array(await content.arrayBuffer());
    },
    // What it tells may have been corrected meanwhile, and a PDF need not stay in memory.
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  if (made.isError) return <p role="alert">{sentenceFor(made.error)}</p>;
  if (made.data === undefined) return <Making />;
  if (typeof made.data === 'string')
    return (
      <pre className={styles['text']} tabIndex={0} dir="auto">
        {made.data}
      </pre>
    );
  return (
    <Suspense fallback={<Making />}>
      <PdfPages bytes={made.data} />
    </Suspense>
  );
}
