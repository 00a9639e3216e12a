const FILLERS = new Set(['um', 'umm', 'uhm', 'uh', 'uhh', 'er', 'erm', 'hmm', 'hm', 'mm', 'mmm']);

/** Whether a written word is a hesitation: letters only, so "Um," and "uh..." are. */
export const isFiller = (text: string): boolean => FILLERS.has(text.toLowerCase().replace(/[^a-z]/g, ''));
