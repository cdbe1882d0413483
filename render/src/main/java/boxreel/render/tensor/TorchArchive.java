package boxreel.render.tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A TorchScript archive made in memory: PyTorch's own file format for a module without
/// parameters, whose methods are given as source text.
///
/// The file is a ZIP with stored members under one folder: `version`, `constants.pkl` (an empty
/// tuple), `data.pkl` (an object of class `__torch__.Ops` with the state `{"training": False}`)
/// and `code/__torch__.py`.
final class TorchArchive {
  private static final byte PROTO = (byte) 0x80;
  private static final byte EMPTY_TUPLE = ')';
  private static final byte STOP = '.';

  private TorchArchive() {}

  /// The bytes of an archive of class `Ops` with these methods.
  ///
  /// @param methods TorchScript in its serialized form: each `self` typed `__torch__.Ops`,
  ///     indented by two spaces
  static byte[] of(String methods) {
    String source =
        """
        class Ops(Module):
          __parameters__ = []
          __buffers__ = []
          training : bool
        """
            + methods;
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      store(zip, "ops/version", "3\n".getBytes(StandardCharsets.US_ASCII));
      store(zip, "ops/constants.pkl", new byte[] {PROTO, 2, EMPTY_TUPLE, STOP});
      store(zip, "ops/data.pkl", moduleState());
      store(zip, "ops/code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("A ZIP in memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  /// Pickle protocol 2: GLOBAL `__torch__ Ops`, EMPTY_TUPLE, NEWOBJ, EMPTY_DICT, MARK, BINUNICODE
  /// `training`, NEWFALSE, SETITEMS, BUILD, STOP.
  private static byte[] moduleState() throws IOException {
    var pickle = new ByteArrayOutputStream();
    pickle.write(new byte[] {PROTO, 2});
    pickle.write("c__torch__\nOps\n".getBytes(StandardCharsets.US_ASCII));
    pickle.write(new byte[] {EMPTY_TUPLE, (byte) 0x81, '}', '(', 'X'});
    byte[] name = "training".getBytes(StandardCharsets.US_ASCII);
    pickle.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(name.length).array());
    pickle.write(name);
    pickle.write(new byte[] {(byte) 0x89, 'u', 'b', STOP});
    return pickle.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    var crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
