import { ELSEWHERE, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Measuring models, data for them, overviews, and models as judges. */
export const EVALUATION: TagRules[] = [
  {
    tag: 'benchmark',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(introduce|propose|release|construct|establish|design|provide) ... benchmark',
        '(new|first|comprehensive) benchmark, benchmark (for|of|to|that|designed|comprising)',
        '(comprehensive|systematic) (evaluation|assessment) of',
        '(we|to) (systematically|comprehensively|empirically) (evaluate|assess|study|investigate)',
        'we evaluate ... (LLM|models)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'leaderboard',
        '(benchmark|benchmarking), *bench, *arena, (evaluating|evaluate|assessing|assess|measuring)',
        'evaluation (of|on), (an|a) (evaluation|comprehensive evaluation)',
        '(comprehensive|systematic|empirical|human|automatic) evaluation, empirical study',
        'how (well|good|far|robust) (do|does|are|is|can), stress-test*, exam, challenge for',
      ),
      topic(
        'title-question',
        { in: 'title', needs: ['language-models', 'evaluation'] },
        'can (LLM|large language models|language models|ChatGPT), are (LLM|large language models|we), do LLM',
        '(evaluation|comparison|comparative|probing), (case|preliminary|comparative|comprehensive) study',
        '(impact|effect) of',
      ),
      topic(
        'evaluation',
        { in: 'abstract', needs: MODELS },
        '(benchmark|benchmarking), evaluation (framework|protocol|metric), *bench, test cases',
      ),
    ],
    except: [
      'benchmark (dataset|tasks)',
      '(experiment|results|evaluation|evaluated|performance|improvements|gains|tasks|accuracy) (on|across|over|in) ... benchmark*',
      '(across|on|over|several|multiple|various|popular|standard|public|widely used|diverse|three|two|four|five|six|reasoning|common|other|established|math|mathematical|downstream|all|different) benchmark*',
      '(outperform*|state-of-the-art) ... benchmark*, benchmark* (show|demonstrate|result|confirm)',
    ],
  },
  {
    tag: 'dataset',
    anyField: true,
    rules: [
      sure(
        'told',
        { in: 'abstract', needs: MODELS },
        'we (introduce|present|construct|release|collect|curate) ... (dataset|corpus)',
      ),
      strong(
        'named',
        {},
        '(introduce|propose|collect|publish) ... (dataset|corpus)',
        '(present|release|construct|create|build|curated|collected) ... (dataset|corpus|training data)',
        '(new|novel|first|public) ... dataset, (large-scale|high-quality) dataset (for|with)',
        '(dataset|corpus) (of|containing|comprising|with|consists|contains|for)',
        'data (curation|construction) pipeline, our (dataset|corpus) (comprises|comprise|contains|consists|includes|covers|is available|spans), (dataset|corpus) is released, (benchmark|benchmarks) and (dataset|datasets)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(dataset|corpus|corpora), (harvesting|synthesizing) ... data, instruction data, (million|1M|100K|10M)',
        'data for, captions, open data',
      ),
    ],
    except: [
      '(several|multiple|various|public|benchmark|three|two|four|five|real-world|six|different|these|popular|downstream|diverse|widely used|both|many|large|synthetic and real) datasets',
      '(on|across|over|using|from|in|with|to) (the|a|several|multiple|various|public|three|two|four|five|real|real-world|our|diverse|standard|six|different|both|this|these) ... (dataset|corpus)',
      '(on|across|over) ... dataset, dataset (show|demonstrate|distillation|bias|shift|size)',
      'experiments ... datasets, cold-start (dataset|data), corpus interaction',
    ],
  },
  {
    tag: 'survey',
    rules: [
      sure(
        'title',
        { in: 'title', unless: ['physical-sciences', 'questionnaires'] },
        'overview',
        '(a|an) ... (survey|review|overview|primer|taxonomy), survey (of|on|and), survey, systematic exploration',
        '(state of the art|advances|challenges and opportunities|open problems|progress and|recent advances|future directions|taxonomy|introduction to)',
        'review',
      ),
      strong(
        'named',
        { in: 'abstract', needs: MODELS, unless: ['questionnaires'] },
        '(this|our|in this) (survey|review), comprehensive (survey|review|overview)',
      ),
    ],
    except: [
      'survey (generation|data|questionnaire)',
      '(sky|online|student|photometric|infrared|sample) survey, survey (data|response|sampling)',
      '(code|peer|product|paper|movie|user|app|human) review, review (comments|process)',
      '(automated|generat*) ... (survey|reviews)',
    ],
  },
  {
    tag: 'llm-as-judge',
    rules: [
      sure(
        'unmistakable',
        {},
        '(LLM|LLMs|GPT-4|language model)-as-(a-judge|judge|judges|an-evaluator|evaluator|evaluators)',
      ),
      strong('other-judges', {}, '(MLLM|VLM|model|agent)-as-(a-judge|judge|judges|an-evaluator)'),
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE, strict: true },
        '(judge|judges|judging|jury|juries|evaluators|meta-evaluat*|auto-eval*|autorater), (relevance|LLM|AI|automated|rubric-based) (judgment|judgments|judgement|grading), (evaluation|evaluating) ... (with|by|using) (LLM|LLMs|large language models|language models|ChatGPT|GPT-4), (LLM-based|reference-free|automatic|automated|NLG|LLM-driven) (evaluation|evaluator|metric|assessment|scoring|essay scoring)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        '(LLM|automatic) evaluator',
        '(LLM|AI) (judge|judgment), (judge|judging) (model|LLM|bias)',
        '(LLM|large language models) ... (evaluators|judges), pairwise comparison, NLG evaluation',
        '(chatbot arena|AlpacaEval)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['judging'] },
        '(judge|judging|judgment|evaluator|scoring)',
        '(LLM|language models|automatic|automated|reference-free) ... (evaluation|metric|critique)',
        'evaluation ... (LLM|language models), (critique|critic)',
      ),
    ],
  },
];
