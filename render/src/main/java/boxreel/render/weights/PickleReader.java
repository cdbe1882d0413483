package boxreel.render.weights;

import boxreel.base.ModelException;
import boxreel.render.weights.PickleGlobals.Meaning;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the part of Python's pickle format that a file of weights needs, and refuses the rest.
///
/// A pickle is a program for a stack machine, which in Python may call anything. Here it can
/// only build numbers, texts, lists, dictionaries and descriptions of tensors.
final class PickleReader {
  /// A tuple; lists are plain [List]s.
  private record Tuple(List<Object> items) {}

  private record Storage(DType dtype, String key, long elements) {}

  /// Python's None, and every other value that weights don't depend on.
  private enum Atom {
    NONE,
    MARK
  }

  private final Path file;
  private final ByteBuffer source;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Integer, Object> memo = new HashMap<>();

  private PickleReader(Path file, byte[] pickle) {
    this.file = file;
    this.source = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Reads a pickle's value: a map of what may be tensors, maps and other things.
  ///
  /// @param file for messages
  /// @throws ModelException if it is damaged, or uses anything that weights don't need
  static Map<?, ?> read(Path file, byte[] pickle) throws ModelException {
    try {
      if (new PickleReader(file, pickle).run() instanceof Map<?, ?> map) {
        return map;
      }
    } catch (BufferUnderflowException e) {
      throw SafetensorsHeader.damaged(file, "its list of tensors is cut short", e);
    }
    throw SafetensorsHeader.damaged(file, "it holds no dictionary of tensors");
  }

  private Object run() throws ModelException {
    while (true) {
      int opcode = source.get() & 0xFF;
      switch (opcode) {
        case 0x80 -> skip(1); // PROTO
        case 0x95 -> skip(8); // FRAME
        case 0x2E -> { // STOP
          return pop();
        }
        case 0x28 -> stack.push(Atom.MARK);
        case 0x30 -> pop();
        case 0x31 -> popToMark();
        case 0x71 -> memo.put(source.get() & 0xFF, top()); // BINPUT
        case 0x72 -> memo.put(source.getInt(), top()); // LONG_BINPUT
        case 0x94 -> memo.put(memo.size(), top()); // MEMOIZE
        case 0x68 -> stack.push(remembered(source.get() & 0xFF)); // BINGET
        case 0x6A -> stack.push(remembered(source.getInt())); // LONG_BINGET
        case 0x4E -> stack.push(Atom.NONE);
        case 0x88 -> stack.push(true);
        case 0x89 -> stack.push(false);
        case 0x4A -> stack.push((long) source.getInt()); // BININT
        case 0x4B -> stack.push((long) (source.get() & 0xFF)); // BININT1
        case 0x4D -> stack.push((long) (source.getShort() & 0xFFFF)); // BININT2
        case 0x8A -> stack.push(longOf(source.get() & 0xFF)); // LONG1
        case 0x8B -> stack.push(longOf(source.getInt())); // LONG4
        case 0x47 -> stack.push(bigEndianDouble()); // BINFLOAT
        case 0x58, 0x54, 0x42 -> stack.push(text(source.getInt())); // BINUNICODE, -STRING, -BYTES
        case 0x8C, 0x55, 0x43 -> stack.push(text(source.get() & 0xFF)); // their short forms
        case 0x8D -> stack.push(text(source.getLong())); // BINUNICODE8
        case 0x7D -> stack.push(new LinkedHashMap<Object, Object>());
        case 0x5D -> stack.push(new ArrayList<Object>());
        case 0x29 -> stack.push(new Tuple(List.of()));
        case 0x74 -> stack.push(new Tuple(popToMark()));
        case 0x85 -> stack.push(tuple(1));
        case 0x86 -> stack.push(tuple(2));
        case 0x87 -> stack.push(tuple(3));
        case 0x61 -> append(List.of(pop())); // APPEND
        case 0x65 -> append(popToMark()); // APPENDS
        case 0x73 -> setItems(tuple(2).items()); // SETITEM
        case 0x75 -> setItems(popToMark()); // SETITEMS
        case 0x63 -> stack.push(global(line(), line())); // GLOBAL
        case 0x93 -> { // STACK_GLOBAL
          List<Object> names = tuple(2).items();
          stack.push(global(textOf(names.get(0)), textOf(names.get(1))));
        }
        case 0x52 -> { // REDUCE
          List<Object> call = tuple(2).items();
          stack.push(called(call.get(0), call.get(1)));
        }
        case 0x62 -> build();
        case 0x51 -> stack.push(storage(pop())); // BINPERSID
        default ->
            throw damaged("its list of tensors has the operation 0x" + Integer.toHexString(opcode));
      }
    }
  }

  private Object global(String module, String name) throws ModelException {
    return PickleGlobals.named(module, name)
        .orElseThrow(
            () ->
                ModelException.badInput(
                    "The weight file "
                        + file
                        + " asks to run "
                        + shortened(module + "." + name)
                        + ", which weights never need; don't trust it, and get the model as"
                        + " safetensors."));
  }

  private Object called(Object callee, Object arguments) throws ModelException {
    if (!(callee instanceof Meaning meaning) || !(arguments instanceof Tuple(List<Object> items))) {
      throw damaged("its list of tensors calls what can't be called");
    }
    return switch (meaning) {
      case PickleGlobals.NewDict _ when items.isEmpty() -> new LinkedHashMap<Object, Object>();
      case PickleGlobals.RebuildTensor _ when items.size() >= 4 -> tensor(items);
      case PickleGlobals.RebuildParameter _ when !items.isEmpty() -> items.getFirst();
      case PickleGlobals.Size _ when items.size() == 1 -> items.getFirst();
      default -> throw damaged("its list of tensors makes a call with wrong arguments");
    };
  }

  private PickledTensor tensor(List<Object> items) throws ModelException {
    if (items.get(0) instanceof Storage storage && items.get(1) instanceof Long offset) {
      return new PickledTensor(
          storage.dtype(),
          storage.key(),
          storage.elements(),
          offset,
          numbers(items.get(2)),
          numbers(items.get(3)));
    }
    throw damaged("a tensor has no storage");
  }

  /// A persistent id: ("storage", kind, key, device, elements).
  private Storage storage(Object id) throws ModelException {
    if (id instanceof Tuple(List<Object> items)
        && items.size() == 5
        && "storage".equals(items.get(0))
        && items.get(1) instanceof PickleGlobals.StorageOf(DType dtype)
        && items.get(4) instanceof Long elements
        && elements >= 0) {
      return new Storage(dtype, textOf(items.get(2)), elements);
    }
    throw damaged("a tensor's storage is not described as PyTorch does");
  }

  private List<Long> numbers(Object tuple) throws ModelException {
    List<Long> numbers = new ArrayList<>();
    if (tuple instanceof Tuple(List<Object> items)) {
      for (Object item : items) {
        if (!(item instanceof Long number)) {
          throw damaged("a tensor's shape is not made of whole numbers");
        }
        numbers.add(number);
      }
      return numbers;
    }
    throw damaged("a tensor's shape is not a tuple");
  }

  /// Whatever state a dictionary has beside its items says nothing about weights.
  private void build() throws ModelException {
    pop();
    if (!(top() instanceof Map)) {
      throw damaged("its list of tensors changes what is no dictionary");
    }
  }

  @SuppressWarnings("unchecked") // all lists on the stack were made above
  private void append(List<Object> items) throws ModelException {
    if (!(top() instanceof List<?> list)) {
      throw damaged("its list of tensors appends to what is no list");
    }
    ((List<Object>) list).addAll(items);
  }

  @SuppressWarnings("unchecked") // all maps on the stack were made above
  private void setItems(List<Object> items) throws ModelException {
    if (!(top() instanceof Map<?, ?> map) || items.size() % 2 != 0) {
      throw damaged("its list of tensors puts items into what is no dictionary");
    }
    for (int i = 0; i < items.size(); i += 2) {
      // Only keys whose hash is cheap, whatever the file nests.
      if (!(items.get(i) instanceof String) && !(items.get(i) instanceof Long)) {
        throw damaged("its list of tensors has a key that is neither text nor number");
      }
      ((Map<Object, Object>) map).put(items.get(i), items.get(i + 1));
    }
  }

  private Object top() throws ModelException {
    Object top = stack.peek();
    if (top == null || top == Atom.MARK) {
      throw damaged("its list of tensors takes more than it has");
    }
    return top;
  }

  private Object pop() throws ModelException {
    Object top = top();
    stack.pop();
    return top;
  }

  private Tuple tuple(int size) throws ModelException {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(pop());
    }
    return new Tuple(items.reversed());
  }

