"""(k) frames in between: LaVie's temporal interpolation, its network and a whole sample in latents.

The key frames' latents are given. As in the repository's `sample.py` each of them is copied to the frames
around its own (`keys` to `copied`), both halves of guidance see them, and 10 steps of DDIM are taken.
"""

import torch
from diffusers import AutoencoderKL
from transformers import CLIPTextModel, CLIPTokenizer

import lavie_repository
import store
import tiny
import weights

DTYPE = torch.float16
PUBLISHED = "lavie_interpolation.pt"
FILE = "diffusion_pytorch_model.safetensors"
STREAM = {"tiny-a": 0.3, "tiny-b": 0.7}
HEADS = {"tiny-a": 3, "tiny-b": 4}
KEYS = {"tiny-a": 3, "tiny-b": 2}
PROMPT, NEGATIVE = "A red ball and a bear, beach background, 4k.", "None"
SEED, STEPS, SCALE = 11, 10, 4.0


def config(name):
    settings = dict(tiny.UNET[name])
    settings |= dict(in_channels=8, attention_head_dim=HEADS[name])
    return settings


def copied(keys):
    """[1,C,N,h,w] to [1,C,4N-3,h,w], as sample.py does it."""
    return torch.repeat_interleave(keys, 4, dim=2)[:, :, 1:-2]


def text_states(folder, prompts):
    tokenizer = CLIPTokenizer.from_pretrained(folder / "tokenizer")
    encoder = CLIPTextModel.from_pretrained(folder / "text_encoder")
    tokens = tokenizer(prompts, truncation=True, max_length=77, padding="max_length", return_tensors="pt")
    return encoder(input_ids=tokens["input_ids"]).last_hidden_state


def write(name, folder, _lvd, lavie):
    model = weights.fill(lavie_repository.unet(lavie, config(name)), 5, STREAM[name], DTYPE)
    store.save_module(folder / "unet-interpolation", model, FILE, DTYPE)
    if name == "tiny-a":  # the file as LaVie publishes it
        torch.save({"ema": {key: value.half() for key, value in model.state_dict().items()}}, folder / PUBLISHED)
    _, height, width = tiny.LATENTS[name]
    keys = weights.draw(name + "keys", (1, 4, KEYS[name], height, width))
    given = copied(keys)
    frames = given.shape[2]
    text = text_states(folder, [PROMPT, NEGATIVE])
    sample = weights.draw(name + "between", (2, 8, frames, height, width))
    tensors = {"keys": keys, "copied": given, "text": text, "sample": sample}
    tensors["output"] = model(sample, 437, encoder_hidden_states=text).sample

    torch.manual_seed(SEED)
    noise = torch.randn(1, 4, frames, height, width)
    states = []

    def guided(x, t, **arguments):
        states.append(x[:1, :4].clone())
        return model.forward_with_cfg(x, t, **arguments)

    end = lavie_repository.diffusion(lavie, STEPS).ddim_sample_loop(
        guided,
        (2, *noise.shape[1:]),
        torch.cat([noise] * 2),
        clip_denoised=False,
        model_kwargs=dict(encoder_hidden_states=text, class_labels=None),
        progress=False,
        device="cpu",
        mask=None,
        x_start=torch.cat([given] * 2),
        use_concat=True,
        copy_no_mask=True,
    )[:1]
    vae = AutoencoderKL.from_pretrained(folder / "vae")
    decoded = vae.decode(end[0].permute(1, 0, 2, 3) / vae.config.scaling_factor).sample
    rounded = ((decoded * 0.5 + 0.5) * 255).add(0.5).clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1)
    tensors |= {"noise": noise, "states": torch.stack(states), "latents": end, "frames": rounded}
    store.save_tensors(folder / "io-interpolation.safetensors", tensors)
