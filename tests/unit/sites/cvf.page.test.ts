import { describe, expect, it } from 'vitest';
import { drawChips, fixture, readDocument, readFixture, readPage } from './read-page';

const CVF = 'https://openaccess.thecvf.com';
const named = (...names: string[]) => names.map((name) => ({ name }));
const EMPTY = '<!doctype html><body><div id="content"><h3>Papers</h3><dl></dl></div>';

describe('what is a listing', () => {
  it.each([
    ['/CVPR2024?day=all', 'conference'],
    ['/CVPR2019.py?day=2019-06-18', 'conference'],
    ['/CVPR2026_findings?day=all', 'conference'],
    ['/WACV2020', 'conference'],
    ['/CVPR2013.py', 'conference'],
    ['/CVPR2023_workshops/MobileAI', 'workshop'],
    ['/CVPR2018_workshops/CVPR2018_W1.py', 'workshop'],
    ['/CVPR2023_workshops/menu', undefined],
    ['/CVPR2023_workshops', undefined],
    ['/menu', undefined],
    ['/', undefined],
    ['/content/CVPR2024/html/Hu_Instruct-Imagen_CVPR_2024_paper.html', undefined],
  ])('%s is %s', (path, kind) => {
    const page = readPage(EMPTY, CVF + path);
    expect([page.kind, page.cards]).toEqual([kind, []]);
  });

  it('the menu of the days of a conference is none, its papers at the same address are one', () => {
    expect(readFixture('cvf/menu-days.html', `${CVF}/CVPR2019`).kind).toBeUndefined();
    expect(readFixture('cvf/conference-2024.html', `${CVF}/CVPR2024`).kind).toBe('conference');
  });

  it('a page about one paper has no cards', () => {
    expect(readFixture('cvf/paper.html', `${CVF}/CVPR2024?day=all`).cards).toEqual([]);
  });
});

describe('a conference', () => {
  const page = readFixture('cvf/conference-2024.html', `${CVF}/CVPR2024?day=all`);

  it('reads title, names, links and the BibTeX of each card', () => {
    expect(page.unreadable).toBe(0);
    expect(page.cards.map(({ paper }) => paper)).toEqual([
      {
        key: 'arxiv:2401.01952',
        title: 'Instruct-Imagen: Image Generation with Multi-modal Instruction',
        authors: named('Hexiang Hu', 'Kelvin C.K. Chan'),
        arxivId: '2401.01952',
        venue: 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)',
        published: '2024-06',
        url: `${CVF}/content/CVPR2024/html/Hu_Instruct-Imagen_CVPR_2024_paper.html`,
        pdfUrl: `${CVF}/content/CVPR2024/papers/Hu_Instruct-Imagen_CVPR_2024_paper.pdf`,
      },
      {
        key: 'title:wordsandpicturesofnthings|alanturing|2024',
        title: '"Words" & Pictures of $n$ Things',
        authors: named('Alan Turing'),
        published: '2024',
        url: `${CVF}/content/CVPR2024/html/Turing_Words_CVPR_2024_paper.html`,
        pdfUrl: `${CVF}/content/CVPR2024/papers/Turing_Words_CVPR_2024_paper.pdf`,
      },
    ]);
  });

  it('chips go under the title, after its link', () => {
    for (const { anchor, element } of page.cards) {
      expect(anchor.localName).toBe('a');
      expect(anchor.parentElement).toBe(element);
    }
  });

  it('of an old year: names as text, relative links; a page cut off in the middle keeps what is there', () => {
    const { cards } = readFixture('cvf/conference-2013.html', `${CVF}/CVPR2013`);
    expect(cards.map(({ paper }) => paper)).toEqual([
      expect.objectContaining({
        title: 'Intrinsic Scene Properties from a Single RGB-D Image',
        authors: named('Jonathan T. Barron', 'Jitendra Malik'),
        venue: 'The IEEE Conference on Computer Vision and Pattern Recognition (CVPR)',
        published: '2013-06',
        url: `${CVF}/content_cvpr_2013/html/Barron_Intrinsic_Scene_Properties_2013_CVPR_paper.html`,
        pdfUrl: `${CVF}/content_cvpr_2013/papers/Barron_Intrinsic_Scene_Properties_2013_CVPR_paper.pdf`,
      }),
      expect.objectContaining({ title: 'The Page Ends Here', authors: [], published: '2013' }),
    ]);
  });

  it('a node of somebody else between dt and dd does not part them', () => {
    const html = fixture('cvf/conference-2024.html').replaceAll('</dt>', '</dt><div class="other">x</div>');
    const { cards } = readPage(html, `${CVF}/CVPR2024?day=all`);
    expect(cards.map(({ paper }) => paper)).toEqual(page.cards.map(({ paper }) => paper));
  });

  it.each(['conference-2024.html', 'conference-2013.html'])('%s reads the same after chips are drawn', (file) => {
    const drawn = readFixture(`cvf/${file}`, `${CVF}/CVPR2024?day=all`);
    drawChips(drawn);
    expect(readDocument(drawn.document, `${CVF}/CVPR2024?day=all`).cards).toEqual(drawn.cards);
  });
});

describe('hostile pages', () => {
  const listOf = (html: string) => readPage(`<!doctype html><dl>${html}</dl>`, `${CVF}/CVPR2024?day=all`);

  it('a link that is none is left out, and the ids of a label are not believed', () => {
    const { cards } = listOf(
      `<dt class="ptitle"><a href="javascript:alert(1)">T</a></dt>
       <dd>[<a href="javascript:x.pdf">pdf</a>] [<a href="https://example.org/abs/2401.01952">arXiv</a>]</dd>`,
    );
    expect(cards.map(({ paper }) => paper)).toEqual([
      { key: 'title:t||2024', title: 'T', authors: [], published: '2024', url: '' },
    ]);
  });

  it('a card without a title is unreadable, and counted', () => {
    expect(listOf('<dt class="ptitle"><br><a href="/x"> </a></dt><dd>A</dd>')).toMatchObject({ unreadable: 1 });
  });

  it('names that shadow the DOM change nothing', () => {
    const names = ['location', 'querySelector', 'querySelectorAll', 'nextElementSibling', 'getAttribute'];
    const clobbering = names.map((name) => `<img name="${name}" id="${name}">`).join('');
    const html = fixture('cvf/conference-2024.html').replace('<h3>', `${clobbering}<h3>`);
    expect(readPage(html, `${CVF}/CVPR2024`).cards).toHaveLength(2);
  });
});
