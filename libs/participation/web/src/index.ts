export { ExpectationChoice } from './expectation-choice.tsx';
