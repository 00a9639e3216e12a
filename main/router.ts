import { implement } from '@orpc/server';
import { coachApi } from '../core/coach-api.ts';
import { addComments, removeComment } from './coach/comment-file.ts';
import { audioOfTake } from './coach/audio-of-take.ts';
import { comparisonOfTakes } from './coach/comparison-of-takes.ts';
import { progressOfTakes } from './coach/progress-of-takes.ts';
import { reportOfTake } from './coach/report-of-take.ts';
import type { ReportFile } from './coach/report-of-take.ts';
import { tableOfTakes } from './coach/table-of-takes.ts';
import { scheduleMove } from './library-location.ts';
import { licences } from './licences.ts';
import { framesOf } from './log.ts';
import { downloadOf } from './models/download-stream.ts';
import { takeOf } from './library/take-folders.ts';
import { addSampleTake } from './recorder/sample-take.ts';
import { addTypedTake } from './recorder/typed-take.ts';
import { Refusal } from './refusal.ts';
import { refusedCall } from './refused-call.ts';
import type { Services } from './services.ts';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

const fileOf = ({ fileName, mimeType, bytes }: ReportFile) => ({
  fileName,
  content: new Blob([bytes], { type: mimeType }),
});

/** The services behind the contract of core/coach-api.ts. A Refusal becomes the contract's typed error. */
export function coachRouter(services: Services) {
  const {
    library,
    models,
    recorder,
    importer,
    bundles,
    listener,
    analyst,
    walkthroughs,
    probeRecorder,
    probeAnswers,
  } = services;
  const os = implement(coachApi).use(async ({ next }) => {
    try {
      return await next();
    } catch (cause) {
      if (!(cause instanceof Refusal)) services.log.unexpected(cause);
      throw refusedCall(cause);
    }
  });

  return os.router({
    app: {
      info: os.app.info.handler(() => services.info),
      moveLibrary: os.app.moveLibrary.handler(async ({ input }) => {
        await scheduleMove(input.folder);
        return services.info;
      }),
      commands: os.app.commands.handler(({ signal }) => services.commands.watch(signal)),
      crashed: os.app.crashed.handler(({ input }) =>
        services.log.write('page-crashed', { trace: framesOf(input.stack).join(' < ') }),
      ),
      licences: os.app.licences.handler(() => licences()),
    },
    settings: {
      get: os.settings.get.handler(() => library.settings()),
      set: os.settings.set.handler(({ input }) => services.saveSettings(input)),
    },
    models: {
      list: os.models.list.handler(() => models.list()),
      download: os.models.download.handler(({ input, signal }) => downloadOf(models, input.id, signal)),
      import: os.models.import.handler(async ({ input }) => ({ id: await models.import(input.folder) })),
      remove: os.models.remove.handler(({ input }) => services.removeModel(input.id)),
    },
    walkthroughs: {
      list: os.walkthroughs.list.handler(() => walkthroughs.list()),
      save: os.walkthroughs.save.handler(({ input }) => walkthroughs.save(input)),
      import: os.walkthroughs.import.handler(async ({ input }) => ({
        id: await walkthroughs.import(input.text),
      })),
      remove: os.walkthroughs.remove.handler(({ input }) => walkthroughs.remove(input.id)),
      file: os.walkthroughs.file.handler(({ input }) => walkthroughs.file(input.id)),
    },
    takes: {
      list: os.takes.list.handler(() => library.list().map(takeOf)),
      search: os.takes.search.handler(({ input }) => library.search(input.query)),
      get: os.takes.get.handler(({ input }) => services.details.of(input.id)),
      rename: os.takes.rename.handler(({ input: { id, title } }) => takeOf(library.change(id, { title }))),
      reframe: os.takes.reframe.handler(({ input: { id, lens, level } }) =>
        takeOf(library.change(id, { lens, level })),
      ),
      correct: os.takes.correct.handler(({ input }) => services.details.correct(input.id, input.corrections)),
      addComments: os.takes.addComments.handler(({ input: { id, file } }) => {
        addComments(library, id, file);
        return services.details.of(id);
      }),
      removeComment: os.takes.removeComment.handler(({ input: { id, comment } }) => {
        removeComment(library, id, comment);
        return services.details.of(id);
      }),
      remove: os.takes.remove.handler(({ input }) => services.remove(input.id)),
      removeEverything: os.takes.removeEverything.handler(() => services.removeEverything()),
      analyse: os.takes.analyse.handler(({ input }) => analyst.start(input.id)),
      cancel: os.takes.cancel.handler(({ input }) => analyst.cancel(input.id)),
      watch: os.takes.watch.handler(({ input, signal }) => analyst.watch(input.id, signal)),
    },
    recording: {
      begin: os.recording.begin.handler(({ input: { sampleRate, replaces, ...framing } }) =>
        services.beginRecording(framing, sampleRate, replaces),
      ),
      append: os.recording.append.handler(async ({ input: { id, sequence, pcm } }) => {
        const bytes = await bytesOf(pcm);
        // To disk first: what listens along never holds the recording up.
        if (recorder.append(id, sequence, bytes)) listener.hear(id, bytes);
      }),
      moments: os.recording.moments.handler(({ input: { id, moments } }) =>
        recorder.markMoments(id, moments),
      ),
      finish: os.recording.finish.handler(async ({ input: { id } }) =>
        takeOf(await services.finishRecording(id)),
      ),
      discard: os.recording.discard.handler(({ input: { id } }) => {
        recorder.discard(id);
        services.retakes.forget(id);
        listener.drop(id);
      }),
      watch: os.recording.watch.handler(({ input, signal }) => listener.watch(input.id, signal)),
    },
    imports: {
      begin: os.imports.begin.handler(({ input: { fileName, ...framing } }) =>
        importer.begin(services.framing(framing, fileName.replace(/\.[^.]+$/, '')), fileName),
      ),
      append: os.imports.append.handler(async ({ input: { id, sequence, bytes } }) =>
        importer.append(id, sequence, await bytesOf(bytes)),
      ),
      finish: os.imports.finish.handler(({ input: { id } }) => {
        importer.finish(id);
        analyst.start(id);
        return takeOf(library.get(id));
      }),
      discard: os.imports.discard.handler(({ input }) => importer.discard(input.id)),
      sample: os.imports.sample.handler(() => {
        const { id } = addSampleTake(importer);
        analyst.start(id);
        return takeOf(library.get(id));
      }),
      text: os.imports.text.handler(({ input: { title, text, ...framing } }) => {
        const { id } = addTypedTake(library, services.framing(framing, title), text);
        analyst.start(id);
        return takeOf(library.get(id));
      }),
    },
    bundles: {
      begin: os.bundles.begin.handler(() => bundles.begin()),
      append: os.bundles.append.handler(async ({ input: { id, sequence, bytes } }) =>
        bundles.append(id, sequence, await bytesOf(bytes)),
      ),
      finish: os.bundles.finish.handler(({ input }) => bundles.finish(input.id)),
      discard: os.bundles.discard.handler(({ input }) => bundles.discard(input.id)),
    },
    probes: {
      answer: os.probes.answer.handler(async ({ input: { id, probe, text } }) => {
        await probeAnswers.typed(id, probe, text);
        return services.details.of(id);
      }),
      begin: os.probes.begin.handler(({ input: { id, probe, sampleRate } }) =>
        probeRecorder.begin(id, probe, sampleRate),
      ),
      append: os.probes.append.handler(async ({ input: { id, sequence, pcm } }) =>
        probeRecorder.append(id, sequence, await bytesOf(pcm)),
      ),
      finish: os.probes.finish.handler(async ({ input }) => {
        const spoken = probeRecorder.finish(input.id);
        await probeAnswers.spoken(spoken);
        return services.details.of(spoken.takeId);
      }),
      discard: os.probes.discard.handler(({ input }) => probeRecorder.discard(input.id)),
      judge: os.probes.judge.handler(async ({ input: { id, answer } }) => {
        await probeAnswers.spoken(probeRecorder.recovered(id, answer));
        return services.details.of(id);
      }),
      forget: os.probes.forget.handler(({ input: { id, answer } }) => {
        probeRecorder.forget(id, answer);
        return services.details.of(id);
      }),
    },
    reports: {
      create: os.reports.create.handler(async ({ input }) =>
        fileOf(await reportOfTake(library, walkthroughs, input)),
      ),
      audio: os.reports.audio.handler(async ({ input: { id, clip } }) => {
        const { fileName, bytes } = await audioOfTake(library, walkthroughs, id, clip);
        return { fileName, content: new Blob([bytes], { type: 'audio/flac' }) };
      }),
      comparison: os.reports.comparison.handler(async ({ input }) =>
        fileOf(await comparisonOfTakes(library, walkthroughs, input)),
      ),
      progress: os.reports.progress.handler(async ({ input }) =>
        fileOf(await progressOfTakes(library, walkthroughs, input)),
      ),
      table: os.reports.table.handler(() => ({
        fileName: 'takes.csv',
        content: new Blob([tableOfTakes(library, walkthroughs)], { type: 'text/csv;charset=utf-8' }),
      })),
    },
  });
}
