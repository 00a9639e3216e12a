/** The answer to a request for a file that is made when it is asked for, for either door to send. */
export type Download =
  | {
      readonly status: 200;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: NodeJS.ReadableStream;
    }
  | { readonly status: 404; readonly why: string };
