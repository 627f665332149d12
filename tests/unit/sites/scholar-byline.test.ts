import { expect, it } from 'vitest';
import { bylineOf } from '@/sites/scholar-byline';

it.each<[string, string[], string | undefined, string | undefined, number | undefined]>([
  [
    'MD Wilkinson, M Dumontier, IJJ Aalbersberg… - Scientific data, 2016 - nature.com',
    ['MD Wilkinson', 'M Dumontier', 'IJJ Aalbersberg'],
    'Scientific data',
    '2016',
    undefined,
  ],
  ['A Attwood, K Easey… - …, 2015 - bris.ac.uk', ['A Attwood', 'K Easey'], undefined, '2015', undefined],
  ['B Mons - 2018 - api.taylorfrancis.com', ['B Mons'], undefined, '2018', 1],
  ['A Bhat, ZA Wani - IFLA journal, 2025 - journals.sagepub.com', ['A Bhat', 'ZA Wani'], 'IFLA journal', '2025', 2],
  ['M Lewis, GB Sullivan - academia.edu', ['M Lewis', 'GB Sullivan'], undefined, undefined, 2],
  ['H Caesar - 2019', ['H Caesar'], undefined, '2019', 1],
  ['M Rizky - Seminar Nasional, 2021', ['M Rizky'], 'Seminar Nasional', '2021', 1],
  ['A Author - Medicina - Buenos Aires, 1999 - host.org', ['A Author'], 'Medicina - Buenos Aires', '1999', 1],
  ['A Author - Journal without a year - host.org', ['A Author'], 'Journal without a year', undefined, 1],
  ['K Stanley, Jr., J Lehman - Nature, 2019 - nature.com', ['K Stanley, Jr.', 'J Lehman'], 'Nature', '2019', 2],
  ['Open Science Collaboration - Science, 2015 - science.org', ['Open Science Collaboration'], 'Science', '2015', 1],
  // Nobody is named: the line begins with venue and year.
  ['2019 - apps.dtic.mil', [], undefined, '2019', undefined],
  ['Nature, 1966 - nature.com', [], 'Nature', '1966', undefined],
  ['US Patent 9,123,456, 2015', [], 'US Patent 9,123,456', '2015', undefined],
  ['GBD 2019 Collaborators - The Lancet, 2020 - Elsevier', ['GBD 2019 Collaborators'], 'The Lancet', '2020', 1],
  ['', [], undefined, undefined, undefined],
])('%s', (line, names, venue, published, authorCount) => {
  expect(bylineOf(line)).toEqual({ authors: names.map((name) => ({ name })), authorCount, venue, published });
});
