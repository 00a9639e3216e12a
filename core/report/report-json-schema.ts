import { z } from 'zod';
import { reportSchema } from './report.ts';

/** The report's form for programs that do not use zod: JSON Schema, draft 2020-12. Kept as report.schema.json. */
export const reportJsonSchema = () => ({
  title: 'starling.report/1',
  description:
    'A review of one spoken interview answer. Seconds count from the start of the take; word indexes are inclusive.',
  ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
});
