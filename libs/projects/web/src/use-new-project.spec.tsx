import { beforeEach, expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { asNewProject, nameOf, useNewProject } from './use-new-project.ts';

beforeEach(() => localStorage.clear());

it('what is typed is found again by the next visit, until one starts again', () => {
  const first = renderHook(() => useNewProject());
  act(() => first.result.current.change({ sentence: 'Emmener les anciens au marché', themes: ['mobilite'] }));
  act(() => first.result.current.change({ differences: { p1: 'le jeudi' } }));
  first.unmount();

  const second = renderHook(() => useNewProject());
  expect(second.result.current.cameBack).toBe(true);
  expect(second.result.current.draft).toMatchObject({
    sentence: 'Emmener les anciens au marché',
    themes: ['mobilite'],
    differences: { p1: 'le jeudi' },
  });
  act(() => second.result.current.startAgain());
  expect(second.result.current.draft.sentence).toBe('');
  second.unmount();
  expect(renderHook(() => useNewProject()).result.current.cameBack).toBe(false);
});

it('looking at the page keeps nothing', () => {
  renderHook(() => useNewProject({ kind: 'COMMUNE', name: 'Audierne', code: '29003' }));
  expect(localStorage).toHaveLength(0);
});

it('a device that refuses to keep anything does not stop anyone from writing', () => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  try {
    const { result } = renderHook(() => useNewProject());
    act(() => result.current.change({ sentence: 'Un verger' }));
    expect(result.current.draft.sentence).toBe('Un verger');
  } finally {
    Storage.prototype.setItem = setItem;
  }
});

it.each([
  ['nothing', null],
  ['another shape', { text: 'x' }],
  ['a list', ['x']],
])('what is kept and is no draft is left alone: %s', (_, kept) => {
  expect(asNewProject(kept)).toBeNull();
});

it('takes what makes sense of a draft kept by another version', () => {
  const kept = {
    sentence: 'Un verger',
    themes: ['jardins', 3],
    stage: 'CLOSED',
    place: { kind: 'MOON', name: 'x' },
    saved: { id: 1 },
  };
  expect(asNewProject(kept)).toMatchObject({
    sentence: 'Un verger',
    themes: ['jardins'],
    stage: 'IDEA',
    place: null,
    saved: null,
  });
});

it.each([
  ['Un verger', '', 'Un verger'],
  ['Un verger pour tous.', '', 'Un verger pour tous'],
  ['Un verger', 'Le verger du port', 'Le verger du port'],
  [
    'Des habitants du Cap Sizun conduisent leurs voisins âgés au marché, chez le médecin et à la gare',
    '',
    'Des habitants du Cap Sizun conduisent leurs voisins âgés au marché, chez le…',
  ],
])('is called by its name, else by its sentence cut at a word: %s %s', (sentence, title, name) => {
  expect(nameOf({ sentence, title })).toBe(name);
});
