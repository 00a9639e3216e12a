/** A model that can be had from the hub. All of them are exports of OpenAI's Whisper (MIT) with cross-attentions. */
export interface HubModel {
  readonly id: string;
  readonly name: string;
  readonly repository: string;
  readonly note: string;
  /** About; what the hub says counts. */
  readonly megabytes: number;
}

export const HUB_MODELS: readonly HubModel[] = [
  {
    id: 'whisper-base.en',
    name: 'Base, English',
    repository: 'onnx-community/whisper-base.en_timestamped',
    note: 'Fewer wrong words than the bundled model; takes about twice as long.',
    megabytes: 80,
  },
  {
    id: 'whisper-small.en',
    name: 'Small, English',
    repository: 'onnx-community/whisper-small.en_timestamped',
    note: 'The fewest wrong words; takes about six times as long.',
    megabytes: 250,
  },
  {
    id: 'whisper-base',
    name: 'Base, many languages',
    repository: 'onnx-community/whisper-base_timestamped',
    note: 'For strong accents; English is what Starling listens for.',
    megabytes: 80,
  },
];

/** What a model is made of. */
export const MODEL_FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
] as const;

/** Where the hub is; another address is for a mirror inside a company. */
export const hubAddress = (environment: NodeJS.ProcessEnv = process.env): string =>
  (environment.STARLING_HUB ?? 'https://huggingface.co').replace(/\/+$/, '');
