import { join } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { SpeechFailure } from '../speech.ts';
import { loadWhisper } from './model.ts';

/** Opens a model and says in a sentence why it cannot be used, if it cannot. */
export async function inspectModel(folder: string): Promise<Result<null, SpeechFailure>> {
  try {
    const path = join(folder, 'onnx/decoder_model_merged_quantized.onnx');
    const { outputNames } = await InferenceSession.create(path);
    if (!outputNames.some((name) => name.startsWith('cross_attentions.'))) return refused(NO_ATTENTIONS);
    await loadWhisper(folder);
    return ok(null);
  } catch {
    return refused(UNREADABLE);
  }
}

const NO_ATTENTIONS =
  'This model gives no cross-attentions, by which Starling times words. Choose an export that has them; their names often end in “timestamped”.';
const UNREADABLE =
  'This model cannot be opened. Choose a Whisper model in ONNX form, int8, with its configuration and tokenizer.';

const refused = (message: string) => fail<SpeechFailure>({ reason: 'model-damaged', message });
