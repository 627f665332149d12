import type { TagRules } from './rule';

/** What a model reads and makes besides plain English text. */
export const MODALITIES: TagRules[] = [
  {
    tag: 'multimodal',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(VLM|VLMs|MLLM|MLLMs|LVLM|LVLMs|VLLM|LMM|LMMs|VQA)',
          '(vision|visual|video|image|audio|speech)-language (model|models|pre-training|pretraining|understanding|learning|foundation|task|tuning|instruction|alignment|reasoning|navigation|generation|transformer)',
          '(large vision|vision and|visual and|image and) language, vision-language',
          'multi-modal (LLM|LLMs|large|language|model|models|foundation|reasoning|understanding|embedding|embeddings|instruction|agent|benchmark|retrieval|pretraining|pre-training|generation|transformer|alignment|generative|AI|assistant|chain-of-thought|in-context|task)',
          '(visual|video|chart|document|knowledge-based visual) (question answering|instruction tuning)',
          '(CLIP|LLaVA|GPT-4V|Flamingo|BLIP), (omni-modal|any-to-any|omnimodal)',
          '(visual|image|medical image) captioning, image-text (pair|pretraining|retrieval|matching)',
          'text-image (pair|retrieval|understanding)',
          '(chart|diagram|document) (parsing|understanding) ... (model|models|VLM)',
        ],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(multi-modal|multimodality|omni-modal), (vision|visual|image|video|audio)-(language|text|linguistic)',
          '(VLM|VLMs|MLLM|MLLMs|LVLM|LVLMs|LMM|LMMs|VQA|CLIP|LLaVA|GPT-4V)',
          '(visual|image) (question|understanding|reasoning|grounding|instruction), *vlms, *llava, chart',
          'language and vision, (text|language) (and|with) (image|vision|images)',
        ],
        needs: ['language-models', 'neural-networks', 'vision'],
      },
      {
        name: 'modality',
        strength: 'topic',
        phrases: [
          'multi-modal, (visual|vision) (encoder|token|understanding|perception|reasoning), cross-modal, modality',
          '(images|visual) and (text|language|textual)',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      'multi-modal (distribution|optimization|optimisation|transport|posterior|driving|trajectory|behavior|travel|prediction)',
      'multimodal (posteriors|action distribution|planning), vision-language-action, vision and language navigation',
      '(and|including) multimodal',
    ],
  },
  {
    tag: 'diffusion-lm',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'diffusion (language|large language|LLM|LLMs|LM|LMs|text|vision-language|code)',
          '(dLLM|dLLMs|DLM|DLMs|LLaDA|Dream-7B|MDLM|MDM|MDMs|DLLM|DLLMs), *dllms',
          '(masked|discrete|text|categorical|uniform-state|absorbing|block|simplex|latent text|sequence) diffusion (language|model|models|LLM|LLMs|for|modeling|process|LM|LMs)',
          '(discrete|masked|text|continuous text) diffusion',
          'diffusion ... (text generation|language modeling|language generation|for text|sequence-to-sequence)',
          '(language|text) ... (diffusion model|diffusion models|discrete flow matching|discrete diffusion)',
          'language diffusion, discrete (flow matching|flow), diffusion-LM, non-autoregressive ... diffusion',
        ],
        needs: ['language-models', 'text'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'diffusion ... (language|text|sequence|reasoning|protein), (discrete|masked) diffusion',
          '(masked|discrete) ... (diffusion|denois*), (language|text|sequence) ... diffusion',
          'mask* (generative|predict)',
        ],
        needs: ['language-models', 'text'],
        unless: ['images'],
      },
    ],
    except: [
      'text-to-(image|video|3d|speech|audio) diffusion, (image|video|latent image|reaction|stable) diffusion',
      'diffusion transformer policy',
    ],
  },
  {
    tag: 'image-generation',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'text-to-image',
          '(image|visual|portrait|face|photo|poster|sketch|text-guided image|instruction-based image|high-resolution image|scene image|autoregressive image|layout-to-image|semantic image|logo|font) (generation|generator|synthesis|editing|manipulation|personalization|inpainting|customization|stylization)',
          'image-to-image',
          '(image|latent|text-to-image|T2I|stable) diffusion (model|models|generation|transformer|editing)',
          '(Stable Diffusion|DALL-E|SDXL|FLUX|DreamBooth|ControlNet|Imagen|StyleGAN|T2I|VQGAN|VQ-VAE)',
          '(subject-driven|personalized) (generation|image), (generative adversarial|GAN) ... image',
          '(style|makeup) transfer, classifier-free guidance, (textual|ddim|diffusion) inversion, virtual try-on',
          'generat* ... images, edit* ... images, (unconditional|conditional|class-conditional) image',
        ],
        needs: ['neural-networks', 'language-models', 'images'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'diffusion (model|models|transformer|transformers|guidance)',
          '(image|images|portrait|visual) ... (generation|generative|synthesis|editing|diffusion|edit)',
          '(generation|generative|synthesis|editing|diffusion) ... (image|images|portrait), (GAN|GANs|StyleGAN)',
          '(personalization|personalized|subject-driven|concept) ... (generation|text-to-image|customization)',
          'text-to-image, inpainting, guidance',
        ],
        needs: ['images'],
        unless: ['other-fields', 'moving-pictures', 'robots'],
      },
    ],
    except: [
      '(physical|reaction|heat|anomalous|mri|text|language|masked|discrete|video|information) diffusion',
      'diffusion (mri|tensor|coefficient|language|LLM|LLMs|policy|large|equation|process), (image|images) captioning',
    ],
  },
  {
    tag: 'video',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(text|image|audio|speech|pose|sketch)-to-video',
          'video (generation|diffusion|editing|understanding|synthesis|LLM|LLMs|language|large|question|model|models|MLLM|reasoning|world model|prediction|generative|captioning|retrieval|frames|foundation|generator|inpainting|analysis|summarization|content|data|moment|grounding|interpolation|super-resolution|segmentation|restoration|sequence|object|dataset|instance)',
          '(long|instructional|streaming|egocentric|long-form|hour-long|high-quality|interactive|realistic|generated|talking) video',
          '(talking head|talking face|portrait animation|human animation|image animation|character animation|camera control|camera motion)',
          '(Sora|I2V|T2V|VideoLLM), videos, (motion|frame) (transfer|interpolation|generation|customization), *video',
        ],
        unless: ['other-fields', 'networks'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(video|videos|movie|film|cinematic|filmmaking), video*, *video, (I2V|T2V|Sora)',
          '(image|character|portrait|human) animation, animat*, talking (head|face|portrait), temporal grounding',
          '(world model|world simulation|world simulator) ... (video|interactive|dynamics)',
          'camera (control|trajectory|motion), motion (control|customization|transfer|generation|guided)',
        ],
        unless: ['other-fields', 'networks'],
      },
    ],
    except: [
      'video (streaming|coding|codec|compression|game|games|surveillance|conferenc*|communication|service|services|delivery|multicast|sensor|recommendation|lab|particle|traffic|transmission|quality of|on demand|delivery|server|caching|link|is available|at|demo)',
      '(supplementary|demo|our|wireless|online|scalable) video, (image|images) and video, (including|and|or) video',
      'videos (are|is|can|and code|at|of), scalable video',
    ],
  },
  {
    tag: '3d',
    never: ['molecules'],
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(3d|4d|three-dimensional) (generation|reconstruction|scene|object|shape|asset|gaussian|vision|content|representation|mesh|human|avatar|point|understanding|geometry|face|model|consistency|pose|texture|editing|synthesis|perception|detection|object detection|world|primitive|primitives|data|reasoning|environment|part)',
          '(text|image)-to-(3d|4d), gaussian splat*, (NeRF|NeRFs|3DGS|SDF|SLAM), *nerf, radiance field, point-cloud',
          '(novel|free) view synthesis, neural (implicit|rendering|surface|radiance|field|fields|volume)',
          '(implicit surface|signed distance|multi-view reconstruction|structure from motion|depth estimation|geometry estimation|articulated object|triplane|score distillation)',
          '(view synthesis|volume rendering|neural fields), (monocular|stereo) depth',
          'mesh (generation|reconstruction)',
        ],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(3d|4d), (NeRF|NeRFs|3DGS), *nerf, gaussian splat*',
          '(radiance|implicit|neural|light) (field|fields|surface|surfaces), point-cloud, view synthesis',
          'view-dependent, surface reconstruction, object reconstruction',
          'scene (reconstruction|representation|rendering), (mesh|meshes), depth estimation, geometry estimation',
        ],
        unless: ['other-fields', 'mechanics'],
      },
    ],
    except: [
      '3d (topography|strain|porous|surface topography|turbulent|channel|compartments|flow|simulation|parallelism|molecule|molecular|printing|integration|stacked|mhd|hydrodynamic|ising|nand|integrated|conv|convolution|unet|turbulence)',
      '(in|of) 3d, 3d-printed, neural field theory',
    ],
  },
  {
    tag: 'robotics',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'robot (learning|manipulation|policy|policies|control|foundation|navigation|data|action|arm|planning|task|learner|locomotion|skill|hand)',
          'robotic (manipulation|task|policy|control|learning|arm|grasping|system|foundation|planning|skill|agent)',
          '(dexterous|mobile|bimanual|robotic|object|contact-rich|deformable|in-hand) (manipulation|grasping)',
          'vision-language-action, (VLA|VLAs|OpenVLA), diffusion polic*, (visuomotor|visuo-motor)',
          '(embodied) (agent|AI|intelligence|task|navigation|planning|model|reasoning|foundation|instruction|control)',
          '(humanoid|quadruped|legged|teleoperation|teleoperated)',
          '(vision-and-language|object-goal|visual|embodied|objectnav|zero-shot object) navigation',
          '(imitation|robot) learning ... (manipulation|robot), action chunk*',
          'action (policy|policies|tokens|head) ... robot',
          '(autonomous|end-to-end) driving (policy|planning|model|agent|with|via), (sim-to-real|sim2real)',
          'behavior cloning, (ManiSkill|LIBERO|SimplerEnv|RLBench|CALVIN)',
        ],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(robot|robots|robotic|robotics|manipulation|embodied|humanoid|grasping|grasp|dexterous|locomotion|imitation learning|VLA|VLAs|visuomotor|teleoperation|autonomous driving|world action model|affordance|action model|action models|action policy|action policies|action chunking|diffusion policy)',
          '*vlas, embodi*, (vision-and-language|visual|object|goal) navigation, robot*',
          'polic* ... (diffusion|action|manipulation|generalizable|visual|imitation)',
        ],
        needs: ['robots', 'neural-networks', 'language-models'],
      },
      {
        name: 'robot',
        strength: 'topic',
        phrases: ['(robot|robotic|robotics), embodied, manipulation task'],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: [
      'embodied in, robotic process automation',
      '(image|data|text|genetic|market|symbolic|prompt|opinion|photo|media|string|face|information|price|memory) manipulation',
    ],
  },
  {
    tag: 'speech',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'speech (recognition|synthesis|generation|codec|enhancement|separation|translation|representation|language|understanding|model|LLM|LLMs|token|tokenizer|tokenization|coding|emotion|processing|interaction|editing|large|to|dialogue|foundation|quality|units|corpus)',
          'text-to-(speech|audio|music|sound)',
          '(speech|voice|singing|audio|music|spoken|sound) (generation|synthesis|cloning|conversion|understanding|language model|captioning|LLM|LLMs|compression|representation|effects|dialogue|assistant|event|classification|interaction|source separation|editing|tokenizer|codec|question)',
          '(neural|audio|speech) codec, (ASR|HuBERT|wav2vec|Whisper)',
          '(speaker|spoken) (verification|identification|diarization|language|dialogue|recognition)',
          '(full-duplex|talking head audio), (audio|speech|music) large language',
        ],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(speech|spoken|audio|music|voice|speaker|codec|vocoder|TTS|ASR|sound|singing|acoustic tokens), speech*',
          '*codec, *audio',
        ],
        needs: ['neural-networks', 'language-models', 'sounds'],
        unless: ['other-fields', 'moving-pictures'],
      },
    ],
    except: [
      '(hate|free|political|freedom of|toxic|figurative) speech, part-of-speech',
      'acoustic (wave|waveguide|emission|mode|oscillation), speed of sound, (second|ultra) sound',
      'sound (logic|proof|and complete|type|verification|analysis)',
    ],
  },
  {
    tag: 'multilingual',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(multi-lingual|multilinguality|multilingualism), cross-lingual*',
          '(low-resource|under-resourced|underrepresented|indigenous|african|indic|indian|european|southeast asian|diverse|different|multiple|many|non-english|minority) languages*',
          'low-resource language, (machine|neural machine|speech|literary) translation',
          '(across|in|over|covering) ... (languages*), (bilingual|code-switching|polyglot)',
          '(XNLI|mBERT|XLM-R|FLORES)',
          '(Arabic|Hindi|Swahili|Vietnamese|Korean|Japanese|Turkish|Persian|Bengali|Indonesian|Urdu|Thai|Ukrainian|Polish|Greek|Portuguese|Finnish|French|German|Italian|Spanish|Chinese) (language|LLM|LLMs|dataset|benchmark|NLP|corpus|text|and English|language model|language models)',
        ],
        needs: ['language-models', 'neural-networks', 'text'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(multi-lingual|multilinguality|cross-lingual|bilingual), across languages',
          '(low-resource|indic|african|under-resourced) (language|languages|NLP), machine translation, languages*',
        ],
        unless: ['programming'],
      },
    ],
    except: [
      'programming language, (programming|formal|query|markup|modeling|regular|hardware description) languages',
      '(multi-lingual|multilingual) (code|programming), (code|sql|program|image) translation',
      'languages (such as|like) (Python|Java|Rust)',
    ],
  },
];
