"""Writes the parity fixtures of `render/src/test/resources/reference`.

What proves the Java engine right is code that nobody of this project wrote: diffusers and
transformers for the text encoder, the 3-D U-Net, the autoencoder and the samplers, and the
repository of LVD (github.com/TonyLianLong/LLM-groundedVideoDiffusion, commit 22d90d2) for GLIGEN in
the 3-D U-Net and for attention guidance, and that of LaVie (github.com/Vchitect/LaVie, commit
6ce851e) for frame interpolation. Nothing of them is copied here: they are run.

Versions: Python 3.11 and requirements.txt beside this file. To run:

    python3.11 -m venv venv && venv/bin/pip install -r requirements.txt
    git clone https://github.com/TonyLianLong/LLM-groundedVideoDiffusion lvd
    git clone https://github.com/Vchitect/LaVie lavie
    venv/bin/python generate.py --lvd lvd --lavie lavie [--only text,unet,...] [--out DIR]

Everything runs in float32 on the CPU with one thread; weights are rounded to the type that they are
stored in before use. Tolerance for a Java engine in float32: relative error
max|a-b| / max|b| <= 1e-4 per module, <= 1e-3 at the end of a sampled trajectory.
"""

import argparse
import importlib
import logging
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ["text", "unet", "vae", "embeddings", "sampler", "pipeline", "euler", "guidance", "tokenizer", "vid2vid"]
PARTS += ["interpolation"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lvd", required=True, help="checkout of the LVD repository")
    parser.add_argument("--lavie", help="checkout of the LaVie repository, for the part interpolation")
    parser.add_argument("--out", default=HERE.parent / "resources" / "reference", type=pathlib.Path)
    parser.add_argument("--only", default=",".join(PARTS))
    arguments = parser.parse_args()

    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    sys.path.insert(0, str(HERE))
    import torch

    torch.set_num_threads(1)
    for part in arguments.only.split(","):
        module = importlib.import_module(f"part_{part}")
        checkouts = [str(pathlib.Path(arguments.lvd).resolve())]
        if part == "interpolation":
            if arguments.lavie is None:
                parser.error("the part interpolation needs --lavie")
            checkouts.append(str(pathlib.Path(arguments.lavie).resolve()))
        for name in ("tiny-a", "tiny-b"):
            with torch.no_grad():
                module.write(name, arguments.out / name, *checkouts)
        if hasattr(module, "write_shared"):
            module.write_shared(arguments.out)


if __name__ == "__main__":
    main()
