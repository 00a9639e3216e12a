import { describe, expect, it } from 'vitest';
import { hrefOf, hrefOfReview, hrefOfWalkthrough, routeOf } from '../../renderer/routes.ts';

const ID = '981a454f-57d3-46c8-9f59-5bf42b5a9511';

describe('addresses of the window', () => {
  it('lead to the page they were made for', () => {
    for (const [page, href] of Object.entries(hrefOf)) expect(routeOf(href)).toEqual({ page });
    expect(routeOf(hrefOfReview(ID))).toEqual({ page: 'review', takeId: ID });
    expect(routeOf(hrefOfWalkthrough('urgent-repair'))).toEqual({
      page: 'walkthrough',
      walkthroughId: 'urgent-repair',
    });
  });

  it('start on the practise page', () => {
    for (const hash of ['', '#', '#/']) expect(routeOf(hash)).toEqual({ page: 'practise' });
  });

  it.each([
    '#/nowhere',
    '#/takes/not-an-id',
    '#/takes/../settings',
    '#/practise/x',
    `#/takes/${ID}/x`,
    '#/walkthroughs/A%20b',
  ])('that mean nothing say so: %s', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'unknown' });
  });
});
