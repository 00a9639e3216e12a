import type { InferenceSession } from 'onnxruntime-node';
import { Tensor } from 'onnxruntime-node';

export interface DecoderShape {
  readonly layers: number;
  readonly heads: number;
  readonly headSize: number;
}

/** The audio of one window as the encoder left it: [1, 1500, model width]. */
export type Encoded = Tensor;

type Tensors = Record<string, Tensor>;

/**
 * The merged decoder graph, fed step by step. The key/value caches stay the runtime's own tensors: each step's outputs
 * are the next step's inputs, never copied.
 */
export class Decoder {
  readonly #session: InferenceSession;
  readonly #layers: readonly number[];
  readonly #emptyCache: Tensors = {};
  readonly #firstFetches: string[] = ['logits'];
  readonly #stepFetches: string[] = ['logits'];
  readonly #useCache = { first: new Tensor('bool', [false], [1]), later: new Tensor('bool', [true], [1]) };

  constructor(session: InferenceSession, shape: DecoderShape) {
    this.#session = session;
    this.#layers = Array.from({ length: shape.layers }, (_, layer) => layer);
    const empty = () => new Tensor('float32', new Float32Array(0), [1, shape.heads, 0, shape.headSize]);
    for (const layer of this.#layers) {
      for (const part of ['key', 'value']) {
        this.#emptyCache[`past_key_values.${layer}.decoder.${part}`] = empty();
        this.#emptyCache[`past_key_values.${layer}.encoder.${part}`] = empty();
        this.#firstFetches.push(`present.${layer}.decoder.${part}`, `present.${layer}.encoder.${part}`);
        this.#stepFetches.push(`present.${layer}.decoder.${part}`);
      }
    }
  }

  /** Feeds the prompt and opens a cached run over one window. `logits` are those after the prompt's last token. */
  async open(encoded: Encoded, prompt: readonly number[]): Promise<DecoderRun> {
    const feeds = this.#feeds(encoded, prompt, this.#useCache.first, this.#emptyCache);
    const outputs = await this.#session.run(feeds, this.#firstFetches);
    const encoderCache: Tensors = {};
    for (const layer of this.#layers) {
      for (const part of ['key', 'value']) {
        encoderCache[`past_key_values.${layer}.encoder.${part}`] =
          outputs[`present.${layer}.encoder.${part}`];
      }
    }
    let cache = this.#cacheOf(outputs);
    return {
      logits: outputs.logits.data as Float32Array,
      step: async (token) => {
        const next = await this.#session.run(
          this.#feeds(encoded, [token], this.#useCache.later, { ...encoderCache, ...cache }),
          this.#stepFetches,
        );
        cache = this.#cacheOf(next);
        return next.logits.data as Float32Array;
      },
    };
  }

  /** One teacher-forced pass: the cross-attentions [1, heads, tokens, 1500] of the given layers, and the logits. */
  async attend(encoded: Encoded, tokens: readonly number[], layers: readonly number[]): Promise<Attended> {
    const names = layers.map((layer) => `cross_attentions.${layer}`);
    const outputs = await this.#session.run(
      this.#feeds(encoded, tokens, this.#useCache.first, this.#emptyCache),
      names,
    );
    return new Map(layers.map((layer, i) => [layer, outputs[names[i]].data as Float32Array]));
  }

  #feeds(encoded: Encoded, tokens: readonly number[], useCache: Tensor, cache: Tensors): Tensors {
    const ids = new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
    return { input_ids: ids, encoder_hidden_states: encoded, use_cache_branch: useCache, ...cache };
  }

  #cacheOf(outputs: InferenceSession.OnnxValueMapType): Tensors {
    const cache: Tensors = {};
    for (const layer of this.#layers) {
      for (const part of ['key', 'value']) {
        cache[`past_key_values.${layer}.decoder.${part}`] = outputs[`present.${layer}.decoder.${part}`];
      }
    }
    return cache;
  }
}

export interface DecoderRun {
  /** After the prompt; the last `vocabulary size` numbers belong to its last token. */
  readonly logits: Float32Array;
  step(token: number): Promise<Float32Array>;
}

/** Layer -> cross-attention weights, heads x tokens x frames. */
export type Attended = ReadonlyMap<number, Float32Array>;
