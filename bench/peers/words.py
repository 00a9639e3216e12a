"""Words with times by one of the peers.  python words.py faster-whisper|whisper.cpp MODEL FILE...

Prints a line of JSON for each file: {"words": [{"text", "start", "end"}], "transcribeSec"}. Loading the model and decoding
the file are left out of the time, as they are for Starling. Both run greedily on two threads, without the text of the
window before, which is how Starling runs; the first file is transcribed once before, to warm up.
"""

import json
import sys
import time

from faster_whisper.audio import decode_audio


def faster_whisper(model_path: str):
    from faster_whisper import WhisperModel

    model = WhisperModel(model_path, device="cpu", compute_type="int8", cpu_threads=2)

    def transcribe(audio):
        segments, _ = model.transcribe(
            audio, language="en", beam_size=1, word_timestamps=True, condition_on_previous_text=False
        )
        return [(word.word.strip(), word.start, word.end) for segment in segments for word in segment.words]

    return transcribe


def whisper_cpp(model_path: str):
    from pywhispercpp.model import Model

    model = Model(model_path, n_threads=2, print_progress=False, redirect_whispercpp_logs_to=None)

    def transcribe(audio):
        # One segment a word: whisper.cpp's own way to word times (examples/cli, -ml 1 -sow).
        segments = model.transcribe(audio, language="en", token_timestamps=True, max_len=1, split_on_word=True)
        return [(segment.text, segment.t0 / 100, segment.t1 / 100) for segment in segments if segment.text]

    return transcribe


def main() -> None:
    system, model_path, *files = sys.argv[1:]
    transcribe = {"faster-whisper": faster_whisper, "whisper.cpp": whisper_cpp}[system](model_path)
    transcribe(decode_audio(files[0]))
    for file in files:
        audio = decode_audio(file)
        started = time.perf_counter()
        words = transcribe(audio)
        seconds = time.perf_counter() - started
        timed = [{"text": text, "start": float(start), "end": float(end)} for text, start, end in words]
        print(json.dumps({"words": timed, "transcribeSec": seconds}), flush=True)


if __name__ == "__main__":
    main()
