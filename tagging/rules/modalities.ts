import { clear, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** What a model reads and makes besides plain English text. */
export const MODALITIES: TagRules[] = [
  {
    tag: 'multimodal',
    rules: [
      sure('title-acronym', { in: 'title' }, '(VLM|MLLM|LVLM|VLLM|LMM|VQA)'),
      strong('acronym', { in: 'abstract', unless: ['making-pictures'] }, '(VLM|MLLM|LVLM|VLLM|LMM|VQA)'),
      strong(
        'named',
        {},
        '(vision|visual|video|audio|speech)-language (model|pre-training|understanding|task|tuning|instruction|alignment|navigation)',
        '(large vision|vision and) language, vision-language',
        'multi-modal (LLM|large|language|model|foundation|reasoning|understanding|embedding|instruction|agent|benchmark|retrieval|pre-training|generation|AI|chain-of-thought|in-context|task)',
        '(visual|video) (question answering|instruction tuning), (CLIP|LLaVA|GPT-4V|Flamingo|BLIP), omni-modal',
        'image captioning',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'vision'] },
        '(multi-modal|multimodality), visual-(language|text)',
        '(visual|image) (understanding|reasoning|instruction), chart, language and vision',
      ),
      topic(
        'modality',
        { needs: LANGUAGE },
        'multi-modal, (visual|vision) (encoder|token|understanding), cross-modal, modality',
      ),
    ],
    except: [
      'multi-modal (distribution|posterior), multimodal planning, vision-language-action',
      'vision and language navigation',
    ],
  },
  {
    tag: 'diffusion-lm',
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'text'] },
        'diffusion (language|large language|LLM|LM), (dLLM|DLM|LLaDA|MDLM|MDM|DLLM)',
        '(masked|discrete|text|block) diffusion (language|model|LLM|for|modeling|process|LM)',
        '(discrete|masked|text) diffusion',
        'diffusion ... (text generation|language modeling|language generation|for text|sequence-to-sequence)',
        '(language|text) ... diffusion model, discrete flow',
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
        'image and video (generation|synthesis|editing)',
        'text-to-image',
        '(image|visual|instruction-based image|autoregressive image) (generation|generator|synthesis|editing|personalization)',
        '(image|latent|text-to-image|T2I) diffusion model, (Stable Diffusion|ControlNet|T2I)',
        '(subject-driven|personalized) (generation|image), GAN ... image, style transfer, virtual try-on',
        'generat* ... images, edit* ... images, conditional image',
      ),
      topic(
        'title',
        { in: 'title', needs: ['images'], unless: ['physical-sciences', 'moving-pictures', 'robots'] },
        'diffusion (model|transformer), (image|visual) ... (generation|editing|diffusion), GAN, guidance',
      ),
    ],
    except: ['(text|language|masked|discrete|video) diffusion'],
  },
  {
    tag: 'video',
    rules: [
      clear(
        'named',
        { unless: ['physical-sciences', 'networks'] },
        'video (generation|diffusion|editing|understanding|LLM|frames|data|sequence), (long|generated) video, T2V',
        '(motion|frame) generation, *video',
      ),
      sure(
        'title',
        { in: 'title', unless: ['physical-sciences', 'networks'] },
        '(movie|film|cinematic), video*, *video, I2V, (image|character|portrait|human) animation, animat*',
        'talking (head|face), camera control, motion (control|transfer|generation)',
      ),
    ],
    except: [
      'video (streaming|coding|game|surveillance|communication|service|delivery|multicast|sensor|recommendation|lab|particle|transmission|on demand)',
      '(wireless|scalable) video',
    ],
  },
  {
    tag: '3d',
    never: ['molecules'],
    rules: [
      clear(
        'named',
        {},
        '3d (reconstruction|scene|object|asset|point|data|environment), SLAM, *nerf, point-cloud',
        'neural (rendering|radiance)',
      ),
      sure(
        'title',
        { in: 'title', unless: ['physical-sciences', 'mechanics'] },
        '(3d|4d), *nerf, gaussian splat*, (radiance|implicit|neural|light) (field|surface), point-cloud',
        'view synthesis, object reconstruction, (mesh|meshes), geometry estimation',
      ),
    ],
    except: [
      '3d (simulation|parallelism|molecule|molecular)',
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
        'robot (learning|manipulation|policy|control|foundation|navigation|action|planning|task|skill|hand)',
        'robotic (manipulation|task|policy|control|grasping)',
        '(dexterous|mobile|bimanual|object|contact-rich) (manipulation|grasping), vision-language-action, VLA',
        'diffusion polic*, visuo-motor, embodied (agent|AI|intelligence|task|navigation|reasoning)',
        '(humanoid|legged), (vision-and-language|visual|zero-shot object) navigation, action chunk*',
        '(sim-to-real|sim2real)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['robots', 'neural-networks', 'language-models'] },
        '(manipulation|grasping|grasp|dexterous|imitation learning|autonomous driving|action model), embodi*',
        'robot*, polic* ... (diffusion|action)',
      ),
      topic('robot', { needs: MODELS }, '(robot|robotic), embodied'),
    ],
    except: ['robotic process, embodied (in|by)', '(image|data|text|symbolic|prompt|opinion) manipulation'],
  },
  {
    tag: 'speech',
    rules: [
      topic('acronym', { in: 'title', needs: ['language-models', 'neural-networks', 'sounds'] }, '(ASR|TTS)'),
      strong(
        'named',
        {},
        'speech (recognition|synthesis|generation|codec|separation|translation|representation|language|understanding|token|tokenizer|tokenization|coding|interaction|to)',
        'text-to-(speech|audio|music)',
        '(speech|voice|audio|music|spoken|sound) (generation|synthesis|understanding|language model|captioning|LLM|representation|effects|dialogue|assistant|codec)',
        'neural codec, (speaker|spoken) language',
      ),
      topic(
        'title',
        {
          in: 'title',
          needs: ['neural-networks', 'language-models', 'sounds'],
          unless: ['physical-sciences', 'moving-pictures'],
        },
        '(spoken|music|voice|speaker|sound), speech*, *codec, *audio',
      ),
    ],
    except: ['voice of, (free|hate) speech', 'hate speech, part-of-speech'],
  },
  {
    tag: 'multilingual',
    rules: [
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'text'] },
        'low-resource language',
        'multi-lingual, cross-lingual*, multiple languages*, (machine|neural machine) translation',
        '(across|in|covering) ... languages*, polyglot',
        '(Arabic|Korean|Turkish|Thai|Polish|Chinese) (language|LLM|benchmark|NLP|text|and English)',
      ),
      sure(
        'title',
        { in: 'title', unless: ['programming'] },
        '(multi-lingual|cross-lingual|bilingual), across languages, machine translation, languages*',
      ),
    ],
    except: [
      'programming language, (formal|query|regular|hardware description) languages',
      'multi-lingual (code|programming), languages (such as|like) (Python|Java|Rust)',
    ],
  },
];
