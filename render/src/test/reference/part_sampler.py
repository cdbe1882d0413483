"""(f) DDIM and DPM-Solver++ 2M trajectories with a fixed linear model; the tiny schedulers' files.

The model is m(x, t) = (0.2 + 0.6 t / 1000) x + bias, read as epsilon or as v.
"""

import json

import torch
from diffusers import DDIMScheduler, DPMSolverMultistepScheduler

import store
import tiny
import weights

STEPS = 10
SPACINGS = ("leading", "linspace", "trailing")


def write(name, folder, lvd):
    scheduler = DDIMScheduler(**tiny.SCHEDULER[name])
    scheduler.save_pretrained(folder / "scheduler")
    path = folder / "scheduler" / "scheduler_config.json"
    config = json.loads(path.read_text())
    if "timestep_spacing" not in tiny.SCHEDULER[name]:
        # As older programs saved it: keys that did not exist yet are absent, and a sampler that is
        # made from this file takes its own default for them.
        for key in ("timestep_spacing", "rescale_betas_zero_snr", "sample_max_value"):
            config.pop(key)
    path.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    store.save_json(
        folder / "model_index.json",
        {
            "_class_name": "TextToVideoSDPipeline",
            "_diffusers_version": "0.27.2",
            "scheduler": ["diffusers", "DDIMScheduler"],
            "text_encoder": ["transformers", "CLIPTextModel"],
            "tokenizer": ["transformers", "CLIPTokenizer"],
            "unet": ["diffusers", "UNet3DConditionModel"],
            "vae": ["diffusers", "AutoencoderKL"],
        },
    )
    # What each sampler makes of the folder's file.
    loaded = DDIMScheduler.from_pretrained(folder / "scheduler")
    solver = DPMSolverMultistepScheduler.from_config(loaded.config)
    tensors = {"alphas_cumprod": loaded.alphas_cumprod}
    for label, sampler in (("ddim", loaded), ("dpm", solver)):
        for steps in (1, 2, 5, 10, 20, 25, 40, 50):
            sampler.set_timesteps(steps)
            tensors[f"{label}.{steps}.timesteps"] = sampler.timesteps.to(torch.int64)
        tensors.update(trajectory(label, sampler))
    store.save_tensors(folder / "io-scheduler.safetensors", tensors)


def model(x, t, bias):
    return (0.2 + 0.6 * float(t) / 1000) * x + bias


def trajectory(label, sampler, steps=STEPS):
    x, bias = start()
    sampler.set_timesteps(steps)
    states = []
    for t in sampler.timesteps:
        x = sampler.step(model(x, t, bias), t, x).prev_sample
        states.append(x)
    tensors = {f"{label}.timesteps": sampler.timesteps.to(torch.int64), f"{label}.trajectory": torch.stack(states)}
    if hasattr(sampler, "sigmas") and label.startswith("dpm"):
        tensors[f"{label}.sigmas"] = sampler.sigmas
    return tensors


def start():
    return weights.draw("sampler.start", (1, 4, 2, 3, 3)), 0.3 * weights.draw("sampler.bias", (1, 4, 2, 3, 3))


def write_shared(out):
    settings = tiny.SCHEDULER["tiny-a"]
    x, bias = start()
    tensors = {"start": x, "bias": bias}
    for prediction in ("epsilon", "v_prediction"):
        for spacing in SPACINGS:
            config = dict(settings, prediction_type=prediction, timestep_spacing=spacing)
            tensors.update(trajectory(f"ddim.{spacing}.{prediction}", DDIMScheduler(**config)))
            solver = DPMSolverMultistepScheduler.from_config(DDIMScheduler(**config).config)
            tensors.update(trajectory(f"dpm.{spacing}.{prediction}", solver))
    tensors.update(
        trajectory(
            "dpm.linspace.epsilon.25steps",
            DPMSolverMultistepScheduler.from_config(DDIMScheduler(**settings).config),
            25,
        )
    )
    store.save_tensors(out / "io-sampler.safetensors", tensors)
