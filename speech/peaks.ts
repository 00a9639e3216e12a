/** Loudest sample of each 1/20 s, 0 to 1, rounded to a thousandth: what a waveform is drawn from. */
export function peaksOf(audio: Float32Array, sampleRate: number): number[] {
  const span = sampleRate / 20;
  return Array.from({ length: Math.ceil(audio.length / span) }, (_, i) => {
    let peak = 0;
    for (let at = i * span; at < Math.min(audio.length, (i + 1) * span); at++)
      peak = Math.max(peak, Math.abs(audio[at]));
    return Math.min(1, Math.round(peak * 1000) / 1000);
  });
}
