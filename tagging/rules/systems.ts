import { clear, LANGUAGE, MODELS, strong, sure, type TagRules } from './rule';

/** The machines that models are trained and run on; the second half of the family "Inference & systems". */
export const SYSTEMS: TagRules[] = [
  {
    tag: 'distributed',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(model|pipeline|sequence|context|expert|tensor|data|hybrid|4d|3d|ring)-parallel*, (distributed|large-scale|decentralized|geo-distributed) ... (training|LLM|inference of|language model)',
        '(LLM|training|inference|GPU) cluster, compute-communication overlap, (communication-efficient|multi-node|multi-gpu|fault-tolerant|fault tolerance), ring attention',
        '(all-reduce|all-to-all|collective communication|straggler|checkpointing|RDMA|FSDP|ZeRO|DiLoCo|Megatron), (large model|LLM|foundation model|large-scale deep learning) training ... (energy|network|cluster|hardware|reliability|failures|infrastructure|fault|heterogeneous|system|scheduling), (gradient compression|data center network|elastic training|local SGD), (training|trained) ... (GPUs|datacenter|data center|supercomputer), parallelism',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(all-reduce|all-to-all), communication overlap, multi-node, (NCCL|NVLink|InfiniBand)',
        '(pipeline|sequence|context|expert|data|4d|model) parallelism, (tensor|hybrid|pipeline|sequence|expert)-parallel',
        'model-parallel inference, distributed (training|inference|LLM|serving|system), all-gather, reduce-scatter',
        '(compute|computation) ... overlap*, overlap* ... communication, (Megatron|DeepSpeed|FSDP|ZeRO)',
        'collective communication, (thousands|hundreds) of GPU, GPU cluster, pipeline bubble, (DiLoCo|RDMA|3D parallelism), (decentralized|geo-distributed|low-communication|cross-datacenter) training, gradient (compression|synchronization), (hardware|machine|node|GPU) failures ... training, large-scale (distributed|LLM|model) training ... (cluster|GPUs|system)',
      ),
      clear(
        'cluster',
        { needs: LANGUAGE },
        'parallel training, large-scale (LLM|model) training, multi-gpu, straggler, communication (overhead|cost|volume|bottleneck)',
        'parallelism strategy, training (system|throughput), heterogeneous gpu, fault-tolerant, checkpointing, multiple (GPU|device|node)',
        'parallelism',
      ),
    ],
    except: [
      'distributed inference with',
      'distributed (consensus|representation|storage|control|estimation|optimization|semantics)',
      'federated, gradient checkpointing, (distributed|ring) (denial|ledger|sensing|computing paradigm), data-parallel corpus, parallel (corpus|corpora|data|text|sentences)',
    ],
  },
  {
    tag: 'hardware-kernels',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        'tensor core, (gpu|cuda|triton|fused|custom|attention) kernel, kernel (fusion|generation|optimization)',
        '(hardware|LLM|transformer|neural|DNN|AI|attention) accelerator, (processing|computing|compute)-in-memory, near-data processing, roofline (model|analysis), (hardware|software|accelerator|algorithm) co-design, systolic array',
        '(hardware|software-hardware|io|gpu)-(aware|efficient|friendly), flash-attention, (on|for) GPUs, (deep learning|tensor|ML) compiler, hardware (perspective|acceleration)',
      ),
      strong(
        'title-word',
        { in: 'title', needs: MODELS },
        '(FPGA|ASIC|NPU|CUDA|PIM|GEMM|GEMV|TPU|RISC-V|NDP), roofline',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(PIM|CUDA), processing-in-memory, near-(memory|data) processing',
        '(cuda|Triton|gpu|attention|custom|inference|fused) kernel, kernel (optimization|fusion), tensor core',
        '(FPGA|ASIC|systolic array), (compute|computing)-in-memory, roofline, (hardware|LLM) accelerator',
        '(software-hardware|hardware-software|algorithm-hardware|algorithm-system) co-design, co-design ... hardware, high bandwidth memory',
      ),
      clear(
        'hardware',
        { needs: LANGUAGE },
        'hardware-aware, hardware efficiency, gpu (utilization|architecture|programming), kernel, accelerator',
        '(NPU|GEMM|GEMV), kernel launch, memory bandwidth, (energy|area) efficiency',
      ),
    ],
    except: [
      '(heat|linux|reproducing) kernel, kernel (method|regression|hilbert)',
      'kernel (based|method|regression|density|machine|hilbert|estimat*|learning|matrix|function|trick)',
      '(heat|linux|gaussian|reproducing|convolutional|large|markov|rbf|tangent|operating system|convolution|graph|softmax) kernel',
      'neural tangent kernel, (particle|linear|ion) accelerator',
    ],
  },
];
