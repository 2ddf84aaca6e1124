export { ExpectationCount } from './expectation-count.entity.ts';
export { ExpectationKind } from './expectation-kind.ts';
export { Expectation } from './expectation.entity.ts';
export { ExpectationSet } from './participation.events.ts';
export { participationSlice } from './participation.slice.ts';
export { SetExpectation, type ExpectationWish } from './set-expectation.ts';
