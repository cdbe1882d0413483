"""Imports the LaVie repository's interpolation code as it is (github.com/Vchitect/LaVie, commit 6ce851e).

Its packages are called `models` and `diffusion`, as other repositories' are, so they get names of their own
here; imports inside them are relative.
"""

import importlib.util
import pathlib
import sys


def _package(root, folder):
    name = f"lavie_{folder}"
    if name not in sys.modules:
        path = pathlib.Path(root) / "interpolation" / folder
        spec = importlib.util.spec_from_file_location(
            name, path / "__init__.py", submodule_search_locations=[str(path)]
        )
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


def unet(root, config):
    """The interpolation network (`copy_no_mask`: noisy latents and copied key frames, no mask)."""
    return _package(root, "models").UNet3DConditionModel(**config, use_first_frame=True)


def diffusion(root, steps):
    return _package(root, "diffusion").create_diffusion(str(steps))
