"""(h) Euler trajectories, and Karras' noise levels for both solvers that have them.

`io-euler` (shared): the linear model of part_sampler, fed with what `scale_model_input` gives; the
states are the reference's own, whose noise has deviation sigma. In the models' folders: whole samples
of the plain tiny models, as in part_pipeline, from that part's noise.
"""

import torch
from diffusers import DPMSolverMultistepScheduler, EulerDiscreteScheduler, TextToVideoSDPipeline

import part_pipeline
import part_sampler
import store
import tiny


def trajectory(label, sampler, steps=part_sampler.STEPS):
    x, bias = part_sampler.start()
    sampler.set_timesteps(steps)
    x = x * sampler.init_noise_sigma
    states = []
    for t in sampler.timesteps:
        output = part_sampler.model(sampler.scale_model_input(x, t), t, bias)
        x = sampler.step(output, t, x).prev_sample
        states.append(x)
    return {
        f"{label}.timesteps": sampler.timesteps.to(torch.float32),
        f"{label}.sigmas": sampler.sigmas,
        f"{label}.trajectory": torch.stack(states),
    }


def settings(name):
    known = ("num_train_timesteps", "beta_start", "beta_end", "beta_schedule", "prediction_type", "steps_offset")
    return {key: value for key, value in tiny.SCHEDULER[name].items() if key in known}


def write_shared(out):
    tensors = {}
    for prediction in ("epsilon", "v_prediction"):
        for spacing in part_sampler.SPACINGS:
            for karras in (False, True):
                config = dict(
                    settings("tiny-a"),
                    prediction_type=prediction,
                    timestep_spacing=spacing,
                    use_karras_sigmas=karras,
                )
                name = f"{spacing}.{prediction}" + (".karras" if karras else "")
                tensors.update(trajectory(f"euler.{name}", EulerDiscreteScheduler(**config)))
    for steps in (10, 25):
        config = dict(settings("tiny-a"), use_karras_sigmas=True)
        tensors.update(trajectory(f"dpm.karras.{steps}steps", DPMSolverMultistepScheduler(**config), steps))
    store.save_tensors(out / "io-euler.safetensors", tensors)


def write(name, folder, lvd):
    noise = part_pipeline.initial(name)
    pipe = TextToVideoSDPipeline.from_pretrained(folder, torch_dtype=torch.float32, low_cpu_mem_usage=False)
    pipe.set_progress_bar_config(disable=True)
    tensors = {}
    for spacing in ("linspace", "leading"):
        pipe.scheduler = EulerDiscreteScheduler(timestep_spacing=spacing, **settings(name))
        frames = pipe(latents=noise.clone(), output_type="np", **part_pipeline.arguments(name)).frames
        tensors[f"euler.{spacing}.frames"] = part_pipeline.to_bytes(frames)
    store.save_tensors(folder / "io-euler.safetensors", tensors)
