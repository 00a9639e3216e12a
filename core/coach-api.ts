import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { appInfoSchema, windowCommandSchema } from './app-info.ts';
import { bundleOutcomeSchema } from './bundle-outcome.ts';
import { licenceSchema } from './licence.ts';
import { coachCommentSchema } from './coach-comments.ts';
import { correctionSchema } from './corrections.ts';
import { foundTakeSchema } from './found-take.ts';
import { captionsSchema } from './live-captions.ts';
import { probeAnswerSchema, unjudgedAnswerSchema } from './probe-answer.ts';
import { comparisonWantedSchema, progressWantedSchema, reviewWantedSchema } from './report/wanted-report.ts';
import { replacedSchema } from './retake.ts';
import { readingSchema } from './review-schema.ts';
import { settingsSchema } from './settings.ts';
import { downloadProgressSchema, modelIdSchema, speechModelSchema } from './speech-model.ts';
import { lensSchema, levelSchema, probeKindSchema, takeIdSchema, takeSchema, wordSchema } from './take.ts';
import { LARGEST_WALKTHROUGH, listedWalkthroughSchema, walkthroughSchema } from './walkthrough.ts';

/**
 * The one contract between the window and the services. An Electron MessagePort and local HTTP carry it alike, so the
 * desktop program and browser mode are the same program. Bytes travel as Blobs: oRPC does not carry Uint8Array.
 *
 * Every refusal is the typed error REFUSED, whose message is a sentence for the user that says what is wrong and what
 * to do.
 */
const contract = oc.errors({
  REFUSED: {
    status: 422,
    data: z.object({
      reason: z.enum(['not-found', 'bad-input', 'busy', 'storage', 'speech', 'cancelled', 'offline']),
    }),
  },
});

const modelRef = z.object({ id: modelIdSchema });
const walkthroughRef = walkthroughSchema.pick({ id: true });
const takeRef = z.object({ id: takeIdSchema });
const framing = z.object({ walkthroughId: z.string(), lens: lensSchema, level: levelSchema });

const sampleRateSchema = z.number().int().min(8000).max(192000);

/** At most 4 MiB a message, so that no call holds a whole recording in memory. */
export const LARGEST_CHUNK_BYTES = 4 * 1024 * 1024;
/** 2,000 comments of 4,000 characters. */
export const LARGEST_COMMENT_FILE = 10_000_000;
const chunk = z
  .instanceof(Blob)
  .refine((blob) => blob.size <= LARGEST_CHUNK_BYTES, 'send at most 4 MiB at a time');

export const takeDetailSchema = z.object({
  take: takeSchema,
  /** As heard; `corrections` lie over them. */
  words: z.array(wordSchema),
  /** Null until the take has been analysed. */
  reading: readingSchema.nullable(),
  /** What the speaker put right, in the order it was done. */
  corrections: z.array(correctionSchema),
  /** What human coaches wrote, in the order of time. */
  comments: z.array(coachCommentSchema),
  /** Answers to the follow-up questions, oldest first. */
  probeAnswers: z.array(probeAnswerSchema),
  /** Spoken answers that are on disk and wait for their verdict. */
  unjudgedAnswers: z.array(unjudgedAnswerSchema),
  /** Loudest sample of each 1/20 s, 0 to 1; empty for a typed take. */
  peaks: z.array(z.number().min(0).max(1)),
});
export type TakeDetail = z.infer<typeof takeDetailSchema>;

export const PEAKS_PER_SECOND = 20;

export const ANALYSIS_STAGES = [
  'waiting',
  'decoding',
  'transcribing',
  'reading',
  'ready',
  'failed',
  'cancelled',
] as const;
export const analysisProgressSchema = z.object({
  stage: z.enum(ANALYSIS_STAGES),
  /** 0 to 1 over the whole analysis. */
  fraction: z.number().min(0).max(1),
  /** A sentence for the user when the stage is failed. */
  problem: z.string().nullable(),
});
export type AnalysisProgress = z.infer<typeof analysisProgressSchema>;

