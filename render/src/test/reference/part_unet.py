"""(b) the plain 3-D U-Net by diffusers, (c) the gated one by LVD's repository."""

import torch
from diffusers import UNet3DConditionModel

import lvd_repository
import store
import tiny
import weights

DTYPE = torch.float16
FILE = "diffusion_pytorch_model.safetensors"
STREAM = {"tiny-a": 0.15, "tiny-b": 0.7}


def plain(name):
    return weights.fill(UNet3DConditionModel(**tiny.UNET[name]), 2, STREAM[name], DTYPE)


def gated(name, lvd):
    """The plain weights (same names, same seed) plus position net and fusers."""
    return weights.fill(lvd_repository.gated_unet(lvd, tiny.UNET[name]), 2, STREAM[name], DTYPE)


def inputs(name):
    frames, height, width = tiny.LATENTS[name]
    text = tiny.UNET[name]["cross_attention_dim"]
    return {
        "sample": weights.draw(name + "sample", (2, 4, frames, height, width)),
        "encoder_hidden_states": weights.draw(name + "text", (2, 77, text)),
    }


def grounding(name):
    """[2*F, 30, ...], the unconditional half masked out, and one frame without objects."""
    frames = tiny.LATENTS[name][0]
    text = tiny.UNET[name]["cross_attention_dim"]
    boxes, masks = torch.zeros(frames, 30, 4), torch.zeros(frames, 30)
    embeddings = torch.zeros(frames, 30, text)
    objects = weights.draw(name + "objects", (3, text))
    for frame in range(frames - 1):
        for slot in range(1 + frame % 3):
            x, y = 0.1 + 0.2 * frame, 0.05 + 0.3 * slot
            boxes[frame, slot] = torch.tensor([x, y, x + 0.45, y + 0.35])  # may leave [0, 1]
            embeddings[frame, slot] = objects[slot]
            masks[frame, slot] = 1
    return {
        "boxes": torch.cat([boxes, boxes]),
        "masks": torch.cat([torch.zeros_like(masks), masks]),
        "positive_embeddings": torch.cat([embeddings, embeddings]),
    }


def record(model, call):
    """Runs `call` and keeps the outputs of the stem, of every block and of conv_norm_out."""
    kept, hooks = {}, []

    def keep(name):
        def hook(_module, _arguments, output):
            while isinstance(output, (tuple, list)):
                output = output[0]
            kept[name] = getattr(output, "sample", output).detach()

        return hook

    for name, module in model.named_modules():
        if name in ("conv_in", "time_embedding", "transformer_in", "mid_block", "conv_norm_out") or (
            name.count(".") == 1 and name.split(".")[0] in ("down_blocks", "up_blocks")
        ):
            hooks.append(module.register_forward_hook(keep(name)))
    output = call()
    for hook in hooks:
        hook.remove()
    return output, kept


def write(name, folder, lvd):
    model = plain(name)
    store.save_module(folder / "unet", model, FILE, DTYPE)
    given = inputs(name)
    tensors = dict(given, timestep=torch.tensor([741]))
    output, kept = record(
        model, lambda: model(given["sample"], 741, encoder_hidden_states=given["encoder_hidden_states"]).sample
    )
    tensors["output"] = output
    tensors.update({f"after.{key}": value for key, value in kept.items()})
    one = given["sample"][:1, :, :1]
    tensors["single_frame.output"] = model(one, 3, encoder_hidden_states=given["encoder_hidden_states"][:1]).sample
    store.save_tensors(folder / "io-unet.safetensors", tensors)

    model = gated(name, lvd)
    store.save_module(folder / "unet-gated", model, FILE, DTYPE)
    objects = grounding(name)
    tensors = dict(given, timestep=torch.tensor([741]), **{f"gligen.{k}": v for k, v in objects.items()})
    tensors["position_net.output"] = model.position_net(**objects)

    def call(grounded):
        keywords = {"gligen": dict(objects)} if grounded else {}
        return model(
            given["sample"],
            741,
            encoder_hidden_states=given["encoder_hidden_states"],
            cross_attention_kwargs=keywords,
        ).sample

    tensors["output"] = call(True)
    for module in model.modules():
        if type(module).__name__ == "GatedSelfAttentionDense":
            module.enabled = False
    tensors["fusers_off.output"] = call(True)
    tensors["ungrounded.output"] = call(False)
    store.save_tensors(folder / "io-unet-gated.safetensors", tensors)
