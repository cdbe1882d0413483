"""Writes folders in diffusers' layout and the fixtures beside them."""

import json
import pathlib

import torch
from safetensors.torch import save_file


def save_tensors(path, tensors):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(
        {name: torch.as_tensor(value).detach().contiguous().clone() for name, value in tensors.items()},
        str(path),
        metadata={"format": "pt"},
    )


def save_module(folder, module, file_name, dtype):
    """config.json by the library itself, weights in `dtype`, no tensor stored twice."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if hasattr(module, "save_config"):
        module.save_config(folder)
    else:
        module.config.save_pretrained(folder)
    config = json.loads((folder / "config.json").read_text())
    config.pop("_name_or_path", None)
    (folder / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    save_tensors(
        folder / file_name,
        {name: value.to(dtype) for name, value in module.state_dict().items() if value.is_floating_point()},
    )


def save_json(path, value):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
