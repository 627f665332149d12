/** Second levels under which Google has a national domain: `.google.com.ar`, `.google.co.jp`. */
const UNDER_COM =
  'af ag ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb ly mm mt mx my na ng ni np om pa pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn';
const UNDER_CO = 'ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw';
/** Top levels: `.google.de`. */
const TOP_LEVEL =
  'com ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr ga ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo ki kg kz la li lk lt lu lv md me mg mk ml mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sn so sm sr st td tg tl tm tn to tt vu ws';

/**
 * The hosts of Google Scholar: one for each of Google's domains.
 * The domains: https://www.google.com/supported_domains.
 */
export const SCHOLAR_HOSTS: readonly string[] = [
  ...TOP_LEVEL.split(' '),
  ...UNDER_COM.split(' ').map((country) => `com.${country}`),
  ...UNDER_CO.split(' ').map((country) => `co.${country}`),
].map((domain) => `scholar.google.${domain}`);
