package boxreel.layout.io;

import boxreel.base.LayoutException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Recorded answers of a language model in the form in which LVD keeps them: a JSON object of
/// prompts, each with the list of its answers, taken one after the other.
///
/// Not for several threads.
public final class RecordedAnswers {
  private static final int MAX_BYTES = 64 << 20;

  private final Map<String, Deque<String>> answers;
  private final int total;

  private RecordedAnswers(Map<String, Deque<String>> answers) {
    this.answers = answers;
    this.total = answers.values().stream().mapToInt(Deque::size).sum();
  }

  /// Reads a file, compressed with gzip or not.
  ///
  /// @throws LayoutException if it can't be read or is not in this form
  public static RecordedAnswers read(Path file) throws LayoutException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw LayoutException.badInput(
          "The answers in " + file + " can't be read; check that the file is there and whole.", e);
    }
  }

  /// Reads a stream, compressed with gzip or not; the caller closes it.
  ///
  /// @throws IOException if the stream fails
  /// @throws LayoutException if it is not in this form
  public static RecordedAnswers read(InputStream stream) throws IOException, LayoutException {
    BufferedInputStream in = new BufferedInputStream(stream);
    in.mark(2);
    boolean isCompressed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    byte[] bytes = (isCompressed ? new GZIPInputStream(in) : in).readNBytes(MAX_BYTES);
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /// Reads the JSON text.
  ///
  /// @throws LayoutException if it is not in this form
  public static RecordedAnswers parse(String json) throws LayoutException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw LayoutException.badInput(
          "The recorded answers are not valid JSON; choose a file of prompts with their answers.",
          e);
    }
    Map<String, Deque<String>> answers = new LinkedHashMap<>();
    if (!root.isObject()) {
      throw wrong("the file has to be a JSON object of prompts");
    }
    for (Map.Entry<String, JsonNode> prompt : root.properties()) {
      Deque<String> texts = new ArrayDeque<>();
      if (!prompt.getValue().isArray()) {
        throw wrong("each prompt needs a list of answers, \"" + prompt.getKey() + "\" has none");
      }
      for (JsonNode text : prompt.getValue()) {
        if (!text.isTextual()) {
          throw wrong("an answer to \"" + prompt.getKey() + "\" is not text");
        }
        texts.add(text.textValue());
      }
      answers.put(prompt.getKey(), texts);
    }
    return new RecordedAnswers(answers);
  }

  /// The next answer to a prompt, empty when all are taken.
  public Optional<String> next(String prompt) {
    Deque<String> texts = answers.get(prompt);
    return texts == null ? Optional.empty() : Optional.ofNullable(texts.poll());
  }

  /// How many answers the file holds, taken or not.
  public int total() {
    return total;
  }

  private static LayoutException wrong(String what) {
    return LayoutException.badInput(
        "The recorded answers can't be read: " + what + "; choose another file.");
  }
}
