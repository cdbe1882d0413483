"""(e) sinusoidal time embedding (diffusers) and Fourier box features (LVD's repository)."""

import torch
from diffusers.models.embeddings import Timesteps

import lvd_repository
import store
import tiny
import weights


def write(name, folder, lvd):
    width = tiny.UNET[name]["block_out_channels"][0]
    timesteps = torch.tensor([0, 1, 10, 500, 741, 999])
    fourier = lvd_repository.load(lvd).FourierEmbedder(num_freqs=8)
    boxes = torch.rand((2, 5, 4), generator=torch.Generator("cpu").manual_seed(7)) * 1.4 - 0.2
    boxes[0, 0] = torch.tensor([0.1, 0.2, 0.3, 0.4])
    boxes[1, 4] = 0
    store.save_tensors(
        folder / "io-embeddings.safetensors",
        {
            "timesteps": timesteps,
            "time_proj": Timesteps(width, True, 0)(timesteps),
            "time_proj_320": Timesteps(320, True, 0)(timesteps),
            "boxes": boxes,
            "fourier": fourier(boxes),
        },
    )
