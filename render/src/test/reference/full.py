"""The published architecture at full size, 1.41 billion parameters in the U-Net, with drawn weights.

    venv/bin/python full.py --io            writes ../resources/reference/full/io-unet.safetensors
    venv/bin/python full.py --folder DIR    writes a model folder of 3.7 GB, half precision
    venv/bin/python full.py --folder DIR --gated    the same with GLIGEN's layers, 4.2 GB

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


def gligen(state):
    """Shapes of GLIGEN's layers for every spatial transformer, by the names of the LVD repository."""
    text = TEXT["hidden_size"]
    shapes = {"null_positive_feature": [text], "null_position_feature": [64]}
    for i, (fan_in, out) in ((0, (text + 64, 512)), (2, (512, 512)), (4, (512, text))):
        shapes |= {f"linears.{i}.weight": [out, fan_in], f"linears.{i}.bias": [out]}
    found = {f"position_net.{name}": shape for name, shape in shapes.items()}
    for name, value in state.items():
        block, found_it, _ = name.partition("attn1.to_q.weight")
        if not found_it or ".attentions." not in block:
            continue
        width = value.shape[0]
        matrices = {"linear": [width, text], "ff.net.0.proj": [8 * width, width], "ff.net.2": [width, 4 * width]}
        matrices["attn.to_out.0"] = [width, width]
        shapes = {f"{layer}.weight": shape for layer, shape in matrices.items()}
        shapes |= {f"{layer}.bias": shape[:1] for layer, shape in matrices.items()}
        shapes |= {f"attn.to_{part}.weight": [width, width] for part in "qkv"}
        shapes |= {f"norm{i}.{part}": [width] for i in (1, 2) for part in ("weight", "bias")}
        shapes |= {"alpha_attn": [], "alpha_dense": []}
        found |= {f"{block}fuser.{name}": shape for name, shape in shapes.items()}
    return found


def write_unet(folder, gated):
    module = unet().half()
    if not gated:
        module.save_pretrained(folder)
        return
    state = module.state_dict()
    for name, shape in gligen(state).items():
        state[name] = weights.scaled(name, torch.empty(shape)).half()
    module.register_to_config(attention_type="gated")
    module.save_config(folder)
    store.save_tensors(folder / "diffusion_pytorch_model.safetensors", state)


def write_folder(folder, gated):
    write_unet(folder / "unet", gated)
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
    parser.add_argument("--gated", action="store_true")
    given = parser.parse_args()
    with torch.no_grad():
        if given.io:
            write_io()
        if given.folder:
            write_folder(given.folder, given.gated)


if __name__ == "__main__":
    main()
