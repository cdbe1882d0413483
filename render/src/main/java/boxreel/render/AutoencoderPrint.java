package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.weights.TensorInfo;
import boxreel.render.weights.WeightIndex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Tells autoencoders apart by their weights, so that latents of one are not taken for
/// another's: those of Stable Diffusion 1 and 2 differ in nothing but numbers.
///
/// Of each tensor the first bytes count; files of different precision are different.
final class AutoencoderPrint {
  private static final int BYTES = 64;

  private AutoencoderPrint() {}

  static String of(ModelFolder folder) throws ModelException {
    try (WeightIndex index = folder.weights("vae")) {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, TensorInfo> entry : new TreeMap<>(index.tensors()).entrySet()) {
        hash.update(
            (entry.getKey() + entry.getValue().elements()).getBytes(StandardCharsets.UTF_8));
        ByteBuffer data = index.data(entry.getKey());
        byte[] first = new byte[Math.min(BYTES, data.remaining())];
        data.get(data.position(), first);
        hash.update(first);
      }
      return HexFormat.of().formatHex(hash.digest(), 0, BYTES / 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
