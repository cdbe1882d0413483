"""(j) video to video: whole samples of the plain tiny models from given frames (diffusers).

`VideoToVideoSDPipeline` with DPM-Solver++ as the published zeroscope XL has it: the frames are encoded, a
sample of their posterior is drawn, noised up to the first of the steps that `strength` leaves, and
denoised. `io-resample` (shared): Pillow's Lanczos filter, which makes the frames of that size before.
"""

import numpy
import torch
from diffusers import DPMSolverMultistepScheduler, VideoToVideoSDPipeline
from PIL import Image

import part_pipeline
import store

STRENGTHS = {"some": 0.6, "little": 0.35, "all": 1.0}
SOURCE = (20, 12)
SIZES = [(36, 22), (20, 22), (64, 12), (9, 7)]


def frames(count, height, width):
    """Soft shapes with some noise, so that neither filter nor autoencoder has an easy time."""
    generator = numpy.random.default_rng(11)
    y, x = numpy.mgrid[0:height, 0:width]
    video = []
    for i in range(count):
        wave = 127 + 100 * numpy.sin(x / 3 + i) * numpy.cos(y / 4)
        picture = numpy.stack([wave, 255 - wave, wave / 2 + 60], axis=-1) + generator.normal(0, 20, (height, width, 3))
        video.append(picture.clip(0, 255).astype("uint8"))
    return video


def write(name, folder, lvd):
    pipe = VideoToVideoSDPipeline.from_pretrained(folder, torch_dtype=torch.float32, low_cpu_mem_usage=False)
    pipe.set_progress_bar_config(disable=True)
    pipe.scheduler = DPMSolverMultistepScheduler.from_config(pipe.scheduler.config)
    count, height, width = part_pipeline.SIZE[name]
    video = frames(count, height, width)
    tensors = {"source": torch.as_tensor(numpy.stack(video))}
    for label, strength in STRENGTHS.items():
        generator = torch.Generator("cpu").manual_seed(part_pipeline.SEED)
        made = pipe(
            prompt=part_pipeline.PROMPT,
            negative_prompt=part_pipeline.NEGATIVE,
            video=video,
            strength=strength,
            num_inference_steps=part_pipeline.STEPS,
            guidance_scale=part_pipeline.SCALE,
            generator=generator,
            output_type="np",
        ).frames
        tensors[f"{label}.frames"] = part_pipeline.to_bytes(made)
    store.save_tensors(folder / "io-vid2vid.safetensors", tensors)


def write_shared(out):
    picture = Image.fromarray(frames(1, SOURCE[1], SOURCE[0])[0])
    tensors = {"source": torch.as_tensor(numpy.array(picture))}
    for width, height in SIZES:
        resized = picture.resize((width, height), Image.Resampling.LANCZOS)
        tensors[f"lanczos.{width}x{height}"] = torch.as_tensor(numpy.array(resized))
    store.save_tensors(out / "io-resample.safetensors", tensors)
