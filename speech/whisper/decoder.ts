import type { InferenceSession } from 'onnxruntime-node';
import { Tensor } from 'onnxruntime-node';

export interface DecoderShape {
  readonly layers: number;
  readonly heads: number;
  readonly headSize: number;
}

/** The audio of one window as the encoder left it: [1, 1500, model width]. */
export type Encoded = Tensor;

/** Layer -> cross-attention weights, heads x tokens x frames. */
export type Attended = ReadonlyMap<number, Float32Array>;

type Tensors = Record<string, Tensor>;

/** One window as the decoder hears it: its keys and values of the audio are worked out once for all that follows. */
export interface HeardWindow {
  /** After the prompt; the last `vocabulary size` numbers belong to its last token. */
  readonly logits: Float32Array;
  /** A text that goes on from the prompt, token by token: each call gives the logits after its token. */
  begin(): (token: number) => Promise<Float32Array>;
  /** One teacher-forced pass over a whole text: the cross-attentions [1, heads, tokens, 1500] of the given layers. */
  attend(tokens: readonly number[], layers: readonly number[]): Promise<Attended>;
}

/**
 * The merged decoder graph, fed step by step. The key/value caches stay the runtime's own tensors: each step's outputs
 * are the next step's inputs, never copied.
 */
export class Decoder {
  readonly #session: InferenceSession;
  readonly #shape: DecoderShape;
  readonly #layers: readonly number[];
  readonly #nothingSaid: Tensors = {};
  readonly #nothingHeard: Tensors = {};
  readonly #firstFetches: string[] = ['logits'];
  readonly #stepFetches: string[] = ['logits'];

  constructor(session: InferenceSession, shape: DecoderShape) {
    this.#session = session;
    this.#shape = shape;
    this.#layers = Array.from({ length: shape.layers }, (_, layer) => layer);
    const empty = () => new Tensor('float32', new Float32Array(0), [1, shape.heads, 0, shape.headSize]);
    for (const [layer, part] of this.#cached()) {
      this.#nothingSaid[`past_key_values.${layer}.decoder.${part}`] = empty();
      this.#nothingHeard[`past_key_values.${layer}.encoder.${part}`] = empty();
      this.#firstFetches.push(`present.${layer}.decoder.${part}`, `present.${layer}.encoder.${part}`);
      this.#stepFetches.push(`present.${layer}.decoder.${part}`);
    }
  }

  /** Feeds the prompt and so works out the window's keys and values. */
  async hear(encoded: Encoded, prompt: readonly number[]): Promise<HeardWindow> {
    const outputs = await this.#session.run(
      {
        input_ids: idsOf(prompt),
        encoder_hidden_states: encoded,
        use_cache_branch: FIRST,
        ...this.#nothingSaid,
        ...this.#nothingHeard,
      },
      this.#firstFetches,
    );
    // The graph's other branch takes the audio from the keys and values alone; the encoder's frames, which that of an
    // export quantises nevertheless, cost a twentieth of each step.
    const width = this.#shape.heads * this.#shape.headSize;
    const heard: Tensors = {
      encoder_hidden_states: new Tensor('float32', new Float32Array(width), [1, 1, width]),
      use_cache_branch: LATER,
      ...this.#renamed(outputs, 'encoder'),
    };
    return {
      logits: outputs.logits.data as Float32Array,
      // A draft of what will be said (an earlier look at the same window) was read in one pass and its tokens compared: a
      // third less time, but products of several rows round otherwise than those of one, and in 5 windows of 37 a word or
      // a comma came out another than in the file.
      begin: () => {
        let said = this.#renamed(outputs, 'decoder');
        return async (token) => {
          const feeds = { input_ids: idsOf([token]), ...heard, ...said };
          const next = await this.#session.run(feeds, this.#stepFetches);
          said = this.#renamed(next, 'decoder');
          return next.logits.data as Float32Array;
        };
      },
      attend: async (tokens, layers) => {
        const names = layers.map((layer) => `cross_attentions.${layer}`);
        const attended = await this.#session.run(
          { input_ids: idsOf(tokens), ...heard, ...this.#nothingSaid },
          names,
        );
        return new Map(layers.map((layer, i) => [layer, attended[names[i]].data as Float32Array]));
      },
    };
  }

  #cached(): [number, string][] {
    return this.#layers.flatMap((layer) => [
      [layer, 'key'],
      [layer, 'value'],
    ]);
  }

  /** What one run gave as present, as the next one takes it as past. */
  #renamed(outputs: InferenceSession.OnnxValueMapType, of: 'decoder' | 'encoder'): Tensors {
    const cache: Tensors = {};
    for (const [layer, part] of this.#cached())
      cache[`past_key_values.${layer}.${of}.${part}`] = outputs[`present.${layer}.${of}.${part}`];
    return cache;
  }
}

const FIRST = new Tensor('bool', [false], [1]);
const LATER = new Tensor('bool', [true], [1]);

const idsOf = (tokens: readonly number[]) =>
  new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
