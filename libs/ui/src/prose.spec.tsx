import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Prose } from './prose.tsx';

const headings = () => screen.queryAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`);

it('says a title once, though the text begins with it again', () => {
  render(
    <Prose under="L’hiver : comment faire" html="<h3>L'hiver&nbsp;: comment faire</h3><h4>Assurance</h4><p>…</p>" />,
  );
  expect(headings()).toEqual(['H2 Assurance']);
});

it('keeps a first heading of its own', () => {
  render(<Prose under="Comment faire" html="<h3>Avant de commencer</h3><p>…</p><h3>Comment faire</h3>" />);
  expect(headings()).toEqual(['H2 Avant de commencer', 'H2 Comment faire']);
});
