import { ELSEWHERE, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Measuring models, data for them, overviews, and models as judges. */
export const EVALUATION: TagRules[] = [
  {
    tag: 'benchmark',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(introduce|construct|design) ... benchmark, (new|first|comprehensive) benchmark',
        'benchmark (for|of|to|that|designed), comprehensive evaluation of, we evaluate ... (LLM|models)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(benchmark|benchmarking), *bench, *arena, (evaluating|evaluate|assessing|measuring), evaluation (of|on)',
        '(an|a) (evaluation|comprehensive evaluation), (systematic|human) evaluation, empirical study',
        'how (well|good|far) (do|are|is), exam',
      ),
      topic(
        'title-question',
        { in: 'title', needs: ['language-models', 'evaluation'] },
        'can (LLM|large language models|language models|ChatGPT), are we, do LLM',
        '(evaluation|comparison|comparative|probing), (case|preliminary|comparative|comprehensive) study',
        'impact of, limits of',
      ),
      topic(
        'evaluation',
        { in: 'abstract', needs: MODELS },
        'benchmark, evaluation (framework|metric), *bench, test cases',
      ),
    ],
    except: [
      'benchmark (dataset|tasks)',
      '(experiment|results|evaluation|evaluated|performance|improvements|gains|tasks|accuracy) (on|across|over|in) ... benchmark*',
      '(across|on|over|several|multiple|various|standard|public|widely used|diverse|three|two|four|five|six|reasoning|common|other|established|math|mathematical|downstream|different) benchmark*',
      '(outperform*|state-of-the-art) ... benchmark*, benchmark* (show|demonstrate|result|confirm)',
    ],
  },
  {
    tag: 'dataset',
    rules: [
      strong(
        'named',
        {},
        '(present|release|construct|create|curated) ... (dataset|training data), (new|novel|first) ... dataset',
        '(dataset|corpus) (of|containing|comprising|with|consists|contains|for)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(dataset|corpus), (harvesting|synthesizing) ... data, (million|1M|100K), data for, captions, open data',
      ),
    ],
    except: [
      '(several|multiple|various|public|benchmark|three|two|four|five|real-world|six|different|these|popular|downstream|diverse|widely used|both|many|large|synthetic and real) datasets',
      '(on|across|over|using|from|in|with|to) (the|a|several|multiple|various|public|three|two|four|five|real|real-world|our|diverse|standard|six|different|both|this|these) ... (dataset|corpus)',
      '(on|across|over) ... dataset, dataset (show|demonstrate|distillation|bias|size), experiments ... datasets',
    ],
  },
  {
    tag: 'survey',
    rules: [
      sure(
        'title',
        { in: 'title', unless: ['other-fields', 'questionnaires'] },
        '(a|an) ... (survey|review|overview|taxonomy), survey (of|on|and)',
        '(state of the art|advances|future directions|taxonomy), review',
      ),
      strong('named', { in: 'abstract', needs: MODELS, unless: ['questionnaires'] }, 'this survey'),
    ],
    except: [
      '(sky|student|photometric|infrared|sample) survey, survey (data|response|sampling)',
      '(code|peer|product|paper|movie|user|app|human) review, review (comments|process)',
      '(automated|generat*) ... reviews',
    ],
  },
  {
    tag: 'llm-as-judge',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        'VLM-as-a-judge, (LLM|AI) judgment, (judge|judging) (model|LLM)',
        '(LLM|large language models) ... (evaluators|judges)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['judging'] },
        '(judge|judging|judgment), (LLM|language models|automatic|automated) ... evaluation',
        'evaluation ... (LLM|language models), (critique|critic)',
      ),
    ],
  },
];
