/** Holds the newest value until it is taken: a slow listener misses steps between, never the last. */
export class Latest<Value> {
  #value: Value | null = null;
  #ended = false;
  #wake: (() => void) | null = null;

  put(value: Value): void {
    this.#value = value;
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Null once ended. */
  async take(): Promise<Value | null> {
    while (this.#value === null && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    const value = this.#value;
    this.#value = null;
    return value;
  }
}
