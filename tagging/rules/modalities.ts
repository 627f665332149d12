import { clear, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** What a model reads and makes besides plain English text. */
export const MODALITIES: TagRules[] = [
  {
    tag: 'multimodal',
    rules: [
      strong(
        'named',
        {},
        '(VLM|MLLM|LVLM|VLLM|LMM|VQA)',
        '(vision|visual|video|audio|speech)-language (model|understanding|navigation)',
        '(large vision|vision and) language, vision-language',
        'multi-modal (LLM|large|language|model|foundation|reasoning|understanding|instruction|agent|retrieval|generation|chain-of-thought)',
        '(visual|video) question answering, (CLIP|LLaVA|GPT-4V|BLIP), omni-modal, image captioning',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'vision'] },
        'multi-modal, visual reasoning, chart',
      ),
      topic(
        'modality',
        { needs: LANGUAGE },
        'multi-modal, (visual|vision) (token|understanding), cross-modal, modality',
      ),
    ],
    except: ['multi-modal (distribution|posterior), vision-language-action, vision and language navigation'],
  },
  {
    tag: 'diffusion-lm',
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'text'] },
        'diffusion (language|large language|LLM|LM), (dLLM|DLM|LLaDA|MDLM|MDM|DLLM)',
        '(masked|discrete|text|block) diffusion (language|model|LLM|for|modeling|process|LM)',
        '(discrete|masked|text) diffusion, diffusion ... (text generation|for text)',
        '(language|text) ... diffusion model',
      ),
      topic('title', { in: 'title', needs: ['language-models', 'text'], unless: ['images'] }, 'diffusion ... language'),
    ],
    except: ['text-to-(image|video) diffusion, (image|video|stable) diffusion'],
  },
  {
    tag: 'image-generation',
    rules: [
      strong(
        'named',
        { needs: ['neural-networks', 'language-models', 'images'] },
        'text-to-image, (image|visual) (generation|synthesis|editing|personalization)',
        '(image|latent|text-to-image) diffusion model, T2I, (subject-driven|personalized) (generation|image)',
        'generat* ... images',
      ),
      topic(
        'title',
        { in: 'title', needs: ['images'], unless: ['other-fields', 'moving-pictures', 'robots'] },
        'diffusion model, (image|visual) ... (editing|diffusion), GAN, guidance',
      ),
    ],
    except: ['(text|language|masked|discrete|video) diffusion'],
  },
  {
    tag: 'video',
    rules: [
      clear(
        'named',
        { unless: ['other-fields', 'networks'] },
        'video (generation|diffusion|understanding), long video, T2V, *video',
      ),
      sure(
        'title',
        { in: 'title', unless: ['other-fields', 'networks'] },
        '(movie|film), video*, (image|portrait) animation, animat*, talking head',
      ),
    ],
    except: [
      'video (streaming|coding|game|surveillance|communication|service|delivery|multicast|sensor|recommendation|lab|particle|on demand)',
      '(wireless|scalable) video',
    ],
  },
  {
    tag: '3d',
    never: ['molecules'],
    rules: [
      clear('named', {}, '3d (scene|data), SLAM, point-cloud'),
      sure(
        'title',
        { in: 'title', unless: ['other-fields', 'mechanics'] },
        '(3d|4d), *nerf, (radiance|implicit|neural|light) (field|surface), point-cloud, (mesh|meshes)',
        'geometry estimation',
      ),
    ],
    except: [
      '3d (topography|strain|porous|surface topography|turbulent|channel|compartments|flow|parallelism|molecule|molecular|ising|convolution|turbulence)',
      '(in|of) 3d, 3d-printed',
    ],
  },
  {
    tag: 'robotics',
    rules: [
      strong(
        'named',
        {},
        'robot (learning|manipulation|policy|control|task), robotic (manipulation|task|policy|control|grasping)',
        '(dexterous|bimanual|object) (manipulation|grasping), vision-language-action, VLA, diffusion polic*',
        'visuo-motor, embodied (agent|AI|task|navigation), humanoid, vision-and-language navigation',
        'action chunk*',
      ),
      topic(
        'title',
        { in: 'title', needs: ['robots', 'neural-networks', 'language-models'] },
        '(manipulation|grasp|dexterous|imitation learning), embodi*, robot*',
      ),
      topic('robot', { needs: MODELS }, '(robot|robotic), embodied'),
    ],
    except: ['(image|data|text|symbolic|prompt|opinion) manipulation'],
  },
  {
    tag: 'speech',
    rules: [
      strong(
        'named',
        {},
        'speech (recognition|synthesis|generation|codec|representation|token|coding|to), text-to-speech',
        '(speech|voice|audio|music|spoken|sound) (generation|synthesis|language model|effects|dialogue|codec)',
        'neural codec, spoken language',
      ),
      topic(
        'title',
        {
          in: 'title',
          needs: ['neural-networks', 'language-models', 'sounds'],
          unless: ['other-fields', 'moving-pictures'],
        },
        '(spoken|music|voice|speaker|sound), speech*, *codec, *audio',
      ),
    ],
    except: ['hate speech, part-of-speech'],
  },
  {
    tag: 'multilingual',
    rules: [
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'text'] },
        'multi-lingual, cross-lingual*, multiple languages*, (machine|neural machine) translation',
        '(across|in) ... languages*, polyglot, (Arabic|Thai|Chinese) (language|benchmark|NLP|text|and English)',
      ),
      sure(
        'title',
        { in: 'title', unless: ['programming'] },
        '(multi-lingual|cross-lingual|bilingual), across languages, machine translation, languages*',
      ),
    ],
    except: [
      'programming language, (formal|query|regular) languages, multi-lingual (code|programming)',
      'languages (such as|like) (Python|Java|Rust)',
    ],
  },
];
