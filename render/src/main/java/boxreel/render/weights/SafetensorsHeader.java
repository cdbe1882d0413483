package boxreel.render.weights;

import boxreel.base.ModelException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON header of a safetensors file: parsed token by token and refused unless it describes
/// the data area exactly, each byte once.
///
/// @param tensors by name, in the header's order; unmodifiable
/// @param metadata the writer's notes; unmodifiable
record SafetensorsHeader(Map<String, TensorInfo> tensors, Map<String, String> metadata) {
  private static final String METADATA = "__metadata__";
  private static final int MAX_RANK = 16;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// @param file for messages
  /// @param json the header's bytes
  /// @param dataBytes how many bytes follow the header in the file
  static SafetensorsHeader parse(Path file, byte[] json, long dataBytes) throws ModelException {
    if (json.length == 0 || json[0] != '{') {
      throw damaged(file, "its header is not JSON");
    }
    Map<String, TensorInfo> tensors = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (name.equals(METADATA)) {
          readMetadata(file, parser, metadata);
        } else {
          tensors.put(name, readTensor(file, parser, name, dataBytes));
        }
      }
      if (parser.nextToken() != null) {
        throw damaged(file, "its header holds more than one JSON value");
      }
    } catch (JsonProcessingException e) {
      boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
      throw damaged(
          file,
          twice ? "its header names a tensor or field twice" : "its header is not valid JSON",
          e);
    } catch (IOException e) {
      throw damaged(file, "its header is not valid JSON", e);
    }
    requireCovered(file, tensors, dataBytes);
    return new SafetensorsHeader(
        Collections.unmodifiableMap(tensors), Collections.unmodifiableMap(metadata));
  }

  private static void readMetadata(Path file, JsonParser parser, Map<String, String> into)
      throws IOException, ModelException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw damaged(file, "its " + METADATA + " is not a map of texts");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_STRING) {
        throw damaged(file, "its " + METADATA + " is not a map of texts");
      }
      into.put(key, parser.getText());
    }
  }

  private static TensorInfo readTensor(Path file, JsonParser parser, String name, long dataBytes)
      throws IOException, ModelException {
    String tensor = "tensor " + name;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw damaged(file, tensor + " is not described by a JSON object");
    }
    String dtypeName = null;
    long[] shape = null;
    long[] offsets = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "dtype" -> {
          if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw damaged(file, tensor + " has a dtype that is not a text");
          }
          dtypeName = parser.getText();
        }
        case "shape" -> shape = readNumbers(file, parser, tensor + " has a shape");
        case "data_offsets" -> offsets = readNumbers(file, parser, tensor + " has data_offsets");
        default -> throw damaged(file, tensor + " has a field that safetensors does not know");
      }
    }
    if (dtypeName == null || shape == null || offsets == null || offsets.length != 2) {
      throw damaged(file, tensor + " lacks its dtype, shape or data_offsets");
    }
    DType dtype = DType.named(dtypeName).orElse(null);
    if (dtype == null) {
      throw ModelException.badInput(
          "Tensor "
              + name
              + " in "
              + file
              + " has the element type "
              + dtypeName
              + ", which Boxreel can't read; get the model in F32, F16 or BF16.");
    }
    return checked(file, new TensorInfo(name, dtype, shape, offsets[0], offsets[1]), dataBytes);
  }

  private static long[] readNumbers(Path file, JsonParser parser, String what)
      throws IOException, ModelException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw damaged(file, what + " that is not a list");
    }
    List<Long> numbers = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      boolean whole =
          parser.currentToken() == JsonToken.VALUE_NUMBER_INT
              && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
              && parser.getLongValue() >= 0;
      if (!whole) {
        throw damaged(file, what + " with something that is not a whole number from 0 up");
      }
      if (numbers.size() == MAX_RANK) {
        throw damaged(file, what + " with more than " + MAX_RANK + " numbers");
      }
      numbers.add(parser.getLongValue());
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private static TensorInfo checked(Path file, TensorInfo info, long dataBytes)
      throws ModelException {
    String tensor = "tensor " + info.name();
    if (info.begin() > info.end() || info.end() > dataBytes) {
      throw damaged(
          file,
          tensor
              + " claims bytes "
              + info.begin()
              + " to "
              + info.end()
              + " of "
              + dataBytes
              + ", so the file may be cut short");
    }
    long expected = info.dtype().bytes();
    try {
      for (long size : info.shape()) {
        expected = Math.multiplyExact(expected, size);
      }
    } catch (ArithmeticException e) {
      throw damaged(file, tensor + " has an impossible shape " + Arrays.toString(info.shape()), e);
    }
    if (info.bytes() != expected) {
      throw damaged(
          file,
          tensor
              + " has "
              + info.bytes()
              + " bytes, but "
              + info.dtype()
              + Arrays.toString(info.shape())
              + " takes "
              + expected);
    }
    return info;
  }

  private static void requireCovered(Path file, Map<String, TensorInfo> tensors, long dataBytes)
      throws ModelException {
    List<TensorInfo> sorted =
        tensors.values().stream()
            .sorted(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end))
            .toList();
    long covered = 0;
    for (TensorInfo info : sorted) {
      if (info.begin() < covered) {
        throw damaged(file, "tensor " + info.name() + " overlaps another one");
      }
      if (info.begin() > covered) {
        throw damaged(file, "there is a hole before tensor " + info.name());
      }
      covered = info.end();
    }
    if (covered != dataBytes) {
      throw damaged(file, "there are " + (dataBytes - covered) + " bytes after its last tensor");
    }
  }

  static ModelException damaged(Path file, String what) {
    return damaged(file, what, null);
  }

  static ModelException damaged(Path file, String what, @Nullable Throwable cause) {
    return ModelException.badInput(
        "The weight file " + file + " is damaged: " + what + "; download or copy it again.", cause);
  }
}
