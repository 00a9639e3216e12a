import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useAppInfo } from '../queries.ts';
import styles from './notices.module.css';

const SEEN_KEY = 'starling.seen-notices';
/** A recording whose window was killed is saved, and told of, seconds after the next window opens. */
const AGAIN_MS = 5_000;
const seenSchema = z.array(z.string()).catch([]);

/** Notices that were closed stay closed for this start of the program, over reloads too. */
function readSeen(): readonly string[] {
  try {
    return seenSchema.parse(JSON.parse(sessionStorage.getItem(SEEN_KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** What the services have to say since they started: a recovered take, a walkthrough that could not be read. */
export function Notices(): ReactNode {
  const { data } = useAppInfo(AGAIN_MS);
  const [seen, setSeen] = useState(readSeen);
  const notices = (data?.notices ?? []).filter((notice) => !seen.includes(notice));
  const close = (notice: string): void => {
    const now = [...seen, notice];
    setSeen(now);
    sessionStorage.setItem(SEEN_KEY, JSON.stringify(now));
  };
  return (
    <div className={styles['notices']} role="status">
      {notices.map((notice) => (
        <Alert
          key={notice}
          variant="light"
          icon={<IconInfoCircle aria-hidden />}
          withCloseButton
          closeButtonLabel="Close this notice"
          onClose={() => close(notice)}
        >
          {notice}
        </Alert>
      ))}
    </div>
  );
}
