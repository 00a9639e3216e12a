import { useSaveSettings } from '../queries.ts';
import { goTo, hrefOf } from '../routes.ts';

/** Goes to the practise page with this question on it. */
export function usePractise(): (walkthroughId: string) => void {
  const { mutate: save } = useSaveSettings();
  return (walkthroughId) => {
    save({ walkthroughId });
    goTo(hrefOf.practise);
  };
}
