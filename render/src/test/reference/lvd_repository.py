"""Imports the LVD repository's model code as it is, on a machine without a GPU.

Only the surroundings are replaced at run time: modules that draw or write video, the device name
"cuda", and (for configs whose norm_num_groups is not 32) the group count that this code leaves at 32
and that diffusers reads from the config.
"""

import contextlib
import functools
import importlib
import importlib.abc
import importlib.machinery
import sys
import types

import torch


class _CpuLoader(importlib.machinery.SourceFileLoader):
    def get_data(self, path):
        data = super().get_data(path)
        if path.endswith(".py"):
            data = (
                data.replace(b'device="cuda"', b'device="cpu"')
                .replace(b'torch_device = "cuda"', b'torch_device = "cpu"')
                .replace(b".cuda()", b".cpu()")
            )
        return data

    def get_code(self, fullname):  # no cached byte code: the source differs from the file
        return self.source_to_code(self.get_data(self.path), self.path)


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, root):
        self._root = root

    def find_spec(self, fullname, path, target=None):
        if fullname.split(".")[0] not in ("models", "utils"):
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path or [self._root])
        if spec is not None and spec.origin and spec.origin.startswith(self._root):
            spec.loader = _CpuLoader(fullname, spec.origin)
        return spec


def load_module(name):
    """A module of the repository, after `load` or `gated_unet`."""
    return importlib.import_module(name)


def load(root):
    """Makes `models` and `utils` of the repository at `root` importable."""
    if "models.unet_3d_condition" in sys.modules:
        return sys.modules["models.unet_3d_condition"]
    import diffusers.loaders.unet  # noqa: F401  it asks for cv2 itself, so it comes before the stand-ins

    for name in ("cv2", "skvideo", "skvideo.io"):
        if name not in sys.modules:
            sys.modules[name] = types.ModuleType(name)
    sys.modules["skvideo"].io = sys.modules["skvideo.io"]
    # The old context manager leaves newer versions of torch without any attention kernel on the CPU.
    torch.backends.cuda.sdp_kernel = lambda **_flags: contextlib.nullcontext()
    sys.meta_path.insert(0, _Finder(str(root).rstrip("/") + "/"))
    return importlib.import_module("models.unet_3d_condition")


def gated_unet(root, config):
    module = load(root)
    blocks = sys.modules["models.unet_3d_blocks"]
    groups = config["norm_num_groups"]
    convolution, temporal = blocks.TemporalConvLayer, module.TransformerTemporalModel
    blocks.TemporalConvLayer = functools.partial(convolution, norm_num_groups=groups)
    module.TransformerTemporalModel = functools.partial(temporal, norm_num_groups=groups)
    try:
        return module.UNet3DConditionModel(**config, attention_type="gated")
    finally:
        blocks.TemporalConvLayer, module.TransformerTemporalModel = convolution, temporal
