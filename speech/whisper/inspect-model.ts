import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { SpeechFailure } from '../speech.ts';
import { Encoder } from './encoder.ts';
import { loadWhisper } from './model.ts';

/** Opens a model and says in a sentence why it cannot be used, if it cannot. */
export async function inspectModel(folder: string): Promise<Result<null, SpeechFailure>> {
  try {
    const [model, encoder] = await Promise.all([loadWhisper(folder), Encoder.load(folder, 1)]);
    await Promise.all([model.release(), encoder.release()]);
    return model.hasCrossAttentions ? ok(null) : refused(NO_ATTENTIONS);
  } catch {
    return refused(UNREADABLE);
  }
}

const NO_ATTENTIONS =
  'This model gives no cross-attentions, by which Starling times words. Choose an export that has them; their names often end in “timestamped”.';
const UNREADABLE =
  'This model cannot be opened. Choose a Whisper model in ONNX form, int8, with its configuration and tokenizer.';

const refused = (message: string) => fail<SpeechFailure>({ reason: 'model-damaged', message });