  private List<Object> popToMark() throws ModelException {
    List<Object> items = new ArrayList<>();
    while (stack.peek() != Atom.MARK) {
      items.add(pop());
    }
    stack.pop();
    return items.reversed();
  }

  private Object remembered(int index) throws ModelException {
    Object value = memo.get(index);
    if (value == null) {
      throw damaged("its list of tensors refers to what it never had");
    }
    return value;
  }

  private void skip(int bytes) {
    source.get(new byte[bytes]);
  }

  private String text(long bytes) throws ModelException {
    if (bytes < 0 || bytes > source.remaining()) {
      throw damaged("a text in its list of tensors runs beyond the end");
    }
    byte[] text = new byte[(int) bytes];
    source.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (byte b = source.get(); b != '\n'; b = source.get()) {
      line.append((char) (b & 0xFF));
    }
    return line.toString();
  }

  private long longOf(int bytes) throws ModelException {
    if (bytes < 0 || bytes > Long.BYTES) {
      throw damaged("a number in its list of tensors is too large");
    }
    long value = 0;
    int shift = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (source.get() & 0xFFL) << shift;
      shift += 8;
    }
    int unused = Long.SIZE - shift;
    return bytes == 0 ? 0 : value << unused >> unused;
  }

  private double bigEndianDouble() {
    return Double.longBitsToDouble(Long.reverseBytes(source.getLong()));
  }

  private String textOf(Object value) throws ModelException {
    if (value instanceof String text) {
      return text;
    }
    throw damaged("its list of tensors has something else where a name should be");
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }

  private ModelException damaged(String what) {
    return SafetensorsHeader.damaged(file, what);
  }
}
