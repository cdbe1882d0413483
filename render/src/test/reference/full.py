"""The published architecture at full size, 1.41 billion parameters in the U-Net, with drawn weights.

    venv/bin/python full.py --io            writes ../resources/reference/full/io-unet.safetensors
    venv/bin/python full.py --folder DIR    writes a model folder of 3.8 GB, half precision

Weights come from `weights.fill`, rounded to half precision: any program with torch's CPU generator
can draw them again by their names, so the fixture holds one evaluation's input and output alone.
"""

import argparse
import json
import pathlib

import torch
from diffusers import AutoencoderKL, DDIMScheduler, UNet3DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel

import store
import vocabulary
import weights

HERE = pathlib.Path(__file__).resolve().parent
FRAMES, SIDE, TOKENS = 2, 8, 10

# Sizes of the text encoder and the autoencoder of Stable Diffusion 2, which ModelScope's model uses;
# those of the U-Net are the defaults of its class.
TEXT = dict(
    hidden_size=1024,
    intermediate_size=4096,
    num_hidden_layers=23,
    num_attention_heads=16,
    hidden_act="gelu",
    projection_dim=512,
)
VAE = dict(
    down_block_types=("DownEncoderBlock2D",) * 4,
    up_block_types=("UpDecoderBlock2D",) * 4,
    block_out_channels=(128, 256, 512, 512),
    layers_per_block=2,
    latent_channels=4,
    sample_size=512,
)
SCHEDULER = dict(
    beta_start=0.00085,
    beta_end=0.012,
    beta_schedule="scaled_linear",
    clip_sample=False,
    set_alpha_to_one=False,
    steps_offset=1,
)


def drawn(make):
    with torch.device("meta"):
        module = make()
    return weights.fill(module.to_empty(device="cpu"), dtype=torch.float16)


def unet():
    return drawn(lambda: UNet3DConditionModel(sample_size=32))


def write_io():
    sample = weights.draw("sample", (1, 4, FRAMES, SIDE, SIDE))
    text = weights.draw("text", (1, TOKENS, 1024))
    module = unet()
    output = module(sample, 500, encoder_hidden_states=text).sample
    folder = HERE.parent / "resources" / "reference" / "full"
    folder.mkdir(parents=True, exist_ok=True)
    module.save_config(folder)
    store.save_tensors(folder / "io-unet.safetensors", dict(sample=sample, text=text, output=output))


def write_folder(folder):
    unet().half().save_pretrained(folder / "unet")
    drawn(lambda: AutoencoderKL(**VAE)).half().save_pretrained(folder / "vae")
    tokenizer = vocabulary.write(folder / "tokenizer", vocabulary.END)
    special = dict(
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        vocab_size=49408,
    )
    encoder = CLIPTextModel(CLIPTextConfig(**TEXT, **special))
    weights.fill(encoder, dtype=torch.float16).half().save_pretrained(folder / "text_encoder")
    DDIMScheduler(**SCHEDULER).save_pretrained(folder / "scheduler")
    classes = dict(
        _class_name="TextToVideoSDPipeline",
        scheduler=["diffusers", "DDIMScheduler"],
        text_encoder=["transformers", "CLIPTextModel"],
        tokenizer=["transformers", "CLIPTokenizer"],
        unet=["diffusers", "UNet3DConditionModel"],
        vae=["diffusers", "AutoencoderKL"],
    )
    (folder / "model_index.json").write_text(json.dumps(classes, indent=2) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--io", action="store_true")
    parser.add_argument("--folder", type=pathlib.Path)
    given = parser.parse_args()
    with torch.no_grad():
        if given.io:
            write_io()
        if given.folder:
            write_folder(given.folder)


if __name__ == "__main__":
    main()