/** A finished file; its name is safe on every system. */
const fileSchema = z.object({ fileName: z.string(), content: z.instanceof(Blob) });

export const coachApi = {
  app: {
    info: contract.output(appInfoSchema),
    /** Has the library moved to another folder at the next start; null calls that off. */
    moveLibrary: contract
      .input(z.object({ folder: z.string().trim().min(1).max(4096).nullable() }))
      .output(appInfoSchema),
    /** What the desktop program asks its window to do. */
    commands: contract.output(eventIterator(windowCommandSchema)),
    /** A page of the window failed: its stack, of which only places in the program are kept. */
    crashed: contract.input(z.object({ stack: z.string().max(20_000) })),
    /** The packages that the program consists of, and their licences. */
    licences: contract.output(z.array(licenceSchema)),
  },
  settings: {
    get: contract.output(settingsSchema),
    set: contract.input(settingsSchema).output(settingsSchema),
  },
  models: {
    list: contract.output(z.array(speechModelSchema)),
    /** Downloads a model from the hub, or goes on where that broke off; leaving the stream cancels it. */
    download: contract.input(modelRef).output(eventIterator(downloadProgressSchema)),
    /** Takes a model from a folder of this computer. */
    import: contract.input(z.object({ folder: z.string().trim().min(1).max(4096) })).output(modelRef),
    remove: contract.input(modelRef),
  },
  walkthroughs: {
    list: contract.output(z.array(listedWalkthroughSchema)),
    /** Keeps one of the user's own, in place of an earlier one of that id. */
    save: contract.input(walkthroughSchema),
    /** Takes in a walkthrough's file. */
    import: contract.input(z.object({ text: z.string().max(LARGEST_WALKTHROUGH) })).output(walkthroughRef),
    /** Takes one of the user's own away; its takes stay. */
    remove: contract.input(walkthroughRef),
    /** A walkthrough as a YAML file. */
    file: contract.input(walkthroughRef).output(fileSchema),
  },
  takes: {
    /** Newest first. */
    list: contract.output(z.array(takeSchema)),
    /** The takes in which all of these words were said. */
    search: contract.input(z.object({ query: z.string().max(500) })).output(z.array(foundTakeSchema)),
    get: contract.input(takeRef).output(takeDetailSchema),
    rename: contract.input(takeRef.extend({ title: z.string().trim().min(1).max(200) })).output(takeSchema),
    /** Remembers the lens and level a take is looked at under. */
    reframe: contract.input(takeRef.extend({ lens: lensSchema, level: levelSchema })).output(takeSchema),
    /** Replaces the take's corrections, and reads it anew where its words changed. */
    correct: contract
      .input(takeRef.extend({ corrections: z.array(correctionSchema).max(20_000) }))
      .output(takeDetailSchema),
    /** Takes in the file that a coach saved from the web page of this take's review. */
    addComments: contract
      .input(takeRef.extend({ file: z.string().max(LARGEST_COMMENT_FILE) }))
      .output(takeDetailSchema),
    removeComment: contract.input(takeRef.extend({ comment: z.string().max(64) })).output(takeDetailSchema),
    /** Deletes the take and its audio. */
    remove: contract.input(takeRef),
    /** Deletes every take with its audio, the settings, and older copies of the database. Walkthroughs stay. */
    removeEverything: contract,
    /** Starts the analysis (again). A take that is being analysed is left at it. */
    analyse: contract.input(takeRef),
    cancel: contract.input(takeRef),
    /** Where the take's analysis stands, then every change, until it is ready, failed or cancelled. */
    watch: contract.input(takeRef).output(eventIterator(analysisProgressSchema)),
  },
  recording: {
    /**
     * One recording at a time in the whole program. What `replaces` names is spoken anew: `finish` then answers with the
     * new take that it is part of.
     */
    begin: contract
      .input(framing.extend({ sampleRate: sampleRateSchema, replaces: replacedSchema.optional() }))
      .output(takeRef),
    /** Mono 16-bit little-endian PCM, in order: `sequence` counts from 0. It is on disk when the call returns. */
    append: contract.input(takeRef.extend({ sequence: z.number().int().min(0), pcm: chunk })),
    /** Replaces the moments marked for later. They are kept with the take when the call returns. */
    moments: contract.input(takeRef.extend({ moments: takeSchema.shape.moments })),
    /** Closes the file, then starts the analysis. */
    finish: contract.input(takeRef).output(takeSchema),
    discard: contract.input(takeRef),
    /** The words so far, then every change, until the recording ends. */
    watch: contract.input(takeRef).output(eventIterator(captionsSchema)),
  },
  imports: {
    begin: contract.input(framing.extend({ fileName: z.string().min(1).max(300) })).output(takeRef),
    append: contract.input(takeRef.extend({ sequence: z.number().int().min(0), bytes: chunk })),
    /** Closes the file, then starts the analysis. */
    finish: contract.input(takeRef).output(takeSchema),
    discard: contract.input(takeRef),
    /** Puts the bundled sample among the takes and starts its analysis: a first review without a microphone. */
    sample: contract.output(takeSchema),
    /** A pasted transcript becomes a typed take; its times are estimated. */
    text: contract
      .input(
        framing.extend({
          title: z.string().trim().min(1).max(200),
          text: z.string().trim().min(1).max(200_000),
        }),
      )
      .output(takeSchema),
  },
  bundles: {
    /** Takes in a file that another Starling wrote. Where it is written: GET /bundle, for it may be larger than memory. */
    begin: contract.output(z.object({ id: z.uuid() })),
    append: contract.input(z.object({ id: z.uuid(), sequence: z.number().int().min(0), bytes: chunk })),
    finish: contract.input(z.object({ id: z.uuid() })).output(bundleOutcomeSchema),
    discard: contract.input(z.object({ id: z.uuid() })),
  },
  probes: {
    /** Judges a typed answer to a follow-up question about the take, and keeps both. */
    answer: contract
      .input(takeRef.extend({ probe: probeKindSchema, text: z.string().trim().min(1).max(20_000) }))
      .output(takeDetailSchema),
    /** The same, spoken: recorded like a take, its audio kept in the take's folder. `id` is then the answer's own. */
    begin: contract
      .input(takeRef.extend({ probe: probeKindSchema, sampleRate: sampleRateSchema }))
      .output(takeRef),
    append: contract.input(takeRef.extend({ sequence: z.number().int().min(0), pcm: chunk })),
    /** Closes the file, writes down what was said, judges it and keeps it with the take. */
    finish: contract.input(takeRef).output(takeDetailSchema),
    discard: contract.input(takeRef),
    /** Judges an answer of this take that was spoken and has no verdict yet. */
    judge: contract.input(takeRef.extend({ answer: z.uuid() })).output(takeDetailSchema),
    /** Deletes an answer that has no verdict, for good. */
    forget: contract.input(takeRef.extend({ answer: z.uuid() })).output(takeDetailSchema),
  },
  reports: {
    /** A finished report of the take under its current lens and level. */
    create: contract.input(reviewWantedSchema).output(fileSchema),
    /** The take's audio as FLAC: all of it with its sections as chapters, or one stretch of it. */
    audio: contract
      .input(
        takeRef.extend({
          clip: z
            .object({
              start: z.number().min(0),
              end: z.number().min(0),
              name: z.string().trim().min(1).max(200),
            })
            .nullable(),
        }),
      )
      .output(fileSchema),
    comparison: contract.input(comparisonWantedSchema).output(fileSchema),
    progress: contract.input(progressWantedSchema).output(fileSchema),
    /** Every take as one row, CSV for a spreadsheet. */
    table: contract.output(fileSchema),
  },
};
export type CoachApi = typeof coachApi;
