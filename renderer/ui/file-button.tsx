import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ReactNode } from 'react';

interface FileButtonProps {
  /** The input's name for a screen reader. */
  readonly label: string;
  /** Endings and media types, as the platform's picker takes them. */
  readonly accept: string;
  readonly icon: ReactNode;
  readonly size?: 'xs' | 'sm';
  readonly loading: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that lets the user choose one file. */
export function FileButton(props: FileButtonProps): ReactNode {
  const { label, accept, icon, size = 'sm', loading, onFile, children } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // So that choosing the same file again is a change too.
          currentTarget.value = '';
        }}
      />
      <Button
        size={size}
        variant="default"
        leftSection={icon}
        loading={loading}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}
