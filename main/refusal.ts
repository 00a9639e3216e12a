export type RefusalReason =
  'not-found' | 'bad-input' | 'busy' | 'storage' | 'speech' | 'cancelled' | 'offline';

/** A service will not or cannot do what was asked. The message is a sentence for the user: what is wrong, what to do. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

const NO_SPACE = /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/;
/** SQLite adds the circumstances to its codes. */
const NOT_ALLOWED = /^(EACCES$|EPERM$|EROFS$|SQLITE_READONLY|SQLITE_CANTOPEN)/;

/** What a failed write means to the user. `doing` completes "Starling could not ...". */
export function storageRefusal(cause: unknown, doing: string): Refusal {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (NO_SPACE.test(code)) {
    return new Refusal(
      'storage',
      `The disk is full, so Starling could not ${doing}. Free some space; what was saved before is intact.`,
      cause,
    );
  }
  if (NOT_ALLOWED.test(code)) {
    return new Refusal(
      'storage',
      `Starling may not write to its library folder, so it could not ${doing}. Check the folder's permissions.`,
      cause,
    );
  }
  return new Refusal(
    'storage',
    `Starling could not ${doing}. Check that the library folder is there and has room.`,
    cause,
  );
}
