package boxreel.render.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.render.parity.Reference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelScopeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "time_embed.2.bias, time_embedding.linear_2.bias",
    "input_blocks.0.0.weight, conv_in.weight",
    "input_blocks.0.1.proj_in.weight, transformer_in.proj_in.weight",
    "input_blocks.1.0.in_layers.2.bias, down_blocks.0.resnets.0.conv1.bias",
    "input_blocks.3.op.weight, down_blocks.0.downsamplers.0.conv.weight",
    "input_blocks.4.0.skip_connection.weight, down_blocks.1.resnets.0.conv_shortcut.weight",
    "input_blocks.5.0.temopral_conv.conv1.2.weight, down_blocks.1.temp_convs.1.conv1.2.weight",
    "input_blocks.11.0.out_layers.3.weight, down_blocks.3.resnets.1.conv2.weight",
    "middle_block.2.norm.bias, mid_block.temp_attentions.0.norm.bias",
    "middle_block.3.emb_layers.1.bias, mid_block.resnets.1.time_emb_proj.bias",
    "output_blocks.2.1.conv.bias, up_blocks.0.upsamplers.0.conv.bias",
    "output_blocks.5.3.conv.bias, up_blocks.1.upsamplers.0.conv.bias",
    "output_blocks.11.2.proj_out.bias, up_blocks.3.temp_attentions.2.proj_out.bias",
    "out.2.weight, conv_out.weight",
    "conv_in.weight, conv_in.weight"
  })
  void becomeDiffusersNames(String theirs, String ours) {
    assertEquals(ours, ModelScopeNames.toDiffusers(theirs));
  }

  @Test
  void aWholeFileOfTheirsReadsLikeOurs(@TempDir Path folder) throws Exception {
    Path ours = Reference.folder("tiny-b").resolve("unet/diffusion_pytorch_model.safetensors");
    Path theirs = folder.resolve("theirs.safetensors");
    try (WeightIndex index = WeightIndex.open(ours)) {
      Map<String, HostTensor> tensors = new HashMap<>();
      for (String name : index.tensors().keySet()) {
        tensors.put(theirName(name), index.toHost(name));
      }
      assertEquals(index.tensors().size(), tensors.size());
      SafetensorsWriter.write(theirs, tensors, Map.of(), SafetensorsWriter.Precision.F32);
      try (WeightIndex adapted = ModelScopeNames.adapted(WeightIndex.open(theirs))) {
        assertEquals(index.tensors().keySet(), adapted.tensors().keySet());
        for (String name : index.tensors().keySet()) {
          assertArrayEquals(index.toHost(name).data(), adapted.toHost(name).data(), name);
        }
      }
    }
  }

  /// The way back, written from the published list of ModelScope's blocks.
  private static String theirName(String name) {
    String[] p = name.split("\\.", 5);
    return switch (p[0]) {
      case "time_embedding" -> "time_embed." + (p[1].endsWith("1") ? 0 : 2) + "." + p[2];
      case "conv_in" -> "input_blocks.0.0." + p[1];
      case "transformer_in" -> "input_blocks.0.1." + name.substring(p[0].length() + 1);
      case "conv_norm_out" -> "out.0." + p[1];
      case "conv_out" -> "out.2." + p[1];
      case "mid_block" -> middle(p);
      case "down_blocks" -> {
        int at = 1 + 3 * Integer.parseInt(p[1]) + Integer.parseInt(p[3]);
        yield p[2].equals("downsamplers")
            ? "input_blocks." + (3 + 3 * Integer.parseInt(p[1])) + p[4].replace("conv.", ".op.")
            : "input_blocks." + at + "." + part(p[2], p[4]);
      }
      default -> {
        int block = Integer.parseInt(p[1]);
        String place = "output_blocks." + (3 * block + 2);
        yield p[2].equals("upsamplers")
            ? place + (block == 0 ? ".1." : ".3.") + p[4]
            : "output_blocks." + (3 * block + Integer.parseInt(p[3])) + "." + part(p[2], p[4]);
      }
    };
  }

  private static String middle(String[] p) {
    String rest = p[3] + "." + p[4];
    String part = part(p[1], rest);
    boolean second = p[2].equals("1");
    return "middle_block." + (second ? "3" : part.substring(0, 1)) + part.substring(1);
  }

  private static String part(String list, String rest) {
    return switch (list) {
      case "attentions" -> "1." + rest;
      case "temp_attentions" -> "2." + rest;
      case "temp_convs" -> "0.temopral_conv." + rest;
      default ->
          "0."
              + rest.replace("norm1.", "in_layers.0.")
                  .replace("conv1.", "in_layers.2.")
                  .replace("time_emb_proj.", "emb_layers.1.")
                  .replace("norm2.", "out_layers.0.")
                  .replace("conv2.", "out_layers.3.")
                  .replace("conv_shortcut.", "skip_connection.");
    };
  }
}
