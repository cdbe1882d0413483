"""(d) AutoencoderKL: encode to moments, decode."""

import torch
from diffusers import AutoencoderKL

import store
import tiny
import weights

DTYPE = torch.float16


def build(name):
    return weights.fill(AutoencoderKL(**tiny.VAE[name]), 3, 0.6, DTYPE)


def write(name, folder, lvd):
    model = build(name)
    store.save_module(folder / "vae", model, "diffusion_pytorch_model.safetensors", DTYPE)
    frames, height, width = tiny.LATENTS[name]
    factor = 2 ** (len(tiny.VAE[name]["block_out_channels"]) - 1)
    # One row and column more than a multiple: the padding of the downsampler shows.
    image = torch.tanh(weights.draw(name + "image", (2, 3, height * factor + 1, 3 * factor + 1)))
    latents = weights.draw(name + "latents", (2, 4, height, width))
    encoded = model.encode(image).latent_dist
    store.save_tensors(
        folder / "io-vae.safetensors",
        {
            "image": image,
            "moments": encoded.parameters,
            "mean": encoded.mean,
            "std": encoded.std,
            "latents": latents,
            "decoded": model.decode(latents / model.config.scaling_factor).sample,
        },
    )
