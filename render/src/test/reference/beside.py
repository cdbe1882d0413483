"""Times Boxreel beside diffusers: the same folder, machine and number of threads, in turns.

    venv/bin/python full.py --folder /tmp/full
    venv/bin/python beside.py --boxreel ../../../../boxreel --folder /tmp/full

Each turn is a process of its own, so that peak memory is its own too. Of repeated measurements the
best counts: what disturbs a run only ever makes it slower. Nothing else should run on the machine.
"""

import argparse
import json
import os
import pathlib
import platform
import resource
import subprocess
import sys
import time

ROWS = [
    ("textMs", "text encoder, two prompts"),
    ("stepMs", "one UNet evaluation, two videos"),
    ("decodeMs", "decoder, all frames"),
    ("sampleMs", "whole sample"),
    ("peakResidentBytes", "peak resident memory"),
]
PROMPT = "A bear walks from the left to the right"


def timed(runs, work):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1e3 * (time.perf_counter() - start))
    return times


def reference(given):
    """One turn of diffusers, in float32, as a user would load it for a processor."""
    import torch
    from diffusers import DPMSolverMultistepScheduler, TextToVideoSDPipeline

    torch.set_num_threads(given.threads)
    torch.set_grad_enabled(False)
    pipe = TextToVideoSDPipeline.from_pretrained(given.folder, torch_dtype=torch.float32)
    pipe.scheduler = DPMSolverMultistepScheduler.from_config(pipe.scheduler.config)
    pipe.set_progress_bar_config(disable=True)
    side = (given.height // pipe.vae_scale_factor, given.width // pipe.vae_scale_factor)
    ids = torch.zeros((2, 77), dtype=torch.long)
    text = pipe.text_encoder(ids)[0]
    latents = torch.randn((2, 4, given.frames, *side))
    found = dict(
        textMs=timed(given.runs, lambda: pipe.text_encoder(ids)[0]),
        stepMs=timed(given.runs, lambda: pipe.unet(latents, 500, encoder_hidden_states=text)),
        decodeMs=timed(given.runs, lambda: pipe.decode_latents(latents[:1])),
    )
    start = time.perf_counter()
    pipe(
        PROMPT,
        num_frames=given.frames,
        height=given.height,
        width=given.width,
        num_inference_steps=given.steps,
        guidance_scale=9.0,
    )
    found["sampleMs"] = [1e3 * (time.perf_counter() - start)]
    found["peakResidentBytes"] = [1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]
    print(json.dumps(found))


def turn(given, side):
    sizes = ["--frames", str(given.frames), "--runs", str(given.runs), "--steps", str(given.steps)]
    if side == "diffusers":
        command = [sys.executable, __file__, "--reference", "--folder", str(given.folder), *sizes]
        command += ["--width", str(given.width), "--height", str(given.height)]
        command += ["--threads", str(given.threads)]
    else:
        command = [str(given.boxreel), "bench", "networks", "--json", "--model", str(given.folder)]
        command += [*sizes, "--size", f"{given.width}x{given.height}", "--precision", side]
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    found = json.loads(out.strip().splitlines()[-1])
    return {name: found[name] if isinstance(found[name], list) else [found[name]] for name, _ in ROWS}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--boxreel", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--frames", type=int, default=8)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--height", type=int, default=256)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--reference", action="store_true", help="one turn of diffusers")
    given = parser.parse_args()
    if given.reference:
        reference(given)
        return
    sides = ["diffusers", "float32", "bfloat16"]
    best = {side: {} for side in sides}
    for _ in range(given.rounds):
        for side in sides:
            for name, values in turn(given, side).items():
                best[side][name] = min([*values, best[side].get(name, float("inf"))])
            print(side, {name: round(value) for name, value in best[side].items()}, file=sys.stderr)
    print(f"{platform.machine()}, {given.threads} threads, {given.frames} frames of {given.width}x{given.height}, {given.steps} steps")
    print(f"| | diffusers | Boxreel float32 | ratio | Boxreel bfloat16 | ratio |\n|---|---|---|---|---|---|")
    for name, label in ROWS:
        one = best["diffusers"][name]
        unit, scale = ("GB", 1e9) if name.startswith("peak") else ("s", 1e3)
        cells = [f"{one / scale:.2f} {unit}"]
        for side in sides[1:]:
            cells += [f"{best[side][name] / scale:.2f} {unit}", f"{best[side][name] / one:.2f}"]
        print(f"| {label} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
