"""(g) whole samples of the tiny models: 5 steps with classifier-free guidance, noise of a CPU generator.

`baseline` is diffusers' own pipeline on the folder as it was written, once with DPM-Solver++ made
from the stored scheduler (as LVD does) and once with the stored DDIM. `gligen` is LVD's pipeline with
boxes and scheduled sampling. Frames are cut to bytes as LVD does: floor(255 v).
"""

import torch
from diffusers import AutoencoderKL, DDIMScheduler, DPMSolverMultistepScheduler, TextToVideoSDPipeline
from transformers import CLIPTextModel, CLIPTokenizer

import lvd_repository
import part_unet
import store
import tiny

PROMPT = "A red ball and a bear, beach background"
NEGATIVE = "dull, gray, blurry, low-quality, weird"
STEPS, SCALE, BETA, SEED = 5, 2.0, 0.5, 7
SIZE = {"tiny-a": (3, 16, 24), "tiny-b": (4, 40, 56)}  # frames, height, width in pixels
PHRASES = ["red ball", "bear"]


def boxes(frames):
    """Two tracks; the second is absent in the first frame, the first leaves the picture."""
    first = [[0.1 + 0.25 * i, 0.2, 0.5 + 0.25 * i, 0.7] for i in range(frames)]
    second = [[0.0] * 4] + [[0.3, 0.5 - 0.1 * i, 0.8, 1.0 - 0.1 * i] for i in range(1, frames)]
    return [first, second]


def per_frame(tracks):
    places = [[t[i] for t in tracks if t[i] != [0.0] * 4] for i in range(len(tracks[0]))]
    phrases = [
        [p for p, t in zip(PHRASES, tracks) if t[i] != [0.0] * 4] for i in range(len(tracks[0]))
    ]
    return places, phrases


def initial(name):
    """The noise that the pipeline itself draws for SEED."""
    frames, height, width = SIZE[name]
    factor = 2 ** (len(tiny.VAE[name]["block_out_channels"]) - 1)
    generator = torch.Generator("cpu").manual_seed(SEED)
    return torch.randn((1, 4, frames, height // factor, width // factor), generator=generator)


def stored(folder):
    return dict(
        vae=AutoencoderKL.from_pretrained(folder / "vae"),
        text_encoder=CLIPTextModel.from_pretrained(folder / "text_encoder"),
        tokenizer=CLIPTokenizer.from_pretrained(folder / "tokenizer"),
        scheduler=DDIMScheduler.from_pretrained(folder / "scheduler"),
    )


def lvd_pipeline(name, folder, lvd, attention_type="gated"):
    unet = part_unet.gated(name, lvd)
    module = lvd_repository.load_module("models.controllable_pipeline_text_to_video_synth")
    pipe = module.TextToVideoSDPipeline(unet=unet, **stored(folder))
    pipe.scheduler = DPMSolverMultistepScheduler.from_config(pipe.scheduler.config)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def arguments(name):
    frames, height, width = SIZE[name]
    return dict(
        prompt=PROMPT,
        negative_prompt=NEGATIVE,
        height=height,
        width=width,
        num_frames=frames,
        num_inference_steps=STEPS,
        guidance_scale=SCALE,
    )


def to_bytes(frames):
    return torch.as_tensor((frames[0] * 255.0).astype("uint8"))


def write(name, folder, lvd):
    noise = initial(name)
    tensors = {"noise": noise}
    pipe = TextToVideoSDPipeline.from_pretrained(folder, torch_dtype=torch.float32, low_cpu_mem_usage=False)
    pipe.set_progress_bar_config(disable=True)
    text = pipe._encode_prompt(PROMPT, "cpu", 1, True, NEGATIVE)
    tensors["text"] = text
    ddim = pipe.scheduler
    for label, scheduler in (("dpm", DPMSolverMultistepScheduler.from_config(ddim.config)), ("ddim", ddim)):
        pipe.scheduler = scheduler
        states = []
        latents = pipe(
            latents=noise.clone(),
            output_type="latent",
            callback=lambda i, t, x: states.append(x.clone()),
            **arguments(name),
        ).frames
        if label == "dpm":
            tensors["baseline.dpm.states"] = torch.stack(states)
        tensors[f"baseline.{label}.latents"] = latents
        frames = pipe(latents=noise.clone(), output_type="np", **arguments(name)).frames
        tensors[f"baseline.{label}.frames"] = to_bytes(frames)
    tracks = boxes(SIZE[name][0])
    places, phrases = per_frame(tracks)
    pipe = lvd_pipeline(name, folder, lvd)
    grounded = dict(gligen_boxes=places, gligen_phrases=phrases, gligen_scheduled_sampling_beta=BETA)
    tensors["gligen.latents"] = pipe(latents=noise.clone(), output_type="latent", **grounded, **arguments(name)).frames
    tensors["gligen.frames"] = to_bytes(pipe(latents=noise.clone(), output_type="np", **grounded, **arguments(name)).frames)
    tensors["gligen.beta1.latents"] = pipe(
        latents=noise.clone(), output_type="latent", **dict(grounded, gligen_scheduled_sampling_beta=1.0), **arguments(name)
    ).frames
    store.save_tensors(folder / "io-pipeline.safetensors", tensors)
    store.save_json(
        folder / "io-pipeline.json",
        dict(
            arguments(name), seed=SEED, beta=BETA, phrases=PHRASES, boxes=tracks
        ),
    )
